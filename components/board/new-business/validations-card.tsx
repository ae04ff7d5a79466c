import { getTranslations } from "next-intl/server";
import { TableFrame } from "@/components/charts/table-frame";
import { ExplainLink } from "@/components/metric/explain-link";
import { classes } from "@/components/ui/classes";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { loadReferences } from "@/lib/board/new-business/loaders";
import { csvAddress, writeBoardAddress } from "@/lib/board/schema";
import type { BoardView } from "@/lib/board/view";
import { whatFills } from "@/lib/board/what-fills";
import type { AccountReference } from "@/lib/metrics/business/list-references";
import { toPeriod } from "@/lib/metrics/requested-periods";
import { ChartEmpty } from "../chart-empty";

/** So many stand on the board; the file has them all. */
const SHOWN = 15;
/** A validation takes about so many days to renew. */
const SOON = 60;

/** The accounts that speak for us with the days left of their validation, what is nearest to its end first. */
export async function ValidationsCard({ view }: { view: BoardView }) {
  const [t, notation, { total, accounts }] = await Promise.all([
    getTranslations("boards.new-business.charts.validations"),
    loadNotation(),
    loadReferences(view, SHOWN),
  ]);
  if (total === 0) return <ChartEmpty title={t("title")} note={await whatFills(["reference-accounts"], null)} />;
  const format = figureFormat(notation);
  const panel = ({ accountId, state }: AccountReference) => ({
    definition: state === "validated" ? "standard" : "unvalidated",
    account: accountId,
  });
  const day = new Date(Date.parse(toPeriod(view.period, view.grain).until) - 86_400_000).toISOString().slice(0, 10);
  return (
    <TableFrame title={t("title")} note={t("note", { day: format.moment(day) })} csv={csvAddress(view, "validations")}>
      <Table caption={t("title")} stacks>
        <thead>
          <tr>
            <HeadCell>{t("columns.account")}</HeadCell>
            <HeadCell>{t("columns.state")}</HeadCell>
            <HeadCell>{t("columns.validatedBy")}</HeadCell>
            <HeadCell numeric>{t("columns.validatedOn")}</HeadCell>
            <HeadCell numeric>{t("columns.expiresOn")}</HeadCell>
            <HeadCell numeric>{t("columns.daysLeft")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.accountId}>
              <Cell className="keep-width wrap-anywhere min-w-32">
                <ExplainLink
                  metric="reference-accounts"
                  panel={panel(account)}
                  href={writeBoardAddress("/board/new-business", {
                    ...view.address,
                    ...panel(account),
                    explain: "reference-accounts",
                  })}
                  className="hover:text-accent hover:underline"
                >
                  {account.name}
                </ExplainLink>
              </Cell>
              <Cell label={t("columns.state")} className={classes("whitespace-nowrap", inkOf(account))}>
                {t(`states.${stateOf(account)}`)}
              </Cell>
              <Cell label={t("columns.validatedBy")} className="keep-width wrap-anywhere min-w-28 text-soft">
                {account.validatedBy ?? "–"}
              </Cell>
              <Cell label={t("columns.validatedOn")} numeric className="sm:whitespace-nowrap">
                {account.validatedOn ? format.moment(account.validatedOn) : "–"}
              </Cell>
              <Cell label={t("columns.expiresOn")} numeric className="sm:whitespace-nowrap">
                {account.expiresOn ? format.moment(account.expiresOn) : "–"}
              </Cell>
              <Cell label={t("columns.daysLeft")} numeric className={inkOf(account)}>
                {account.daysLeft === null ? "–" : format.figure(account.daysLeft, "count")}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {total > accounts.length && (
        <p className="pt-3 text-soft text-sm">{t("more", { count: total - accounts.length })}</p>
      )}
    </TableFrame>
  );
}

function stateOf({ state, daysLeft }: AccountReference): AccountReference["state"] | "soon" {
  return state === "validated" && daysLeft !== null && daysLeft <= SOON ? "soon" : state;
}

function inkOf(account: AccountReference): string {
  return { validated: "", soon: "text-warn", "run-out": "text-bad", unvalidated: "text-soft" }[stateOf(account)];
}
