import type { Rules } from "../../rollups/rules";

/** The rule by which customers are active. */
export type ActiveRule = Pick<Rules, "activeRule" | "purchaseDays">;

/**
 * SQL of the lives of customers, one row each: account_id, start and stop, the first day on which it was a customer no more
 * ('infinity' where no end is known).
 *
 * A life begins with the first contract or purchase and ends with the first day that neither covers. Contracts that follow
 * each other are one life, and so are purchases no more than N days apart; the last one keeps the customer for N days. A day
 * between two contracts parts no life: files that name the last day of a contract leave one at every renewal. Who comes back later does not begin a second life. That an account was a customer before its data begin
 * (customer_since) makes no life longer: of those who left before then nothing is known, so such lives would only seem long.
 *
 * @param where SQL condition on account_profile `p`: whose lives
 */
export function livesSql(rule: ActiveRule, where: string): string {
  return `
SELECT account_id, min(from_day) AS start, max(to_day) AS stop
FROM (
  SELECT *, count(*) FILTER (WHERE from_day > covered_to${rule.activeRule === "contract" ? " + 1" : ""}) OVER (PARTITION BY account_id ORDER BY from_day, to_day) AS gaps
  FROM (
    SELECT *, max(to_day) OVER (PARTITION BY account_id ORDER BY from_day, to_day
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_to
    FROM (${spansSql(rule)}) span
    WHERE account_id IN (SELECT p.account_id FROM account_profile p WHERE ${where})) covered
) spell
WHERE gaps = 0 GROUP BY account_id`;
}

/** Longer than any gap inside a month. */
const MONTH_DAYS = 31;

/** What makes a customer, each with the days that it covers: [from_day, to_day). */
function spansSql({ activeRule, purchaseDays }: ActiveRule): string {
  if (activeRule === "contract")
    return `SELECT account_id, start_date AS from_day, coalesce(end_date, 'infinity') AS to_day
      FROM subscriptions WHERE end_date IS NULL OR end_date > start_date`;
  // The first and last purchase of a month leave no gap between them, where a purchase covers a month.
  if (purchaseDays >= MONTH_DAYS)
    return `SELECT account_id, first_purchase AS from_day, last_purchase + ${purchaseDays} AS to_day
      FROM account_month WHERE first_purchase IS NOT NULL`;
  return `SELECT DISTINCT account_id, date AS from_day, date + ${purchaseDays} AS to_day FROM invoices WHERE amount >= 0`;
}

/** SQL of the whole months from one day to another: a month counts once its day is reached, or its end where it has none. */
export function wholeMonths(from: string, to: string): string {
  const months = `((date_part('year', ${to}) - date_part('year', ${from})) * 12
    + date_part('month', ${to}) - date_part('month', ${from}))::int`;
  return `(${months} - CASE WHEN ${from} + make_interval(months => ${months}) > ${to} THEN 1 ELSE 0 END)`;
}

export const AGE_UNITS = ["day", "month", "year"] as const;
export type AgeUnit = (typeof AGE_UNITS)[number];

/**
 * SQL of the time from one day to another: days, or months and years with the part of the last one that has passed, of which
 * a month's is rounded to hundredths (no two days of a month fall together).
 */
export function ageSql(unit: AgeUnit, from: string, to: string): string {
  if (unit === "day") return `(${to} - ${from})::float8`;
  const whole = wholeMonths(from, to);
  const after = (months: string) => `(${from} + make_interval(months => ${months}))::date`;
  const begun = `(${to} - ${after(whole)})::numeric / (${after(`${whole} + 1`)} - ${after(whole)})`;
  const months = `${whole} + round(${begun}, 2)`;
  return unit === "month" ? `(${months})::float8` : `round((${months}) / 12, 4)::float8`;
}
