import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import { classes } from "@/components/ui/classes";
import { PageLink } from "@/components/ui/page-link";
import type { InboxItem } from "@/lib/follow-ups/loaders";

/** Which customer, what it is about, for whom and until when. */
export function DetailHead({ item, href }: { item: InboxItem; href: string }) {
  const t = useTranslations("follow-ups");
  const format = useFigureFormat();
  const { reason, title, rule, openedBy, owner, urgency } = item;
  const at = format.moment(item.openedAt.toISOString());
  const opened = rule
    ? t("openedByRule", { at, rule })
    : openedBy
      ? t("openedByPerson", { at, name: openedBy })
      : t("opened", { at });
  return (
    <header className="border-ink border-t pt-3">
      <p className="text-sm text-soft">
        <PageLink href={href} className="text-accent underline underline-offset-3">
          {item.account}
        </PageLink>
        {" · "}
        {[item.code, item.segment].filter(Boolean).join(" · ")}
      </p>
      <h2 id={`follow-up-${item.id}`} className="mt-1 font-semibold text-2xl leading-snug">
        {title ?? t(`reasons.${reason}`)}
      </h2>
      <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {urgency && (
          <span className={classes(urgency === "overdue" && "font-medium text-bad")}>
            {urgency === "overdue" && `${t("urgency.overdue")} · `}
            {t("due", { at: format.moment(item.dueAt.toISOString()) })}
          </span>
        )}
        <span>{owner ? t("owner", { name: owner.name }) : t("nobody")}</span>
      </p>
      <p className="mt-1 text-faint text-xs">{opened}</p>
    </header>
  );
}
