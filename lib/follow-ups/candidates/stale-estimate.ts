import type { Candidates } from "./candidates";

/** Customers whose newest estimate of what they spend is so many months old, and came to be so within the window; the oldest first. */
export const staleEstimates: Candidates = ({ months, windowDays }, { today }, put) => {
  const limit = `(${today} - make_interval(months => ${put(months)}::int))::date`;
  return `
  SELECT w.account_id, 'estimate:' || w.estimated_on AS subject,
    jsonb_build_object('estimatedOn', w.estimated_on, 'amount', trim_scale(w.amount)::text, 'category', w.category,
      'person', w.person) AS evidence,
    w.estimated_on - ${today} AS urgency
  FROM (
    SELECT DISTINCT ON (account_id) account_id, estimated_on, amount, category, person FROM wallet_estimates
    WHERE estimated_on > ${limit} - ${put(windowDays)}::int AND estimated_on <= ${today}
    ORDER BY account_id, estimated_on DESC, id DESC) w
  JOIN account_month m ON m.account_id = w.account_id AND m.month = (SELECT horizon FROM rollup_state) AND m.active_end
  WHERE w.estimated_on <= ${limit}`;
};
