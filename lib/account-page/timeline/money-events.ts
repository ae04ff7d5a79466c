/*
 * SQL of what happened with an account's money, in rows kind, at, id, data. $1 is the account, $2 the time zone; days become
 * the moment at which they begin.
 */

/** SQL of the moment at which a day begins. */
export const startOf = (day: string) => `((${day})::timestamp AT TIME ZONE $2)`;

/** One for each month in which anything was invoiced, on the day of its last purchase. */
const INVOICES = `
  SELECT 'invoices' AS kind, ${startOf("coalesce(last_purchase, (month + interval '1 month' - interval '1 day')::date)")} AS at,
    month::text AS id,
    jsonb_build_object('what', 'invoiced', 'month', month, 'amount', revenue::text, 'count', orders) AS data
  FROM account_month WHERE account_id = $1 AND (orders > 0 OR revenue <> 0)`;

/** The contract for the same thing that ends on the day on which another one begins. */
const sameThing = (one: string, other: string) =>
  `${one}.product_id IS NOT DISTINCT FROM ${other}.product_id AND ${one}.id <> ${other}.id`;

/** A contract begins, or takes the place of the one before it for the same thing, at the same price or at another. */
const CONTRACT_STARTS = `
  SELECT 'contracts', ${startOf("s.start_date")}, 's' || s.id,
    jsonb_build_object('what', CASE WHEN before.id IS NULL THEN 'started'
      WHEN before.amount * s.interval_months = s.amount * before.interval_months THEN 'renewed' ELSE 'changed' END, 'product', p.name,
      'amount', round(s.amount / s.interval_months, 2)::text, 'before', round(before.amount / before.interval_months, 2)::text,
      'until', s.end_date)
  FROM subscriptions s LEFT JOIN products p ON p.id = s.product_id LEFT JOIN LATERAL (
    SELECT id, amount, interval_months FROM subscriptions b
    WHERE b.account_id = $1 AND b.end_date = s.start_date AND ${sameThing("b", "s")} ORDER BY id LIMIT 1) before ON true
  WHERE s.account_id = $1 AND s.end_date IS DISTINCT FROM s.start_date`;

/** A contract ends and none takes its place. */
const CONTRACT_ENDS = `
  SELECT 'contracts', ${startOf("s.end_date")}, 'e' || s.id,
    jsonb_build_object('what', 'ended', 'product', p.name, 'amount', round(s.amount / s.interval_months, 2)::text,
      'reason', s.end_reason)
  FROM subscriptions s LEFT JOIN products p ON p.id = s.product_id
  WHERE s.account_id = $1 AND s.end_date IS NOT NULL AND s.end_date <> s.start_date AND NOT EXISTS (
    SELECT FROM subscriptions n WHERE n.account_id = $1 AND n.start_date = s.end_date AND ${sameThing("n", "s")})`;

const ESTIMATES = `
  SELECT 'estimates', ${startOf("estimated_on")}, id::text,
    jsonb_build_object('what', 'estimated', 'category', category, 'amount', amount::text, 'person', person, 'source', source,
      'rank', rank, 'brands', brands)
  FROM wallet_estimates WHERE account_id = $1`;

const SALES = `
  SELECT 'sales', ${startOf("opened_on")}, 'o' || id,
    jsonb_build_object('what', 'opened', 'name', name, 'amount', amount::text)
  FROM opportunities WHERE account_id = $1 AND opened_on IS NOT NULL
  UNION ALL
  SELECT 'sales', ${startOf("s.entered_on")}, 's' || s.id, jsonb_build_object('what', 'stage', 'name', o.name, 'stage', s.stage)
  FROM opportunities o JOIN opportunity_stages s ON s.opportunity = o.external_id WHERE o.account_id = $1
  UNION ALL
  SELECT 'sales', ${startOf("closed_on")}, 'c' || id,
    jsonb_build_object('what', outcome, 'name', name, 'amount', amount::text, 'reason', reason)
  FROM opportunities WHERE account_id = $1 AND outcome <> 'open' AND closed_on IS NOT NULL`;

export const MONEY_EVENTS = {
  invoices: INVOICES,
  contracts: `${CONTRACT_STARTS} UNION ALL ${CONTRACT_ENDS}`,
  estimates: ESTIMATES,
  sales: SALES,
} as const;
