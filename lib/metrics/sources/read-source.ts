import { type Constraints, whereProfile } from "../constraints";
import type { Period } from "../requested-periods";
import type { Dimension, Filter, SumName } from "../types";
import { rowsOf, type SumSource } from "./source";

export interface Query {
  sql: string;
  parameters: unknown[];
}

export interface SumsQuestion {
  periods: readonly Period[];
  by?: Dimension;
  constraints: Constraints;
}

/** Whether the source's facts are known by the dimensions that are asked for. */
export function answers({ dimensions }: SumSource, { by, constraints }: SumsQuestion): boolean {
  const asked: Filter[] = [...constraints.keys(), ...(by ? [by] : [])];
  return dimensions === undefined || asked.every((filter) => filter !== "account" && dimensions.includes(filter));
}

/** Parameters $1 to $4: the periods, as columns of `wanted`. */
export const WANTED =
  "wanted AS MATERIALIZED (SELECT * FROM unnest($1::date[], $2::date[], $3::date[], $4::date[]) AS w(period, from_day, end_month, until_day))";

export function wantedParameters(periods: readonly Period[]): unknown[] {
  return [
    periods.map((period) => period.period),
    periods.map((period) => period.from),
    periods.map((period) => period.endMonth),
    periods.map((period) => period.until),
  ];
}

/** The source's sums by period and group. Facts that belong to no account count under "not known" of every dimension. */
export function sourceQuery(source: SumSource, question: SumsQuestion, names: readonly SumName[]): Query {
  const column = columnOf(source);
  const { by, constraints } = source.everywhere ? EVERYBODY : question;
  const where = whereProfile(constraints, 4, column);
  const sums = Object.keys(source.sums).filter((name) => (names as readonly string[]).includes(name));
  const isOfAccounts = !source.dimensions && !source.everywhere;
  return {
    sql: `WITH ${WANTED}
      SELECT f.period, ${by ? column(by) : "NULL::text"} AS "group",
        ${sums.map((name) => `coalesce(sum(f."${name}"), 0) AS "${name}"`).join(", ")}
      FROM (${rowsOf(source, "wanted", question.periods.length)}) f${isOfAccounts ? " LEFT JOIN account_profile p ON p.account_id = f.account_id" : ""}
      WHERE ${where.sql} GROUP BY 1, 2`,
    parameters: [...wantedParameters(question.periods), ...where.parameters],
  };
}

const EVERYBODY: Pick<SumsQuestion, "by" | "constraints"> = { constraints: new Map() };

/** SQL of a dimension of the source's rows `f`. */
export function columnOf({ dimensions }: SumSource): (dimension: Dimension) => string {
  return (dimension) => (dimensions ? `f.${dimension}` : `coalesce(p.${dimension}, '')`);
}
