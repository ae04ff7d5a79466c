import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { PageLinks } from "@/components/ui/page-links";
import { type InboxFilters, inboxAddress } from "@/lib/follow-ups/inbox-filters";
import { loadDesk, loadInbox } from "@/lib/follow-ups/loaders";
import { Triage } from "./triage";

/** One page of the inbox with the follow-up that lies open. */
export async function Inbox({ filters }: { filters: InboxFilters }) {
  const [{ items, more }, desk, t] = await Promise.all([loadInbox(filters), loadDesk(), getTranslations("follow-ups")]);
  const { view, reason, page } = filters;
  if (items.length === 0 && page === 1)
    return (
      // Its rule lies on that of the head.
      <div className="-mt-px">
        <EmptyState title={t(`empty.${view}`)}>{t(`empty.${view}Body`)}</EmptyState>
      </div>
    );
  const to = (other: number) => inboxAddress("/follow-ups", { ...filters, page: other });
  return (
    <>
      <Triage key={`${view} ${reason} ${page}`} items={items} desk={desk} />
      <PageLinks
        back={{ label: t("previousPage"), href: page > 1 ? to(page - 1) : null }}
        on={{ label: t("nextPage"), href: more ? to(page + 1) : null }}
      />
    </>
  );
}
