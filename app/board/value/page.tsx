import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { BoardPage, boardMetadata } from "@/components/board/board-page";
import { ChartCard } from "@/components/board/chart-card";
import { CohortCard } from "@/components/board/cohort-card";
import { Slot } from "@/components/board/slot";
import { LifetimesCard } from "@/components/board/value/lifetimes-card";
import { LossMakersCard } from "@/components/board/value/loss-makers-card";
import { ChannelPaybackCard, PaybackCard } from "@/components/board/value/payback-card";
import { ProfitCurveCard } from "@/components/board/value/profit-curve-card";
import { VALUE_CELLS, VALUE_ROWS } from "@/lib/board/value/cohort-choice";
import type { BoardView } from "@/lib/board/view";

export const generateMetadata = boardMetadata("value");

export default async function Value({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const title = (await getTranslations("boards.value.charts.value-cohorts"))("title");
  return (
    <BoardPage board="value" searchParams={searchParams}>
      {(view) => {
        const card = (chart: string) => <ChartCard key={chart} view={view} board="value" chart={chart} />;
        return (
          <>
            <div className="grid grid-cols-1 gap-x-8 gap-y-12 xl:grid-cols-2 print:two-columns">
              {["earning-course", "earning-groups", "profitability-groups", "cost-by-tenure"].map(card)}
              {own(view, [ProfitCurveCard, LossMakersCard, LifetimesCard])}
              {["channel-cost", "winning-course"].map(card)}
              {own(view, [PaybackCard])}
            </div>
            {own(view, [ChannelPaybackCard])}
            <Slot size="h-[40rem] w-full" lagging>
              <CohortCard
                view={view}
                cells={VALUE_CELLS}
                rows={VALUE_ROWS}
                chart={() => "value-cohorts"}
                title={title}
              />
            </Slot>
          </>
        );
      }}
    </BoardPage>
  );
}

function own(view: BoardView, cards: readonly ((props: { view: BoardView }) => Promise<React.ReactNode>)[]) {
  return cards.map((Own) => (
    <Slot key={Own.name} size="h-[26rem] w-full" lagging>
      <Own view={view} />
    </Slot>
  ));
}
