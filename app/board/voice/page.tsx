import type { SearchParams } from "nuqs/server";
import { BoardPage, boardMetadata } from "@/components/board/board-page";
import { ChartCard } from "@/components/board/chart-card";
import { NpsCard } from "@/components/board/charts";
import { Slot } from "@/components/board/slot";

export const generateMetadata = boardMetadata("voice");

export default function Voice({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return (
    <BoardPage board="voice" searchParams={searchParams}>
      {(view) => (
        <div className="grid gap-x-8 gap-y-12 xl:grid-cols-2">
          <Slot size="h-[26rem] w-full">
            <NpsCard view={view} />
          </Slot>
          {["nps-groups", "nps-drivers", "satisfaction-course", "response-course", "follow-up-course"].map((chart) => (
            <Slot key={chart} size="h-[26rem] w-full">
              <ChartCard view={view} board="voice" chart={chart} />
            </Slot>
          ))}
        </div>
      )}
    </BoardPage>
  );
}
