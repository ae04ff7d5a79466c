import pg from "pg";
import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import type { PlainCheck, PlainFigure, PlainQuestion } from "../types";

const row = z.object({
  period: z.iso.date(),
  group: z.string().nullable(),
  /** By metric and definition: value, numerator, denominator and n. */
  figures: z.record(z.string(), z.array(z.number().nullable())),
});

/**
 * Runs plain SQL over the facts, which knows nothing of rollups, sums or declarations.
 *
 * @param source SQL of rows with the columns period and "group", over the tables that `frameSql` names, with $1 the time zone
 *               and $2 the days that a purchase keeps active
 */
export async function runPlainSql(
  question: PlainQuestion,
  source: string,
  figures: readonly PlainFigure[],
): Promise<z.infer<typeof row>[]> {
  const columns = figures.map(
    ({ metric, definition, value, numerator, denominator, n }) =>
      `'${metric}${definition}', jsonb_build_array(${value}, ${numerator}, ${denominator ?? "NULL"}, ${n})`,
  );
  return queryFrame(
    question,
    row,
    `SELECT period, "group", jsonb_build_object(${columns.join(", ")}) AS figures
     FROM (${source}) facts GROUP BY period, "group"`,
  );
}

/** Rows of any SQL over the tables that `frameSql` names. */
export async function queryFrame<Row extends z.ZodType>(
  question: PlainQuestion,
  shape: Row,
  sql: string,
): Promise<z.infer<Row>[]> {
  const { periods, rules, end } = question;
  return queryRows(
    await getPool(),
    shape,
    `WITH ${frameSql(question)} SELECT * FROM (${sql}) found WHERE $1::text IS NOT NULL AND $2::int IS NOT NULL`,
    [
      rules.timeZone,
      rules.purchaseDays,
      periods.map(({ period }) => period),
      periods.map(({ from }) => from),
      periods.map(({ until }) => until),
      end,
    ],
  );
}

/**
 * The tables that plain SQL stands on: `wanted` (period, from_day, until_day, end_day: the day up to which the period is
 * known), `people` (id, "group", customer_since), the accounts that are asked about, and `somebody` (id, "group"), the same
 * with nobody in particular (id null), whom facts of no account belong to, where that is asked about too.
 */
function frameSql(question: PlainQuestion): string {
  const { by } = question;
  return `wanted AS MATERIALIZED (
      SELECT period, from_day, until_day, least(until_day, $6::date) AS end_day
      FROM unnest($3::date[], $4::date[], $5::date[]) w(period, from_day, until_day) WHERE from_day < $6::date
    ), people AS MATERIALIZED (
      SELECT a.id, ${by ? `coalesce(a.${by}, '')` : "NULL::text"} AS "group", a.customer_since
      FROM accounts a WHERE ${whereSql(question, (dimension) => `coalesce(a.${dimension}, '')`)}
    ), somebody AS (
      SELECT id, "group" FROM people
      UNION ALL SELECT NULL, ${by ? "''" : "NULL::text"} WHERE ${whereSql(question, () => "''")})`;
}

/** What was chosen, as a condition. */
export function whereSql({ filters = {}, owners }: PlainQuestion, column: (dimension: string) => string): string {
  const chosen = [...Object.entries(filters), ...(owners ? [["owner", owners] as const] : [])];
  const conditions = chosen.map(
    ([dimension, values]) => `${column(dimension)} IN (${values.map((value) => pg.escapeLiteral(value)).join(", ")})`,
  );
  return conditions.join(" AND ") || "true";
}

type Query = (question: PlainQuestion) => string;

/** Definitions in plain SQL over one query's rows, each as a check of its own. */
export function checksOf(
  source: Query,
  figures: readonly PlainFigure[],
  limits: Pick<PlainCheck, "dimensions"> = {},
): PlainCheck[] {
  return figures.map((figure) => ({
    ...limits,
    metric: figure.metric,
    definition: figure.definition,
    async answer(question) {
      const rows = await runPlainSql(question, source(question), [figure]);
      return rows.map(({ period, group, figures: found }) => {
        const [value = null, , , n] = found[figure.metric + figure.definition] ?? [];
        return { period, group, value, n: n ?? 0 };
      });
    },
  }));
}
