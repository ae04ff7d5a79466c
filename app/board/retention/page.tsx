import type { SearchParams } from "nuqs/server";
import type { ReactNode } from "react";
import { BoardPage, boardMetadata } from "@/components/board/board-page";
import { ChartCard } from "@/components/board/chart-card";
import { BridgeCard } from "@/components/board/charts";
import { CohortCard } from "@/components/board/cohort-card";
import { AtRiskCard } from "@/components/board/retention/at-risk-card";
import { CurvesCard } from "@/components/board/retention/curves-card";
import { FactorsCard } from "@/components/board/retention/factors-card";
import { PairCard } from "@/components/board/retention/pair-card";
import { ReasonsCard } from "@/components/board/retention/reasons-card";
import { SurvivalCard } from "@/components/board/retention/survival-card";
import { Slot } from "@/components/board/slot";
import type { BoardView } from "@/lib/board/view";
import { COHORT_CELLS, COHORT_ROWS } from "@/lib/metrics/cohorts/types";

export const generateMetadata = boardMetadata("retention");

export default function Retention({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return (
    <BoardPage board="retention" searchParams={searchParams}>
      {(view) => (
        <>
          <Columns>{["retention-course", "churn-groups"].map((chart) => common(view, chart))}</Columns>
          <Slot size="h-[40rem] w-full" lagging>
            <CohortCard view={view} cells={COHORT_CELLS} rows={COHORT_ROWS} chart={() => "cohorts"} />
          </Slot>
          <Columns>
            {[CurvesCard, PairCard, SurvivalCard, FactorsCard].map((Card) => own(view, Card))}
            {["loss-reasons", "loss-reasons-money"].map((chart) => common(view, chart))}
            {[ReasonsCard, BridgeCard].map((Card) => own(view, Card))}
            {["revenue-retention-course", "list-churn-course"].map((chart) => common(view, chart))}
          </Columns>
          <Slot size="h-[40rem] w-full" lagging>
            <AtRiskCard view={view} />
          </Slot>
        </>
      )}
    </BoardPage>
  );
}

function common(view: BoardView, chart: string) {
  return <ChartCard key={chart} view={view} board="retention" chart={chart} />;
}

function own(view: BoardView, Card: (props: { view: BoardView }) => Promise<ReactNode>) {
  return (
    <Slot key={Card.name} size="h-[28rem] w-full" lagging={Card !== BridgeCard}>
      <Card view={view} />
    </Slot>
  );
}

function Columns({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-1 gap-x-8 gap-y-12 xl:grid-cols-2 print:two-columns">{children}</div>;
}
