import type { Evaluation } from "../metrics/types";
import type { ChartTable } from "./chart-table";
import { prepareTrend, type Trend } from "./prepare-trend";

type Rows = Evaluation["rows"];

/** The groups of an additive figure over time, those with the most over all periods first. */
export function rankedGroups(rows: Rows): string[] {
  const totals = new Map<string, number>();
  for (const { group, value } of rows) totals.set(group ?? "", (totals.get(group ?? "") ?? 0) + (value ?? 0));
  return [...totals].sort(([, one], [, other]) => other - one).map(([group]) => group);
}

/** These groups as lines over time. */
export function prepareReasons(rows: Rows, groups: readonly string[]): Trend {
  const series = groups.map((id) => ({ id, rows: rows.filter(({ group }) => (group ?? "") === id) }));
  return prepareTrend(series, { zero: true, floor: 0 });
}

/** The figures of a panel, and by which of an indicator's definitions they are explained. */
type Explained = Pick<Evaluation, "rows" | "metric" | "definition">;

/** A line for each period: what was lost for each reason, in customers and in money. */
export function tableOfReasons(
  counted: Explained,
  amounts: Explained,
): { table: ChartTable; customers: Map<string, string>; revenue: Map<string, string> } {
  const [customers, revenue] = [counted.rows, amounts.rows];
  const columnsOf = (rows: Rows, of: string) => new Map(rankedGroups(rows).map((group) => [group, `${of}:${group}`]));
  const [lost, money] = [columnsOf(customers, "customers"), columnsOf(revenue, "revenue")];
  const periods = [...new Set([...customers, ...revenue].map(({ period }) => period))].sort();
  const cell = (rows: Rows, period: string, reason: string) =>
    rows.find((row) => row.period === period && (row.group ?? "") === reason);
  const opens = ({ metric, definition }: Explained, group: string) => ({ metric, definition, group });
  const table: ChartTable = {
    columns: [
      { id: "period", kind: "period" },
      ...[...lost].map(([group, id]) => ({ id, kind: "count" as const, opens: opens(counted, group) })),
      ...[...money].map(([group, id]) => ({ id, kind: "money" as const, opens: opens(amounts, group) })),
      { id: "complete", kind: "flag" },
    ],
    rows: periods.map((period) => [
      period,
      ...[...lost.keys()].map((reason) => cell(customers, period, reason)?.value ?? null),
      ...[...money.keys()].map((reason) => cell(revenue, period, reason)?.value ?? null),
      customers.find((row) => row.period === period)?.complete ?? false,
    ]),
  };
  return { table, customers: lost, revenue: money };
}
