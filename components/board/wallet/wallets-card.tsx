import { getTranslations } from "next-intl/server";
import { TableFrame } from "@/components/charts/table-frame";
import { ExplainLink } from "@/components/metric/explain-link";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { csvAddress, writeBoardAddress } from "@/lib/board/schema";
import type { BoardView } from "@/lib/board/view";
import { loadWallets } from "@/lib/board/wallet/loaders";
import { whatFills } from "@/lib/board/what-fills";
import type { WalletOrder } from "@/lib/metrics/wallet/types";
import { ChartEmpty } from "../chart-empty";
import { SortLink } from "./sort-link";

/** So many stand on the board; the panel lists them all. */
const SHOWN = 15;

/** Columns of the table; a point has the order of the wallet, whose hundredth it is. */
const COLUMNS = [
  { id: "account", order: "name" },
  { id: "wallet", order: "wallet" },
  { id: "ours", order: "ours" },
  { id: "share", order: "share" },
  { id: "headroom", order: "headroom" },
  { id: "point", order: null },
  { id: "age", order: "age" },
  { id: "rank", order: null },
] as const;

/** The accounts with an estimate of what they spend, by the column that the reader chose; each opens its rows. */
export async function WalletsCard({ view, order }: { view: BoardView; order: WalletOrder }) {
  const [t, columns, notation, { total, accounts }] = await Promise.all([
    getTranslations("boards.wallet.charts.wallets"),
    getTranslations("boards.wallet.charts.wallets.columns"),
    loadNotation(),
    loadWallets(view, { order, limit: SHOWN }),
  ]);
  if (total === 0) return <ChartEmpty title={t("title")} note={await whatFills(["share-of-wallet"], "no-estimates")} />;
  const format = figureFormat(notation);
  const of = (account: number | null) => ({ definition: "standard", account });
  const href = (metric: string, account: number | null) =>
    writeBoardAddress("/board/wallet", { ...view.address, explain: metric, ...of(account) });
  const sorted = order === "name" ? "ascending" : "descending";
  return (
    <TableFrame title={t("title")} note={t("note")} csv={csvAddress(view, "wallets")}>
      <Table caption={t("title")} stacks>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <HeadCell
                key={column.id}
                numeric={column.id !== "account"}
                aria-sort={column.order === order ? sorted : undefined}
              >
                {column.order ? (
                  <SortLink order={column.order} current={column.order === order} label={columns(column.id)} />
                ) : (
                  <span className="inline-flex min-h-6 items-center">{columns(column.id)}</span>
                )}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.map(({ accountId, name, wallet, ours, share, headroom, point, ageDays, ranks }) => (
            <tr key={accountId}>
              <Cell className="keep-width wrap-anywhere min-w-40">
                <ExplainLink
                  metric="share-of-wallet"
                  panel={of(accountId)}
                  href={href("share-of-wallet", accountId)}
                  className="hover:text-accent hover:underline"
                >
                  {name}
                </ExplainLink>
              </Cell>
              {[wallet, ours].map((amount, index) => (
                // Two amounts of one kind, in the order of their columns.
                <Cell
                  key={COLUMNS[index + 1]?.id}
                  label={columns(index === 0 ? "wallet" : "ours")}
                  numeric
                  className="whitespace-nowrap"
                >
                  {format.figure(amount, "money", wallet ?? 0)}
                </Cell>
              ))}
              <Cell label={columns("share")} numeric>
                {format.figure(share, "percent")}
              </Cell>
              <Cell label={columns("headroom")} numeric className="whitespace-nowrap">
                {format.figure(headroom, "money", wallet ?? 0)}
              </Cell>
              <Cell label={columns("point")} numeric className="whitespace-nowrap">
                {format.figure(point, "money", accounts[0]?.point ?? 0)}
              </Cell>
              <Cell label={columns("age")} numeric className="whitespace-nowrap">
                {format.figure(ageDays, "count")}
              </Cell>
              <Cell label={columns("rank")} numeric className="whitespace-nowrap">
                {ranks.map(({ rank, brands }) => t("rankOf", { rank, brands })).join(", ") || "–"}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="pt-3 text-sm">
        <ExplainLink
          metric="wallet-headroom"
          panel={of(null)}
          href={href("wallet-headroom", null)}
          className="text-accent hover:underline"
        >
          {t("all", { count: total })}
        </ExplainLink>
      </p>
    </TableFrame>
  );
}
