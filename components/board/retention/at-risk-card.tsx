import { getTranslations } from "next-intl/server";
import { TableFrame } from "@/components/charts/table-frame";
import { ExplainLink } from "@/components/metric/explain-link";
import { classes } from "@/components/ui/classes";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { loadAtRisk } from "@/lib/board/retention/loaders";
import { csvAddress, writeBoardAddress } from "@/lib/board/schema";
import type { BoardView } from "@/lib/board/view";
import { whatFills } from "@/lib/board/what-fills";
import type { AccountHealth } from "@/lib/health/types";
import { ChartEmpty } from "../chart-empty";

const INKS = { green: "text-good", yellow: "text-warn", red: "text-bad" } as const;

/** So many of the parts that pull a score down are named. */
const NAMED = 2;

/** The accounts of lowest health with what pulls them down; each opens the rows behind its score. */
export async function AtRiskCard({ view }: { view: BoardView }) {
  const [t, metrics, notation, { accounts, alive }] = await Promise.all([
    getTranslations("boards.retention.charts.accounts-at-risk"),
    getTranslations("metrics"),
    loadNotation(),
    loadAtRisk(view),
  ]);
  const title = t("title");
  const [first] = accounts;
  if (!first) return <ChartEmpty title={title} note={await whatFills(["health"], "not-enough-data")} />;
  const format = figureFormat(notation);
  const panel = (account: number) => ({ definition: "standard", account });
  const address = (account: number) => ({ ...view.address, ...panel(account), explain: "health" });
  const lowest = ({ parts, score: mean }: AccountHealth) =>
    parts
      .filter(({ score }) => score <= (mean ?? 0))
      .sort((one, other) => one.score - other.score)
      .slice(0, NAMED)
      // With its scale: "Open tickets 0" would say that there are none.
      .map(({ component, score }) => `${t(`components.${component}`)} ${format.figure(score, "score")}/100`)
      .join(", ");
  const fittedAt = alive?.fittedAt;
  const noteOfAlive = fittedAt
    ? t("noteAlive", { date: format.moment(fittedAt.toISOString()) })
    : alive && `${metrics("p-alive.name")}: ${metrics("noData.no-model")}`;
  return (
    <TableFrame
      title={title}
      note={[t("note", { month: format.period(first.month, "month") }), noteOfAlive].filter(Boolean).join(" ")}
      csv={csvAddress(view, "accounts-at-risk")}
    >
      <Table caption={title}>
        <thead>
          <tr>
            <HeadCell>{t("account")}</HeadCell>
            <HeadCell className="max-sm:hidden">{metrics("dimensions.segment")}</HeadCell>
            <HeadCell numeric>{t("score")}</HeadCell>
            <HeadCell>{t("colour")}</HeadCell>
            {fittedAt && <HeadCell numeric>{metrics("p-alive.name")}</HeadCell>}
            <HeadCell className="max-sm:hidden">{t("lowest")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.accountId}>
              <Cell>
                <ExplainLink
                  metric="health"
                  panel={panel(account.accountId)}
                  href={writeBoardAddress("/board/retention", address(account.accountId))}
                  className="text-accent underline underline-offset-2"
                >
                  {account.name}
                </ExplainLink>
                <span className="block text-soft text-xs sm:hidden">{lowest(account)}</span>
              </Cell>
              <Cell className="text-soft max-sm:hidden">{account.segment || metrics("unknownGroup")}</Cell>
              <Cell numeric>{format.figure(account.score, "score")}</Cell>
              <Cell className={classes("whitespace-nowrap", account.colour && INKS[account.colour])}>
                {account.colour && t(`colours.${account.colour}`)}
              </Cell>
              {fittedAt && <Cell numeric>{format.figure(alive.alive.get(account.accountId) ?? null, "percent")}</Cell>}
              <Cell className="text-soft max-sm:hidden">{lowest(account)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}
