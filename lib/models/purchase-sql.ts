import type { Constraints } from "../metrics/constraints";
import { whereProfile } from "../metrics/constraints";

/** The days that a reading goes by, "YYYY-MM-DD": the end of calibration and the last day known. */
export interface Days {
  until: string;
  last: string;
}

/**
 * `history`: for each account that bought by the end of calibration, its repeat purchases, days and values. A purchase is a day
 * with at least one invoice line that is no return, whatever the number of lines, as the models take a customer to buy once
 * at a time; it is worth its lines that are no returns. Parameters $1 until, $2 last; those of `where` follow.
 */
export function historySql(constraints: Constraints, account: number | null): { sql: string; parameters: unknown[] } {
  const after = account === null ? 2 : 3;
  const where = whereProfile(constraints, after);
  const sql = `
    WITH occasion AS (
      SELECT i.account_id, i.date, sum(i.amount)::float8 AS value,
        min(i.date) OVER (PARTITION BY i.account_id) AS first
      FROM invoices i JOIN account_profile p ON p.account_id = i.account_id
      WHERE i.amount >= 0 AND i.date <= $2::date AND ${where.sql}${account === null ? "" : " AND p.account_id = $3"}
      GROUP BY i.account_id, i.date
    ), history AS (
      SELECT account_id, $1::date - first AS age_days,
        count(*) FILTER (WHERE date > first AND date <= $1::date)::int AS repeats,
        max(date) FILTER (WHERE date <= $1::date) - first AS recency_days,
        coalesce(sum(value) FILTER (WHERE date > first AND date <= $1::date), 0) AS value,
        count(*) FILTER (WHERE date > $1::date)::int AS bought,
        coalesce(sum(value) FILTER (WHERE date > $1::date), 0) AS spent
      FROM occasion WHERE first <= $1::date GROUP BY account_id, first
    )`;
  return { sql, parameters: account === null ? where.parameters : [account, ...where.parameters] };
}
