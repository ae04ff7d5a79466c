import { standingEstimates } from "../metrics/sources/wallet";
import { CONTRACTS } from "./contracts-sql";

const MIDNIGHT = (day: string) => `(${day})::timestamp AT TIME ZONE $5`;
const TODAY = "($4::timestamptz AT TIME ZONE $5)::date";

/** SQL of the last month that is over and whose data of a kind reach its last day. */
const lastWhole = (kind: string) =>
  `(SELECT (date_trunc('month', least(last_day + 1, ${TODAY})) - interval '1 month')::date FROM fact_extent WHERE kind = '${kind}')`;

/**
 * SQL of whether sums of whole months up to a month of `m` can be told: it is this one or the one before, and the account
 * was a customer, and the kind of fact brought in, since so many months before it.
 */
const isKnown = (row: string, month: string, kind: string, monthsBack: number) =>
  `${row}.account_id IS NOT NULL AND m.${month} >= m.month - interval '1 month'
    AND p.first_active <= m.${month} - interval '${monthsBack} months'
    AND m.${month} - interval '${monthsBack} months' >=
      (SELECT date_trunc('month', first_day) FROM fact_extent WHERE kind = '${kind}')`;

const STANDING_ESTIMATES = standingEstimates(
  "(SELECT month AS period, as_of AS until_day, month AS end_month FROM month)",
  "amount",
  "amount IS NOT NULL",
);

/**
 * SQL of what was known of accounts at the ends of months: one row for each of the months and each account from $1 to $2
 * that was active at its end, with the columns of `HealthInputs`, and the account's segment.
 *
 * Nothing that came after a month's end is in its row. Facts count by their day; the solution of a ticket only once it was
 * reached; the end of a contract only once it was brought in, since contracts do not say since when their end was known. The month
 * that goes on is taken as of now. Sums of whole months end with the last month whose data are whole.
 *
 * Parameters: $1 and $2 account ids, $3 the months (first days, ascending), $4 the clock, $5 the time zone.
 */
export const HEALTH_INPUTS = `
WITH month AS MATERIALIZED (
  SELECT month, as_of, least(${MIDNIGHT("as_of")}, $4::timestamptz) AS instant, as_of < until_day AS goes_on,
    ${MIDNIGHT("as_of - interval '1 year'")} AS year_ago, ${MIDNIGHT("as_of - 90")} AS days_ago,
    least(month, ${lastWhole("visits")}) AS visits_month, least(month, ${lastWhole("invoices")}) AS spend_month,
    least(as_of, (SELECT last_day + 1 FROM fact_extent WHERE kind = 'invoices')) AS invoices_until
  FROM (
    SELECT month, (month + interval '1 month')::date AS until_day,
      least((month + interval '1 month')::date, ($4::timestamptz AT TIME ZONE $5)::date + 1) AS as_of
    FROM unnest($3::date[]) AS m(month)) months
), lived AS MATERIALIZED (
  SELECT account_id, month, active_end, sum(visits) OVER last_3 AS visits_last, sum(visits) OVER before_3 AS visits_before,
    sum(revenue) OVER year AS spend, max(last_purchase) OVER two_years AS last_invoice,
    min(last_purchase) OVER two_years AS first_invoice, count(last_purchase) OVER two_years AS invoiced_months
  FROM account_month
  WHERE account_id BETWEEN $1 AND $2 AND month > ($3::date[])[1] - interval '25 months'
  WINDOW by_month AS (PARTITION BY account_id ORDER BY month),
    last_3 AS (by_month RANGE BETWEEN interval '2 months' PRECEDING AND CURRENT ROW),
    before_3 AS (by_month RANGE BETWEEN interval '5 months' PRECEDING AND interval '3 months' PRECEDING),
    year AS (by_month RANGE BETWEEN interval '11 months' PRECEDING AND CURRENT ROW),
    two_years AS (by_month RANGE BETWEEN interval '23 months' PRECEDING AND CURRENT ROW)
), answer AS (
  SELECT account_id, score, answered_at,
    lead(answered_at) OVER (PARTITION BY account_id, coalesce(contact, '#' || id) ORDER BY answered_at, id) AS next_at
  FROM survey_answers
  WHERE account_id BETWEEN $1 AND $2 AND question = 'nps' AND score IS NOT NULL
    AND answered_at >= (SELECT min(year_ago) FROM month)
), opinion AS (
  SELECT account_id, month, avg(score) AS mean
  FROM month m JOIN answer a ON a.answered_at >= m.year_ago AND a.answered_at < m.instant
    AND (a.next_at IS NULL OR a.next_at >= m.instant)
  GROUP BY 1, 2
), ticket AS (
  SELECT account_id, month, avg(extract(epoch FROM least(t.resolved_at, m.instant) - t.opened_at)) / 86400 AS days
  FROM month m JOIN tickets t ON t.account_id BETWEEN $1 AND $2
    AND t.opened_at >= m.days_ago AND t.opened_at < m.instant
  GROUP BY 1, 2
), wallet AS (
  SELECT account_id, period AS month, sum(amount) AS amount
  FROM (${STANDING_ESTIMATES}) e WHERE account_id BETWEEN $1 AND $2
  GROUP BY 1, 2
), ${CONTRACTS}
SELECT l.account_id AS "accountId", l.month, p.segment, opinion.mean::float8 AS "npsMean",
  CASE WHEN ${isKnown("v", "visits_month", "visits", 5)} THEN v.visits_last::float8 END AS "visitsLast",
  CASE WHEN ${isKnown("v", "visits_month", "visits", 5)} THEN coalesce(v.visits_before, 0)::float8 END AS "visitsBefore",
  CASE WHEN ${isKnown("s", "spend_month", "invoices", 11)} THEN s.spend::float8 END AS spend,
  wallet.amount::float8 AS wallet,
  CASE WHEN l.invoiced_months >= 3 THEN greatest(0, m.invoices_until - l.last_invoice)::float8 END AS "silenceDays",
  CASE WHEN l.invoiced_months >= 3 THEN (l.last_invoice - l.first_invoice)::float8 / (l.invoiced_months - 1) END AS "rhythmDays",
  ticket.days::float8 AS "ticketDays", bound.days::float8 AS "contractDays"
FROM month m
JOIN lived l ON l.month = m.month AND l.active_end
JOIN account_profile p ON p.account_id = l.account_id
LEFT JOIN lived v ON v.account_id = l.account_id AND v.month = m.visits_month
LEFT JOIN lived s ON s.account_id = l.account_id AND s.month = m.spend_month
LEFT JOIN opinion ON opinion.account_id = l.account_id AND opinion.month = m.month
LEFT JOIN ticket ON ticket.account_id = l.account_id AND ticket.month = m.month
LEFT JOIN wallet ON wallet.account_id = l.account_id AND wallet.month = m.month
LEFT JOIN bound ON bound.account_id = l.account_id AND bound.month = m.month
ORDER BY l.account_id, l.month`;
