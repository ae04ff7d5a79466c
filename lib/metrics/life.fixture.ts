const COVERED = (instant: string) => `EXISTS (
  SELECT FROM subscriptions s
  WHERE s.account_id = p.id AND s.start_date <= ${instant} AND (s.end_date IS NULL OR ${instant} < s.end_date))`;
const BOUGHT = (instant: string) => `EXISTS (
  SELECT FROM purchases b WHERE b.account_id = p.id AND b.day >= ${instant} - $2::int AND b.day < ${instant})`;

/**
 * Plain SQL of the life of each of `people` in each of `wanted`, by the words of the rules: s active at the start, e active
 * at the end, ever active within; first is the day of first activity, and mrr the recurring revenue at both ends.
 */
export function lifeSql(activeRule: "contract" | "purchase"): string {
  const active = activeRule === "contract" ? COVERED : BOUGHT;
  const first =
    activeRule === "contract"
      ? "SELECT min(start_date) FROM subscriptions s WHERE s.account_id = p.id"
      : "SELECT min(day) FROM purchases b WHERE b.account_id = p.id";
  const within =
    activeRule === "contract"
      ? `EXISTS (SELECT FROM subscriptions s WHERE s.account_id = p.id AND s.start_date < w.end_day
           AND (s.end_date IS NULL OR s.end_date > greatest(w.from_day, s.start_date)))`
      : "EXISTS (SELECT FROM purchases b WHERE b.account_id = p.id AND b.day >= w.from_day - $2::int AND b.day < w.end_day)";
  const recurring = (instant: string) => `coalesce((
    SELECT sum(s.amount / s.interval_months) FROM subscriptions s
    WHERE s.account_id = p.id AND s.start_date <= ${instant} AND (s.end_date IS NULL OR ${instant} < s.end_date)), 0)`;
  return `
    SELECT *, s AND NOT e AS lost, NOT s AND e AND first >= from_day AS new, NOT s AND e AND first < from_day AS back
    FROM (
      SELECT w.period, w.from_day, p."group", p.id, ${active("w.from_day")} AS s, ${active("w.end_day")} AS e,
        ${within} AS within, least(p.customer_since, (${first})) AS first,
        ${recurring("w.from_day")} AS mrr_start, ${recurring("w.end_day")} AS mrr_end
      FROM people p CROSS JOIN wanted w
      OFFSET 0 -- keeps each of these from being worked out again wherever it is named
    ) life`;
}
