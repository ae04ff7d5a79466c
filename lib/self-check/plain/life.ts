type Rule = "contract" | "purchase";

const COVERED = (instant: string) => `EXISTS (
  SELECT FROM subscriptions s
  WHERE s.account_id = p.id AND s.start_date <= ${instant} AND (s.end_date IS NULL OR ${instant} < s.end_date))`;
const BOUGHT = (from: string, to: string) => `EXISTS (
  SELECT FROM invoices b WHERE b.account_id = p.id AND b.amount >= 0 AND b.date >= ${from} - $2::int AND b.date < ${to})`;

/** SQL of whether the account of `p` is active at an instant, by the words of the rules. */
export const activeSql = (rule: Rule, instant: string) =>
  rule === "contract" ? COVERED(instant) : BOUGHT(instant, instant);

/** SQL of what recurs each month from the account of `p` at an instant. */
export const recurringSql = (instant: string) => `coalesce((
  SELECT sum(round(s.amount / s.interval_months, 6)) FROM subscriptions s
  WHERE s.account_id = p.id AND s.start_date <= ${instant} AND (s.end_date IS NULL OR ${instant} < s.end_date)), 0)`;

/**
 * Plain SQL of the life of each of `people` in each of `wanted`: s active at the start, e active at the end, within active
 * at any instant of it; lost, new and back; first is the day of first activity, and mrr the recurring revenue at both ends,
 * each contract's month to a millionth, as money is kept.
 */
export function lifeSql(rule: Rule): string {
  const first =
    rule === "contract"
      ? "SELECT min(start_date) FROM subscriptions s WHERE s.account_id = p.id"
      : "SELECT min(b.date) FROM invoices b WHERE b.account_id = p.id AND b.amount >= 0";
  const within =
    rule === "contract"
      ? `EXISTS (SELECT FROM subscriptions s WHERE s.account_id = p.id AND s.start_date < w.end_day
           AND (s.end_date IS NULL OR s.end_date > greatest(w.from_day, s.start_date)))`
      : BOUGHT("w.from_day", "w.end_day");
  return `
    SELECT *, s AND NOT e AS lost, NOT s AND e AND first >= from_day AS new, NOT s AND e AND first < from_day AS back,
      s OR e OR within AS active
    FROM (
      SELECT w.period, w.from_day, w.until_day, w.end_day, p."group", p.id,
        ${activeSql(rule, "w.from_day")} AS s, ${activeSql(rule, "w.end_day")} AS e,
        ${within} AS within, least(p.customer_since, (${first})) AS first,
        ${recurringSql("w.from_day")} AS mrr_start, ${recurringSql("w.end_day")} AS mrr_end
      FROM people p CROSS JOIN wanted w
      OFFSET 0 -- keeps each of these from being worked out again wherever it is named
    ) life`;
}
