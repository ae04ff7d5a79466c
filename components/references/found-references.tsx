import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { loadReferences, loadSearchChoices } from "@/lib/references/loaders";
import type { Search } from "@/lib/references/types";
import { ReferenceTable } from "./reference-table";
import { SearchControls } from "./search-controls";

/** The willing accounts that fit a prospect, best first. */
export async function FoundReferences({ search }: { search: Search }) {
  const [t, choices, { total, accounts }] = await Promise.all([
    getTranslations("references"),
    loadSearchChoices(),
    loadReferences(search),
  ]);
  const isNarrowed = Object.values(search).some((value) => value !== null);
  if (total === 0 && !isNarrowed) return <EmptyState title={t("find.empty")}>{t("find.emptyBody")}</EmptyState>;
  return (
    <SearchControls choices={choices} found={t("find.found", { count: total })}>
      {accounts.length > 0 ? (
        <ReferenceTable accounts={accounts} />
      ) : (
        <p className="border-line border-b py-6 text-sm text-soft">{t("find.none")}</p>
      )}
      {total > accounts.length && <p className="mt-3 text-sm text-soft">{t("find.cut", { count: accounts.length })}</p>}
    </SearchControls>
  );
}
