"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { KindId } from "@/lib/imports/kinds/declaration";
import { Notice } from "../ui/notice";
import { Select } from "../ui/select";
import { DropZone } from "./drop-zone";
import { SendingProgress } from "./sending-progress";
import { useSending } from "./use-sending";

export interface KindHelp {
  id: KindId;
  required: string[];
  optional: string[];
}

/** The first step: what the rows are, and the file. It is sent as soon as it is chosen; nothing is imported by that. */
export function UploadForm({ kinds, first }: { kinds: KindHelp[]; first: KindId }) {
  const t = useTranslations("upload.new");
  const names = useTranslations("imports.kinds");
  const fields = useTranslations("imports.fields");
  const router = useRouter();
  const [kind, setKind] = useState(first);
  const { sending, fault, send, stop } = useSending(kind, (id) =>
    router.push(`/admin/imports/prepare/${id}?kind=${kind}`),
  );
  const help = kinds.find(({ id }) => id === kind);
  const list = (names: string[] = []) => names.map((name) => fields(name)).join(", ");
  return (
    <div className="flex flex-col gap-6">
      <div>
        <Select
          label={t("kind")}
          value={kind}
          onChange={({ target }) => setKind(kinds.find(({ id }) => id === target.value)?.id ?? kind)}
          options={kinds.map(({ id }) => ({ value: id, label: names(id) }))}
        />
        <div className="mt-3 text-sm text-soft">
          <p>{t("needs", { fields: list(help?.required) })}</p>
          <p className="mt-1">{t("takes", { fields: list(help?.optional) })}</p>
          <a
            href={`/api/imports/template/${kind}`}
            download
            className="mt-2 inline-block text-accent underline decoration-1 underline-offset-3 hover:decoration-2"
          >
            {t("template")}
          </a>
        </div>
      </div>
      {fault && (
        <Notice tone="bad" live>
          {fault}
        </Notice>
      )}
      {sending ? <SendingProgress sending={sending} onStop={stop} /> : <DropZone onFiles={send} />}
    </div>
  );
}
