import type { SearchParams } from "nuqs/server";
import { BoardPage, boardMetadata } from "@/components/board/board-page";
import { BridgeCard, NpsCard, RetentionCard } from "@/components/board/charts";
import { CohortCard } from "@/components/board/cohort-card";
import { DecisionsCard } from "@/components/board/overview/decisions-card";
import { PairsCard } from "@/components/board/overview/pairs-card";
import { WhatChangedCard } from "@/components/board/overview/what-changed-card";
import { Slot } from "@/components/board/slot";

export const generateMetadata = boardMetadata("overview");

export default function Overview({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return (
    <BoardPage board="overview" searchParams={searchParams}>
      {(view) => (
        <>
          <div className="grid grid-cols-1 gap-x-8 gap-y-12 xl:grid-cols-5 print:gap-y-6">
            <div className="xl:col-span-3">
              <Slot size="h-[26rem] w-full" lagging>
                <WhatChangedCard view={view} />
              </Slot>
            </div>
            <div className="xl:col-span-2">
              <Slot size="h-[26rem] w-full" lagging>
                <DecisionsCard view={view} />
              </Slot>
            </div>
          </div>
          <Slot size="h-[26rem] w-full" lagging>
            <PairsCard view={view} />
          </Slot>
          <div className="grid gap-x-8 gap-y-12 xl:grid-cols-3 print:two-columns">
            {[NpsCard, RetentionCard, BridgeCard].map((ChartCard) => (
              <Slot key={ChartCard.name} size="h-[26rem] w-full">
                <ChartCard view={view} />
              </Slot>
            ))}
          </div>
          <Slot size="h-[40rem] w-full">
            <CohortCard view={view} />
          </Slot>
        </>
      )}
    </BoardPage>
  );
}
