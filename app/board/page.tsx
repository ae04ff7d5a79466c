import type { SearchParams } from "nuqs/server";
import { BoardPage, boardMetadata } from "@/components/board/board-page";
import { BridgeCard, NpsCard, RetentionCard } from "@/components/board/charts";
import { CohortCard } from "@/components/board/cohort-card";
import { Slot } from "@/components/board/slot";

export const generateMetadata = boardMetadata("overview");

export default function Overview({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return (
    <BoardPage board="overview" searchParams={searchParams}>
      {(view) => (
        <>
          <div className="grid gap-x-8 gap-y-12 xl:grid-cols-3">
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
