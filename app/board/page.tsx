import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { Suspense } from "react";
import { BoardContent } from "@/components/board/board-transition";
import { CardBoundary } from "@/components/board/card-boundary";
import { BridgeCard, csvAddress, NpsCard, RetentionCard } from "@/components/board/charts";
import { CohortCard } from "@/components/board/cohort-card";
import { EmptyBoard } from "@/components/board/empty-board";
import { FiltersCard } from "@/components/board/filters-card";
import { Freshness } from "@/components/board/freshness";
import { Opening } from "@/components/board/opening";
import { PanelHost } from "@/components/board/panel-host";
import { Tiles } from "@/components/board/tiles";
import { RecomputingNotice } from "@/components/settings/recomputing-notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { figureFormat } from "@/lib/board/figure-format";
import { loadBoardView, loadNotation } from "@/lib/board/loaders";
import { readBoardFilters } from "@/lib/board/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("board");
  return { title: t("name") };
}

export default async function BoardPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = await loadBoardView(readBoardFilters(await searchParams));
  if (!view) return <EmptyBoard />;
  const [t, notation] = await Promise.all([getTranslations("board"), loadNotation()]);
  const period = figureFormat(notation).period(view.period, view.grain);
  return (
    <>
      <PageHeading title={t(view.grain === "trailing-12" ? "titleTrailing" : "title", { period })} />
      <Suspense>
        <RecomputingNotice />
      </Suspense>
      <Suspense fallback={<Skeleton className="h-24 w-full" />}>
        <FiltersCard view={view} />
      </Suspense>
      <BoardContent>
        <div className="flex flex-col gap-12 pt-8">
          <CardBoundary>
            <Suspense fallback={<Skeleton className="h-28 max-w-[62ch]" />}>
              <Opening view={view} />
            </Suspense>
          </CardBoundary>
          <Tiles view={view} />
          <div className="grid gap-x-8 gap-y-12 xl:grid-cols-3">
            {[NpsCard, RetentionCard, BridgeCard].map((ChartCard) => (
              <CardBoundary key={ChartCard.name}>
                <Suspense fallback={<Skeleton className="h-[26rem] w-full" />}>
                  <ChartCard view={view} />
                </Suspense>
              </CardBoundary>
            ))}
          </div>
          <CardBoundary>
            <Suspense fallback={<Skeleton className="h-[40rem] w-full" />}>
              <CohortCard view={view} />
            </Suspense>
          </CardBoundary>
          <Suspense fallback={<Skeleton className="h-6 max-w-md" />}>
            <Freshness view={view} csv={csvAddress(view, "figures")} />
          </Suspense>
        </div>
      </BoardContent>
      <PanelHost />
    </>
  );
}
