import { useLocale, useTranslations } from "next-intl";
import { formatDay } from "@/lib/format/dates";
import type { ReferenceEntry } from "@/lib/references/types";
import { EntryButton } from "./entry-button";

/** What was written down about an account's willingness, each entry to be changed. */
export function EntryList({ entries }: { entries: readonly ReferenceEntry[] }) {
  const t = useTranslations("references");
  const locale = useLocale();
  const day = (name: "willing" | "validated" | "expires" | "withdrawn", value: string | null) =>
    value && t("account.since", { what: t(`fields.${name}`), day: formatDay(value, locale) });
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.id} className="flex items-baseline justify-between gap-6 border-line border-t py-2.5">
          <span className="min-w-0 [overflow-wrap:anywhere]">
            {[
              day("willing", entry.willingOn),
              day("validated", entry.validatedOn),
              entry.validatedBy,
              day("expires", entry.expiresOn),
              day("withdrawn", entry.withdrawnOn),
            ]
              .filter(Boolean)
              .join(" · ")}
            {entry.note && <span className="block text-soft text-xs">{entry.note}</span>}
          </span>
          <EntryButton entry={entry} look="plain" />
        </li>
      ))}
    </ul>
  );
}
