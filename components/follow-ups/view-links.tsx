import { getTranslations } from "next-intl/server";
import { PageLink } from "@/components/ui/page-link";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { type InboxFilters, inboxAddress, VIEWS } from "@/lib/follow-ups/inbox-filters";
import { loadOpenCounts } from "@/lib/follow-ups/loaders";

/** Mine, all, nobody's and closed, each with how many there are. */
export async function ViewLinks({ filters }: { filters: InboxFilters }) {
  const [t, counts, notation] = await Promise.all([getTranslations("follow-ups"), loadOpenCounts(), loadNotation()]);
  const format = figureFormat(notation);
  return (
    <nav aria-label={t("views.label")} className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {VIEWS.map((view) => (
        <PageLink
          key={view}
          href={inboxAddress("/follow-ups", { view, reason: filters.reason })}
          aria-current={view === filters.view ? "page" : undefined}
          className="min-h-8 border-transparent border-b-2 py-1 text-soft hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
        >
          {t(`views.${view}`)}
          {view !== "closed" && <span className="ml-1.5 text-faint tabular-nums">{format.number(counts[view])}</span>}
        </PageLink>
      ))}
    </nav>
  );
}
