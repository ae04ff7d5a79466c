import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import type { Query } from "../sources/read-source";
import type { Question } from "../types";
import { accountPeriodsSql } from "./account-periods";
import { readQuestionSums } from "./question-sums";

const place = { period: z.iso.date(), group: z.string().nullable() };
const count = z.coerce.number().int();
const money = z.coerce.number();

const groupRow = z.object({
  ...place,
  customers: count,
  earning: count,
  losing: count,
  profit: money,
  peak: money,
  lost: money,
});

/** The customers of a group by what they earned: how many with a profit and with a loss, and how much. Money. */
export type ProfitGroup = z.infer<typeof groupRow> & {
  /** Somebody in the organisation booked cost in the period; else revenue would pass for profit. */
  isKnown: boolean;
};

const PROFIT = "m.revenue - m.cost";

const PROFITS = `profits AS (
  SELECT period, "group", account_id, amount AS profit FROM account_period WHERE active OR touched)`;

/** SQL of the table `profits`: what each customer in scope earned in each period. */
export function profitsSql(question: Question): Query {
  const { sql, parameters } = accountPeriodsSql(question, PROFIT);
  return { sql: `${sql}, ${PROFITS}`, parameters };
}

/** Profits of each period and group. The peak of the curve is what those with a profit earn, so nothing needs to be ranked. */
export async function readProfits(question: Question): Promise<ProfitGroup[]> {
  const { sql, parameters } = profitsSql(question);
  const rows = queryRows(
    await getPool(),
    groupRow,
    `${sql}
     SELECT period, "group", count(*) AS customers, count(*) FILTER (WHERE profit > 0) AS earning,
       count(*) FILTER (WHERE profit < 0) AS losing, sum(profit) AS profit,
       coalesce(sum(profit) FILTER (WHERE profit > 0), 0) AS peak, coalesce(-sum(profit) FILTER (WHERE profit < 0), 0) AS lost
     FROM profits GROUP BY 1, 2 ORDER BY 2, 1`,
    parameters,
  );
  return withKnown(question, await rows);
}

const pointRow = z.object({
  ...place,
  percentile: count,
  rank: count,
  customers: count,
  cumulative: money,
  profit: money,
});

/**
 * The curve of everybody in scope at each of 100 percentiles of the customers: who is at the rank that the percentage comes to,
 * rounded up. Rank r of n has the percentages above 100 (r - 1)/n, up to 100 r/n.
 */
export async function readProfitCurve(
  question: Question,
): Promise<(z.infer<typeof pointRow> & { isKnown: boolean })[]> {
  const { sql, parameters } = profitsSql(question);
  const rows = queryRows(
    await getPool(),
    pointRow,
    `${sql}, total AS (
       SELECT period, count(*) AS customers, sum(profit) AS profit FROM profits GROUP BY period
     ), ranked AS (
       SELECT period, row_number() OVER ranks AS rank, sum(profit) OVER ranks AS cumulative FROM profits
       WINDOW ranks AS (PARTITION BY period ORDER BY profit DESC, account_id ROWS UNBOUNDED PRECEDING))
     SELECT k AS percentile, r.period, NULL::text AS "group", r.rank, r.cumulative, t.customers, t.profit
     FROM ranked r JOIN total t USING (period)
     CROSS JOIN LATERAL generate_series((r.rank - 1) * 100 / t.customers + 1, r.rank * 100 / t.customers) k
     WHERE r.rank * 100 / t.customers > (r.rank - 1) * 100 / t.customers
     ORDER BY k, r.period`,
    parameters,
  );
  return withKnown(question, await rows);
}

async function withKnown<Row extends { period: string }>(question: Question, rows: readonly Row[]) {
  const known = await readQuestionSums({ ...question, by: undefined }, ["costMonths"]);
  return rows.map((found) => ({ ...found, isKnown: known.at(found.period, null).costMonths > 0 }));
}
