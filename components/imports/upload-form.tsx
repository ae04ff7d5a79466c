"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { KindId } from "@/lib/imports/kinds/declaration";
import { Notice } from "../ui/notice";
import { Select } from "../ui/select";
import { DropZone } from "./drop-zone";
import { type KindColumns, KindHelp } from "./kind-help";
import { SendingProgress } from "./sending-progress";
import { useSending } from "./use-sending";

/**
 * The first step: files, and what their rows are where the columns are not to tell it. They are sent as soon as they are chosen;
 * nothing is imported by that.
 */
export function UploadForm({ kinds, first }: { kinds: KindColumns[]; first: KindId | null }) {
  const t = useTranslations("upload.new");
  const names = useTranslations("imports.kinds");
  const router = useRouter();
  const [kind, setKind] = useState(first);
  const { sending, faults, send, stop } = useSending(kind, ([only = "", ...others], isClean) => {
    if (!isClean) router.refresh();
    else if (others.length > 0) router.push("/admin/imports/prepare");
    else router.push(`/admin/imports/prepare/${only}${kind ? `?kind=${kind}` : ""}`);
  });
  return (
    <div className="flex flex-col gap-6">
      <div>
        <Select
          label={t("kind")}
          value={kind ?? ""}
          onChange={({ target }) => setKind(kinds.find(({ id }) => id === target.value)?.id ?? null)}
          options={[{ value: "", label: t("byColumns") }, ...kinds.map(({ id }) => ({ value: id, label: names(id) }))]}
        />
        <KindHelp kind={kinds.find(({ id }) => id === kind) ?? null} />
      </div>
      {faults.length > 0 && (
        <Notice tone="bad" live>
          {faults.map((fault) => (
            <p key={fault}>{fault}</p>
          ))}
        </Notice>
      )}
      {sending ? <SendingProgress sending={sending} onStop={stop} /> : <DropZone onFiles={send} />}
    </div>
  );
}
