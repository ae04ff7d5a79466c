import { getTranslations } from "next-intl/server";
import { TableFrame } from "@/components/charts/table-frame";
import { ExplainLink } from "@/components/metric/explain-link";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { csvAddress, writeBoardAddress } from "@/lib/board/schema";
import { loadLoss, loadLossMakers } from "@/lib/board/value/loaders";
import type { BoardView } from "@/lib/board/view";
import { whatFills } from "@/lib/board/what-fills";
import { ChartEmpty } from "../chart-empty";

/** So many stand on the board; the panel lists them all. */
const SHOWN = 10;

/** The customers that cost more than they bring, those who lose the most first; each opens the rows behind its loss. */
export async function LossMakersCard({ view }: { view: BoardView }) {
  const [t, notation, lost, { total, accounts }] = await Promise.all([
    getTranslations("boards.value.charts.loss-makers"),
    loadNotation(),
    loadLoss(view),
    loadLossMakers(view, SHOWN),
  ]);
  const [figure] = lost.rows;
  if (figure?.value == null)
    return <ChartEmpty title={t("title")} note={await whatFills(["profit-curve"], figure?.noData ?? null)} />;
  if (total.accounts === 0) return <ChartEmpty title={t("title")} note={t("nobody")} />;
  const format = figureFormat(notation);
  const of = (account: number | null) => ({ definition: "loss", account });
  const href = (account: number | null) =>
    writeBoardAddress("/board/value", { ...view.address, explain: "profit-curve", ...of(account) });
  return (
    <TableFrame title={t("title")} note={t("note")} csv={csvAddress(view, "loss-makers")}>
      <Table caption={t("title")}>
        <thead>
          <tr>
            <HeadCell>{t("account")}</HeadCell>
            <HeadCell numeric>{t("loss")}</HeadCell>
            <HeadCell numeric>{t("share")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {accounts.map(({ accountId, name, loss, share }) => (
            <tr key={accountId}>
              <Cell className="keep-width wrap-anywhere min-w-36">
                <ExplainLink
                  metric="profit-curve"
                  panel={of(accountId)}
                  href={href(accountId)}
                  className="hover:text-accent hover:underline"
                >
                  {name}
                </ExplainLink>
              </Cell>
              <Cell numeric>{format.fine(loss, "money")}</Cell>
              <Cell numeric>{format.figure(share, "percent")}</Cell>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-medium">
            <Cell>
              <ExplainLink
                metric="profit-curve"
                panel={of(null)}
                href={href(null)}
                className="text-accent hover:underline"
              >
                {t("all", { count: total.accounts })}
              </ExplainLink>
            </Cell>
            <Cell numeric>{format.fine(total.loss, "money")}</Cell>
            <Cell numeric>{format.figure(100, "percent")}</Cell>
          </tr>
        </tfoot>
      </Table>
    </TableFrame>
  );
}
