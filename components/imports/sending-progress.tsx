"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatSize } from "@/lib/imports/format-size";
import { Button } from "../ui/button";
import { ProgressBar } from "./progress-bar";
import type { Sending } from "./use-sending";

/** A file on its way to the server. */
export function SendingProgress({
  sending: { file, sentBytes, place, count },
  onStop,
}: {
  sending: Sending;
  onStop: () => void;
}) {
  const t = useTranslations("upload.new");
  const locale = useLocale();
  const label = t("sending", { file: file.name });
  return (
    <div className="flex min-h-44 flex-col justify-center gap-3 rounded-md border border-line bg-surface px-6 py-8">
      <p role="status" className="break-words font-serif text-lg">
        {label}
      </p>
      <ProgressBar label={label} value={sentBytes / file.size} />
      <div className="flex items-center justify-between gap-4 text-sm text-soft tabular-nums">
        <span>
          {count > 1 && `${t("place", { place, count })} · `}
          {t("sent", { done: formatSize(sentBytes, locale), total: formatSize(file.size, locale) })}
        </span>
        <Button look="plain" small onClick={onStop}>
          {t("cancel")}
        </Button>
      </div>
    </div>
  );
}
