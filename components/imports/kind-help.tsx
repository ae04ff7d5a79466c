"use client";

import { useTranslations } from "next-intl";
import type { KindId } from "@/lib/imports/kinds/declaration";

export interface KindColumns {
  id: KindId;
  required: string[];
  optional: string[];
}

/** What columns a kind needs and takes, and a file with an example to begin from. */
export function KindHelp({ kind }: { kind: KindColumns | null }) {
  const t = useTranslations("upload.new");
  const fields = useTranslations("imports.fields");
  const list = (names: string[]) => names.map((name) => fields(name)).join(", ");
  if (!kind) return <p className="mt-3 text-sm text-soft">{t("byColumnsHint")}</p>;
  return (
    <div className="mt-3 text-sm text-soft">
      {kind.required.length > 0 && <p>{t("needs", { fields: list(kind.required) })}</p>}
      <p className="mt-1">{t("takes", { fields: list(kind.optional) })}</p>
      <a
        href={`/api/imports/template/${kind.id}`}
        download
        className="mt-2 inline-block text-accent underline decoration-1 underline-offset-3 hover:decoration-2"
      >
        {t("template")}
      </a>
    </div>
  );
}
