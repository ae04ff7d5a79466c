import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { useFigureFormat } from "@/components/metric/notation";
import { classes } from "@/components/ui/classes";
import { PageLink } from "@/components/ui/page-link";
import { followUpAddress } from "@/lib/follow-ups/inbox-filters";
import type { InboxItem } from "@/lib/follow-ups/loaders";

interface ItemRowProps {
  item: InboxItem;
  /** It lies open beside the list. */
  open: boolean;
  onOpen: () => void;
}

/** From this width on the list and the follow-up stand side by side. */
const WIDE = "(min-width: 64rem)";

/** One line of the inbox: a link to the follow-up's page which, on a wide screen, opens it beside the list. */
export function ItemRow({ item, open, onOpen }: ItemRowProps) {
  const t = useTranslations("follow-ups");
  const format = useFigureFormat();
  const { id, account, reason, title, owner, urgency, dueAt, closedAt, result } = item;
  const openBeside = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || !window.matchMedia(WIDE).matches) return;
    event.preventDefault();
    onOpen();
  };
  const when = closedAt ?? dueAt;
  return (
    <li data-follow-up={id} className="scroll-my-24">
      <PageLink
        href={followUpAddress(item)}
        onClick={openBeside}
        aria-current={open || undefined}
        className={classes(
          "block border-line border-b py-2.5 pr-2 pl-3 hover:bg-sunken",
          open && "lg:border-l-2 lg:border-l-accent lg:bg-accent-soft lg:pl-2.5",
        )}
      >
        <span className="flex items-baseline justify-between gap-4">
          <span className="min-w-0 sm:truncate font-medium">{account}</span>
          <span className={classes("shrink-0 text-xs", urgency === "overdue" ? "text-bad" : "text-soft")}>
            {format.moment(when.toISOString())}
          </span>
        </span>
        <span className="flex items-baseline justify-between gap-4 text-sm text-soft">
          <span className="min-w-0 sm:truncate">{title ?? t(`reasons.${reason}`)}</span>
          <span className="shrink-0 text-xs">
            {result ? t(`close.results.${result}`) : (owner?.name ?? t("nobody"))}
          </span>
        </span>
      </PageLink>
    </li>
  );
}
