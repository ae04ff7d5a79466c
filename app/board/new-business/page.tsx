import type { SearchParams } from "nuqs/server";
import { BoardPage, boardMetadata } from "@/components/board/board-page";
import { ChartCard } from "@/components/board/chart-card";
import { OutcomesCard } from "@/components/board/new-business/outcomes-card";
import { SalesLossesCard } from "@/components/board/new-business/sales-losses-card";
import { ValidationsCard } from "@/components/board/new-business/validations-card";
import { Slot } from "@/components/board/slot";

export const generateMetadata = boardMetadata("new-business");

const LOSSES = [
  "sales-loss-reasons",
  "sales-loss-competitors",
  "sales-loss-reasons-money",
  "sales-loss-competitors-money",
];
const PIPELINE = ["stalled-course", "stalled-reasons"];
const CYCLE = ["sales-cycle-course", "sales-cycle-groups", "first-wins-course", "first-wins-groups"];

export default function NewBusiness({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return (
    <BoardPage board="new-business" searchParams={searchParams}>
      {(view) => {
        const card = (chart: string) => <ChartCard key={chart} view={view} board="new-business" chart={chart} />;
        return (
          <div className="grid grid-cols-1 gap-x-8 gap-y-12 xl:grid-cols-2 print:two-columns">
            <Slot size="h-[30rem] w-full" lagging>
              <OutcomesCard view={view} />
            </Slot>
            {["win-rate-course", "win-rate-groups"].map(card)}
            <Slot size="h-[26rem] w-full" lagging>
              <SalesLossesCard view={view} />
            </Slot>
            {[...LOSSES, ...PIPELINE].map(card)}
            <div className="xl:col-span-2 print:col-span-2">{card("stalled-stages")}</div>
            {CYCLE.map(card)}
            <div className="flex flex-col gap-12 print:contents">
              {["references-course", "references-groups"].map(card)}
            </div>
            <Slot size="h-[44rem] w-full" lagging>
              <ValidationsCard view={view} />
            </Slot>
          </div>
        );
      }}
    </BoardPage>
  );
}
