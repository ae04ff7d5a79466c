"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, useState } from "react";
import { Button, buttonClasses } from "@/components/ui/button";
import { saveBlob } from "@/components/ui/save-blob";
import { Tooltip } from "@/components/ui/tooltip";
import { usePlace } from "./present/use-place";

/** What is done with a board as a whole: presented, or taken along as a report. `pdf`: its address; null where nothing makes one. */
export function BoardActions({ pdf }: { pdf: string | null }) {
  const t = useTranslations("board");
  const { enter } = usePlace();
  const [failure, setFailure] = useState<string | null>(null);
  return (
    <div className="flex flex-col gap-1 sm:items-end">
      <div className="flex flex-wrap items-center gap-3">
        <Button look="secondary" small onClick={enter}>
          {t("present.start")}
        </Button>
        {pdf === null ? (
          <Tooltip text={t("pdf.printHint")}>
            <Button look="secondary" small onClick={() => window.print()}>
              {t("pdf.print")}
            </Button>
          </Tooltip>
        ) : (
          <PdfLink href={pdf} onFailure={setFailure} />
        )}
      </div>
      {failure && (
        <p role="alert" className="max-w-prose text-bad text-sm">
          {failure}
        </p>
      )}
    </div>
  );
}

/** The board as a PDF. Making it takes some seconds, which a plain link would not tell. */
function PdfLink({ href, onFailure }: { href: string; onFailure: (sentence: string | null) => void }) {
  const t = useTranslations("board.pdf");
  const unexpected = useTranslations("errors")("pdf-failed");
  const [busy, setBusy] = useState(false);
  const download = async (event: MouseEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    onFailure(null);
    try {
      // The lists of a board may have been narrowed since the link was made: the address knows.
      const response = await fetch(new URL(href, window.location.origin).pathname + window.location.search);
      if (response.ok) saveBlob(await response.blob(), fileNameOf(response));
      else onFailure((await response.json().catch(() => null))?.error?.message ?? unexpected);
    } catch {
      onFailure(unexpected);
    } finally {
      setBusy(false);
    }
  };
  return (
    <a href={href} download onClick={download} aria-disabled={busy} className={buttonClasses("secondary", true)}>
      <span aria-live="polite">{t(busy ? "making" : "download")}</span>
    </a>
  );
}

function fileNameOf(response: Response): string {
  return /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "lealta.pdf";
}
