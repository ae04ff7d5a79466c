// Not joined: of a table that is never analyzed PostgreSQL expects a thousand rows, not the one that there is.
const HORIZON = "(SELECT horizon FROM rollup_state)";

/**
 * SQL of the customers that could be lost in each period: those active at its start, or with recurring revenue there, one row
 * each with the period, its bounds (from_day; end_day, the last month rolled up at the latest), the account, `was_active`,
 * `is_lost` (active at the start and not at the end) and `mrr_lost` (recurring revenue at the start of an account without any
 * at the end). The same as lib/rollups/measures.ts makes of customersLost and mrrChurned, account by account.
 *
 * @param wanted a table of periods: period, from_day, end_month, until_day
 * @param where  SQL condition on account_profile `p`
 */
export function startersSql(wanted: string, where: string): string {
  return `
SELECT w.period, w.from_day, w.end_day, p.account_id,
  s.active_start AS was_active, s.active_start AND NOT coalesce(e.active_end, false) AS is_lost,
  CASE WHEN coalesce(e.mrr_end, 0) = 0 THEN s.mrr_start ELSE 0 END AS mrr_lost
FROM (
  SELECT period, from_day, least(end_month, ${HORIZON}) AS last_month,
    least(until_day, (${HORIZON} + interval '1 month')::date) AS end_day
  FROM ${wanted}) w
JOIN account_month s ON s.month = w.from_day AND (s.active_start OR s.mrr_start > 0)
JOIN account_profile p ON p.account_id = s.account_id AND w.period <= p.horizon
LEFT JOIN LATERAL (
  SELECT active_end, mrr_end FROM account_month m WHERE m.account_id = s.account_id AND m.month = w.last_month
  LIMIT 1 -- there is but one; said so, it is looked up by its whole key
) e ON true
WHERE ${where}`;
}
