import { getTranslations } from "next-intl/server";
import type { ChartTable } from "../../charts/chart-table";
import { tableOfReasons } from "../../charts/prepare-reasons";
import type { AccountReference } from "../../metrics/business/list-references";
import type { Evaluation } from "../../metrics/types";
import { MOST_LINES, type NamedTable, type OwnTables, oldestOf } from "../named-table";
import { loadOutcomes, loadReferences, loadSalesLosses, OUTCOMES, type OutcomePeriod } from "../new-business/loaders";
import type { BoardView } from "../view";

/** The indicators among whose parts an outcome is. */
const OPENED = {
  won: {
    number: { metric: "win-rate", definition: "standard" },
    amount: { metric: "new-business", definition: "all-wins" },
  },
  lost: {
    number: { metric: "win-rate", definition: "standard" },
    amount: { metric: "win-rate", definition: "by-value" },
  },
  // What nobody decided is no part of any indicator's figure.
  noDecision: { number: undefined, amount: undefined },
  stalled: {
    number: { metric: "stalled-pipeline", definition: "number" },
    amount: { metric: "stalled-pipeline", definition: "standard" },
  },
} as const;

/** A line for each period: how many opportunities ended how, and what they were worth. */
export function tableOfOutcomes(periods: readonly OutcomePeriod[]): ChartTable {
  return {
    columns: [
      { id: "period", kind: "period" },
      ...OUTCOMES.map((id) => ({ id, kind: "count" as const, opens: OPENED[id].number })),
      ...OUTCOMES.map((id) => ({ id: `${id}Amount`, kind: "money" as const, opens: OPENED[id].amount })),
      { id: "complete", kind: "flag" },
    ],
    rows: periods.map(({ period, numbers, amounts, complete }) => [
      period,
      ...OUTCOMES.map((id) => numbers[id]),
      ...OUTCOMES.map((id) => amounts[id]),
      complete,
    ]),
  };
}

async function outcomesTable(view: BoardView): Promise<NamedTable> {
  const [{ periods, oldSince }, t, columns] = await Promise.all([
    loadOutcomes(view),
    getTranslations("boards.new-business.charts.outcomes"),
    getTranslations("charts.columns"),
  ]);
  const names = OUTCOMES.flatMap((id) => [
    [id, t(`parts.${id}`)],
    [`${id}Amount`, t("amountOf", { name: t(`parts.${id}`) })],
  ]);
  return {
    table: tableOfOutcomes(periods),
    names: { ...Object.fromEntries(names), period: columns("period"), complete: columns("complete") },
    oldSince,
  };
}

/** The rows of amounts by reason as how many sales were lost for each. */
export function numbersLost(rows: Evaluation["rows"]): Evaluation["rows"] {
  return rows.map((row) => ({ ...row, value: row.n }));
}

async function lossesTable(view: BoardView): Promise<NamedTable> {
  const [losses, t, columns, metrics] = await Promise.all([
    loadSalesLosses(view),
    getTranslations("boards.new-business.charts.sales-loss-course"),
    getTranslations("charts.columns"),
    getTranslations("metrics"),
  ]);
  const { rows } = losses;
  const found = tableOfReasons({ ...losses, rows: numbersLost(rows), definition: "standard" }, losses);
  const named = (ids: ReadonlyMap<string, string>, what: string) =>
    [...ids].map(([reason, id]) => [id, `${what}: ${reason || metrics("unknownGroup")}`]);
  return {
    table: found.table,
    names: {
      period: columns("period"),
      ...Object.fromEntries([...named(found.customers, t("number")), ...named(found.revenue, t("amount"))]),
      complete: columns("complete"),
    },
    oldSince: oldestOf([losses]),
  };
}

/** A line for each account that is willing to speak for us, with the state of its validation in words. */
export function tableOfReferences(
  accounts: readonly AccountReference[],
  states: Readonly<Record<AccountReference["state"], string>>,
): ChartTable {
  return {
    columns: [
      { id: "account", kind: "text" },
      { id: "code", kind: "text" },
      { id: "state", kind: "text" },
      { id: "validatedBy", kind: "text" },
      { id: "validatedOn", kind: "text" },
      { id: "expiresOn", kind: "text" },
      { id: "daysLeft", kind: "count" },
    ],
    rows: accounts.map(({ name, code, state, validatedBy, validatedOn, expiresOn, daysLeft }) => [
      name,
      code,
      states[state],
      validatedBy,
      validatedOn,
      expiresOn,
      daysLeft,
    ]),
  };
}

async function referencesTable(view: BoardView): Promise<NamedTable> {
  const [{ accounts }, t] = await Promise.all([
    loadReferences(view, MOST_LINES),
    getTranslations("boards.new-business.charts.validations"),
  ]);
  const ids = ["account", "code", "state", "validatedBy", "validatedOn", "expiresOn", "daysLeft"] as const;
  return {
    table: tableOfReferences(accounts, {
      validated: t("states.validated"),
      "run-out": t("states.run-out"),
      unvalidated: t("states.unvalidated"),
    }),
    names: Object.fromEntries(ids.map((id) => [id, t(`columns.${id}`)])),
  };
}

/** The tables of the new business board's own charts. */
export const NEW_BUSINESS_TABLES = {
  outcomes: outcomesTable,
  "sales-loss-course": lossesTable,
  validations: referencesTable,
} satisfies OwnTables;
