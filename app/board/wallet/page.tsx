import type { SearchParams } from "nuqs/server";
import { BoardPage, boardMetadata } from "@/components/board/board-page";
import { ChartCard } from "@/components/board/chart-card";
import { Slot } from "@/components/board/slot";
import { PointsCard } from "@/components/board/wallet/points-card";
import { RanksCard } from "@/components/board/wallet/ranks-card";
import { WalletsCard } from "@/components/board/wallet/wallets-card";
import { readWalletOrder } from "@/lib/board/wallet/schema";

export const generateMetadata = boardMetadata("wallet");

export default async function Wallet({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { sort } = readWalletOrder(await searchParams);
  return (
    <BoardPage board="wallet" searchParams={searchParams}>
      {(view) => {
        const card = (chart: string) => <ChartCard key={chart} view={view} board="wallet" chart={chart} />;
        return (
          <div className="grid grid-cols-1 gap-x-8 gap-y-12 xl:grid-cols-2 print:two-columns">
            {["wallet-course", "wallet-groups"].map(card)}
            <div className="xl:col-span-2 print:col-span-2">
              <Slot size="h-[44rem] w-full" lagging>
                <WalletsCard view={view} order={sort} />
              </Slot>
            </div>
            <Slot size="h-[26rem] w-full" lagging>
              <PointsCard view={view} />
            </Slot>
            {card("products-groups")}
            <div className="xl:col-span-2 print:col-span-2">{card("wallet-ages")}</div>
            {["products-course", "rank-groups"].map(card)}
            <div className="xl:col-span-2 print:col-span-2">
              <Slot size="h-[18rem] w-full" lagging>
                <RanksCard view={view} />
              </Slot>
            </div>
          </div>
        );
      }}
    </BoardPage>
  );
}
