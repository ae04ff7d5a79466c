import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { type InboxFilters, inboxAddress } from "@/lib/follow-ups/inbox-filters";
import { loadDesk, loadInbox } from "@/lib/follow-ups/loaders";
import { Triage } from "./triage";

/** One page of the inbox with the follow-up that lies open. */
export async function Inbox({ filters }: { filters: InboxFilters }) {
  const [{ items, more }, desk, t] = await Promise.all([loadInbox(filters), loadDesk(), getTranslations("follow-ups")]);
  const { view, reason, page } = filters;
  if (items.length === 0 && page === 1)
    return <EmptyState title={t(`empty.${view}`)}>{t(`empty.${view}Body`)}</EmptyState>;
  const to = (other: number) => inboxAddress("/follow-ups", { ...filters, page: other });
  return (
    <>
      <Triage key={`${view} ${reason} ${page}`} items={items} desk={desk} />
      {(page > 1 || more) && (
        <p className="flex gap-6 pt-4 text-sm">
          {page > 1 && <Link href={to(page - 1)}>{t("previousPage")}</Link>}
          {more && <Link href={to(page + 1)}>{t("nextPage")}</Link>}
        </p>
      )}
    </>
  );
}
