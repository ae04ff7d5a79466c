import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { buttonClasses } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageLink } from "@/components/ui/page-link";
import { timelineAddress } from "@/lib/account-page/timeline/address";
import { EVENT_KINDS } from "@/lib/account-page/timeline/kinds";
import { loadTimeline } from "@/lib/account-page/timeline/loaders";
import { readTimelineChoice } from "@/lib/account-page/timeline/schema";
import type { Account } from "@/lib/account-page/types";
import { TimelineEntry } from "./timeline-entry";
import { TimelineFilter } from "./timeline-filter";

interface TimelineCardProps {
  account: Account;
  searchParams: Promise<SearchParams>;
}

/** All that happened with the account, newest first; of the kinds that are chosen, page by page. */
export async function TimelineCard({ account, searchParams }: TimelineCardProps) {
  const search = await searchParams;
  const { events: kinds, before } = readTimelineChoice(search);
  const [t, { events, next }] = await Promise.all([
    getTranslations("account.timeline"),
    loadTimeline(account.code, { kinds, before }),
  ]);
  return (
    <Card title={t("title")} className="scroll-mt-4">
      <TimelineFilter
        label={t("filter")}
        all={t("all")}
        kinds={EVENT_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      >
        {events.length === 0 ? (
          <p className="border-line border-b py-6 text-sm text-soft">{t("none")}</p>
        ) : (
          <ol>
            {events.map((event) => (
              <TimelineEntry key={`${event.kind}:${event.id}`} event={event} />
            ))}
          </ol>
        )}
      </TimelineFilter>
      {(before !== null || next !== null) && (
        <div className="print:hidden flex gap-4 pt-4">
          {before !== null && (
            <PageLink
              scroll={false}
              href={timelineAddress(account.code, search, null)}
              className={buttonClasses("secondary", true)}
            >
              {t("newest")}
            </PageLink>
          )}
          {next !== null && (
            <PageLink
              scroll={false}
              href={timelineAddress(account.code, search, next)}
              className={buttonClasses("secondary", true)}
            >
              {t("earlier")}
            </PageLink>
          )}
        </div>
      )}
    </Card>
  );
}
