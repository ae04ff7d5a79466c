import type { SearchParams } from "nuqs/server";
import { AnswersCard } from "@/components/answers/answers-card";
import { BoardPage, boardMetadata } from "@/components/board/board-page";
import { ChartCard } from "@/components/board/chart-card";
import { NpsCard } from "@/components/board/charts";
import { MovesCard } from "@/components/board/moves-card";
import { Slot } from "@/components/board/slot";

export const generateMetadata = boardMetadata("voice");

export default function Voice({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return (
    <BoardPage board="voice" searchParams={searchParams}>
      {(view) => (
        <>
          <div className="grid gap-x-8 gap-y-12 xl:grid-cols-2 print:two-columns">
            <Slot size="h-[26rem] w-full">
              <NpsCard view={view} />
            </Slot>
            {["nps-groups", "nps-drivers"].map((chart) => (
              <ChartCard key={chart} view={view} board="voice" chart={chart} />
            ))}
            <Slot size="h-[26rem] w-full" lagging>
              <MovesCard view={view} />
            </Slot>
          </div>
          <div className="grid gap-x-8 gap-y-12 xl:grid-cols-3 print:two-columns">
            {["satisfaction-course", "response-course", "follow-up-course"].map((chart) => (
              <ChartCard key={chart} view={view} board="voice" chart={chart} />
            ))}
          </div>
          <Slot size="h-[90rem] w-full" lagging>
            <AnswersCard view={view} searchParams={searchParams} />
          </Slot>
        </>
      )}
    </BoardPage>
  );
}
