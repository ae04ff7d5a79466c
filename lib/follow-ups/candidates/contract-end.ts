import type { Candidates } from "./candidates";

/** Accounts whose last contract ends within so many days, and that have none beyond it; the nearest end first. */
export const contractEnds: Candidates = ({ days }, { today }, put) => `
  SELECT e.account_id, 'contract:' || e.end_date AS subject,
    jsonb_build_object('contractEnd', e.end_date, 'mrr', (
      SELECT trim_scale(mrr_end)::text FROM account_month m
      WHERE m.account_id = e.account_id AND m.month = (SELECT horizon FROM rollup_state))) AS evidence,
    e.end_date - ${today} AS urgency
  FROM (
    SELECT account_id, max(end_date) AS end_date FROM subscriptions
    WHERE start_date <= ${today} AND end_date > ${today} AND end_date <= ${today} + ${put(days)}::int GROUP BY account_id) e
  WHERE NOT EXISTS (
    SELECT FROM subscriptions l
    WHERE l.account_id = e.account_id AND l.end_date IS DISTINCT FROM l.start_date
      AND (l.end_date IS NULL OR l.end_date > e.end_date))`;
