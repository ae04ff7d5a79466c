import { getTranslations } from "next-intl/server";
import type { ChartTable } from "../../charts/chart-table";
import type { CohortGrid } from "../../metrics/cohorts/types";
import type { FigureRow } from "../../metrics/types";
import { MOST_LINES, type NamedTable, type OwnTables, oldestOf } from "../named-table";
import { valueGrid } from "../value/cohort-choice";
import { loadLifetimes, loadLoss, loadLossMakers, loadPayback, loadProfitCurve } from "../value/loaders";
import type { BoardView } from "../view";
import { definitionName, type MetricsTranslate, metricName, noDataReason } from "../words";
import { cohortTable } from "./cohorts";

async function curveTable(view: BoardView): Promise<NamedTable> {
  const [curve, t, columns] = await Promise.all([
    loadProfitCurve(view),
    getTranslations("boards.value.charts.whale"),
    getTranslations("charts.columns"),
  ]);
  const upTo = { metric: "profit-curve", definition: "curve", of: null };
  return {
    table: {
      columns: [
        { id: "percentile", kind: "count" },
        { id: "share", kind: "percent", opens: upTo },
        { id: "profit", kind: "money", opens: upTo },
        { id: "complete", kind: "flag" },
      ],
      lines: curve.rows.map(({ group }) => ({ group: group ?? undefined })),
      rows: curve.rows.map(({ group, value, numerator, complete }) => [Number(group), value, numerator, complete]),
    },
    names: { percentile: t("percentile"), share: t("share"), profit: t("profit"), complete: columns("complete") },
    oldSince: oldestOf([curve]),
  };
}

async function lossTable(view: BoardView): Promise<NamedTable> {
  const [lost, { accounts }, t] = await Promise.all([
    loadLoss(view),
    loadLossMakers(view, MOST_LINES),
    getTranslations("boards.value.charts.loss-makers"),
  ]);
  // Where nobody booked cost, a credit note would pass for a loss.
  const known = lost.rows[0]?.value == null ? [] : accounts;
  return {
    table: {
      columns: [
        { id: "account", kind: "text" },
        { id: "code", kind: "text" },
        { id: "loss", kind: "money" },
        { id: "share", kind: "percent" },
      ],
      rows: known.map(({ name, code, loss, share }) => [name, code, loss, share]),
    },
    names: { account: t("account"), code: t("code"), loss: t("loss"), share: t("share") },
  };
}

/** A line for each method, with why it tells nothing where it does not. */
export function tableOfLifetimes(
  rows: readonly FigureRow[],
  words: { name: (definition: string) => string; reason: (noData: NonNullable<FigureRow["noData"]>) => string },
): ChartTable {
  return {
    columns: [
      { id: "method", kind: "text" },
      { id: "value", kind: "money", opens: { metric: "lifetime-value", of: null } },
      { id: "low", kind: "money" },
      { id: "high", kind: "money" },
      { id: "n", kind: "count" },
      { id: "reason", kind: "text" },
    ],
    rows: rows.map(({ group, value, low, high, n, noData }) => [
      words.name(group ?? ""),
      value,
      low,
      high,
      n,
      noData ? words.reason(noData) : null,
    ]),
    lines: rows.map(({ group }) => ({ definition: group ?? undefined })),
  };
}

async function lifetimesTable(view: BoardView): Promise<NamedTable> {
  const [{ rows, oldSince }, translate, own, columns] = await Promise.all([
    loadLifetimes(view),
    getTranslations("metrics"),
    getTranslations("boards.value.charts.lifetimes"),
    getTranslations("charts.columns"),
  ]);
  const t = translate as MetricsTranslate;
  const name = metricName(t, "lifetime-value");
  return {
    table: tableOfLifetimes(rows, {
      name: (definition) => definitionName(t, "lifetime-value", definition),
      reason: (noData) => noDataReason(t, noData),
    }),
    names: {
      method: own("method"),
      value: name,
      low: columns("low", { name }),
      high: columns("high", { name }),
      n: columns("n", { name }),
      reason: own("reason"),
    },
    oldSince,
  };
}

/** How long customers are followed in the table of what they brought in: at the first purchase, and after so many months. */
export const PAYBACK_AGES = [0, 6, 12, 24, 36] as const;

/** A line per cohort: its size, what each customer cost to win, when it had brought that in, and how much by so many months. */
export function tableOfPayback(grid: CohortGrid, name: (cohort: string) => string): ChartTable {
  const opened = { cell: grid.cell, cohortsBy: grid.by };
  return {
    columns: [
      { id: "cohort", kind: "text" },
      { id: "size", kind: "count", at: { ...opened, age: 0 } },
      { id: "cost", kind: "money" },
      // The customers of the cell of that month: their line names its age.
      { id: "paysBackAt", kind: "count", at: opened },
      ...PAYBACK_AGES.map((age) => ({ id: String(age), kind: "money" as const, at: { ...opened, age } })),
      { id: "completeTo", kind: "count" },
    ],
    rows: grid.rows.map(({ cohort, size, acquisitionCost, paysBackAt, cells }) => [
      name(cohort),
      size,
      acquisitionCost,
      paysBackAt,
      ...PAYBACK_AGES.map((age) => cells.find((cell) => cell.age === age)?.value ?? null),
      cells.findLast(({ complete }) => complete)?.age ?? null,
    ]),
    lines: grid.rows.map(({ cohort, paysBackAt }) => ({ at: { cohort, age: paysBackAt ?? undefined } })),
  };
}

async function paybackTable(view: BoardView, by: "year" | "channel"): Promise<NamedTable> {
  const [grid, t, charts, metrics] = await Promise.all([
    loadPayback(view, by),
    getTranslations("boards.value.payback"),
    getTranslations("charts.columns"),
    getTranslations("metrics"),
  ]);
  const name = (cohort: string) => (by === "year" ? cohort.slice(0, 4) : cohort || metrics("unknownGroup"));
  const ages = PAYBACK_AGES.map((age) => [String(age), t("byMonth", { age })]);
  return {
    table: tableOfPayback(grid, name),
    names: {
      cohort: by === "year" ? charts("cohort") : metrics("dimensions.channel"),
      size: charts("size"),
      cost: t("cost"),
      paysBackAt: t("paysBackAt"),
      completeTo: charts("completeTo"),
      ...Object.fromEntries(ages),
    },
  };
}

/** The tables of the value board's own charts. */
export const VALUE_TABLES = {
  whale: curveTable,
  "loss-makers": lossTable,
  lifetimes: lifetimesTable,
  "cohort-payback": (view) => paybackTable(view, "year"),
  "channel-payback": (view) => paybackTable(view, "channel"),
  "value-cohorts": (view) => cohortTable(view, valueGrid(view)),
} satisfies OwnTables;
