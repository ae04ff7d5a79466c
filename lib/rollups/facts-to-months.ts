import pg from "pg";
import { MONTH_COLUMNS } from "./measures";
import { isDetractor, isPassive, isPromoter } from "./nps-sql";
import { touchedColumn } from "./take-marks";

/** Cost of what was sold, by the words that files use for it; all other cost is the cost of serving the customer. */
const DIRECT = `lower(trim(c.category)) IN ('direct', 'direct cost', 'cogs', 'cost of goods', 'goods', 'directo', 'coste directo',
  'direto', 'custo direto', 'cost direct', 'прямые', 'прямые расходы')`;

/**
 * `month_new`: the month columns of every (account, month) that `touched` ranges over and that holds a fact of a kind
 * that was touched there; columns of the other kinds are left at their defaults.
 *
 * An order is the lines of one account with one order number on one day; lines without a number make one order a day.
 * Lines below zero are returns: they lessen revenue and are no order by themselves.
 *
 * Each account's facts are looked up by account and day (LATERAL): joined as wholes, ten thousand accounts would have all
 * facts of the database read.
 *
 * @param timeZone IANA name of the zone that puts instants into days
 */
export function factsToMonthsSql(timeZone: string): string {
  const zone = pg.escapeLiteral(timeZone);
  const day = (instant: string) => `(${instant} AT TIME ZONE ${zone})::date`;
  const within = (instant: string) =>
    `${instant} >= t.from_day::timestamp AT TIME ZONE ${zone} AND ${instant} < t.until_day::timestamp AT TIME ZONE ${zone}`;
  const score = (question: string, condition = "true") =>
    `count(*) FILTER (WHERE question = '${question}' AND ${condition})::int`;
  const scores = (question: string, value = "score") =>
    `coalesce(sum(${value}) FILTER (WHERE question = '${question}'), 0)::int`;
  return `
WITH invoiced AS (
  SELECT t.account_id, o.month, sum(o.value) AS revenue, sum(o.gross) AS revenue_gross,
    count(*) FILTER (WHERE o.is_purchase)::int AS orders,
    coalesce(round(sum(o.value * o.value) FILTER (WHERE o.is_purchase), 6), 0) AS order_value_sq,
    min(o.date) FILTER (WHERE o.is_purchase) AS first_purchase, max(o.date) FILTER (WHERE o.is_purchase) AS last_purchase
  FROM touched t CROSS JOIN LATERAL (
    SELECT i.date, date_trunc('month', i.date)::date AS month, sum(i.amount) AS value,
      coalesce(sum(i.amount) FILTER (WHERE i.amount > 0), 0) AS gross, bool_or(i.amount >= 0) AS is_purchase
    FROM invoices i WHERE i.account_id = t.account_id AND i.date >= t.from_day AND i.date < t.until_day
    GROUP BY i.date, i.order_number) o
  WHERE t.${touchedColumn("invoices")}
  GROUP BY t.account_id, o.month
), costs_booked AS (
  SELECT t.account_id, b.* FROM touched t CROSS JOIN LATERAL (
    SELECT date_trunc('month', c.date)::date AS month, sum(c.amount) AS cost,
      coalesce(sum(c.amount) FILTER (WHERE ${DIRECT}), 0) AS direct_cost
    FROM costs c WHERE c.account_id = t.account_id AND c.date >= t.from_day AND c.date < t.until_day
    GROUP BY 1) b
  WHERE t.${touchedColumn("costs")}
), given AS (
  SELECT t.account_id, date_trunc('month', ${day("a.answered_at")})::date AS month, a.*
  FROM touched t CROSS JOIN LATERAL (
    SELECT a.id, a.answered_at, a.question, a.score, coalesce(a.contact, '#' || a.id) AS contact
    FROM survey_answers a WHERE a.account_id = t.account_id AND ${within("a.answered_at")} OFFSET 0) a
  WHERE t.${touchedColumn("survey-answers")}
), answered AS (
  SELECT account_id, month,
    ${score("nps", isPromoter())} AS nps_promoters,
    ${score("nps", isPassive())} AS nps_passives,
    ${score("nps", isDetractor())} AS nps_detractors,
    ${scores("nps")} AS nps_sum,
    jsonb_object_agg(contact, score ORDER BY answered_at, id)
      FILTER (WHERE question = 'nps' AND score IS NOT NULL) AS nps_last,
    ${score("csat", "score IS NOT NULL")} AS csat_answers,
    ${score("csat", "score >= 4")} AS csat_satisfied,
    ${scores("csat")} AS csat_sum, ${scores("csat", "score * score")} AS csat_sum_sq,
    ${score("ces", "score IS NOT NULL")} AS ces_answers,
    ${score("ces", "score >= 5")} AS ces_easy,
    ${score("ces", "score >= 6")} AS ces_high,
    ${score("ces", "score <= 3")} AS ces_low,
    ${scores("ces")} AS ces_sum, ${scores("ces", "score * score")} AS ces_sum_sq,
    ${score("satisfaction", "score IS NOT NULL")} AS satisfaction_answers,
    ${score("satisfaction", "score >= 9")} AS satisfaction_high,
    ${scores("satisfaction")} AS satisfaction_sum, ${scores("satisfaction", "score * score")} AS satisfaction_sum_sq
  FROM given GROUP BY account_id, month
), visited AS (
  SELECT t.account_id, b.* FROM touched t CROSS JOIN LATERAL (
    SELECT date_trunc('month', ${day("v.visited_at")})::date AS month, sum(v.count)::int AS visits
    FROM visits v WHERE v.account_id = t.account_id AND ${within("v.visited_at")}
    GROUP BY 1) b
  WHERE t.${touchedColumn("visits")}
), months AS (
  SELECT account_id, month FROM invoiced UNION SELECT account_id, month FROM costs_booked
  UNION SELECT account_id, month FROM answered
  UNION SELECT account_id, month FROM visited
)
SELECT months.account_id, months.month, ${monthColumns()}
FROM months
LEFT JOIN invoiced USING (account_id, month)
LEFT JOIN costs_booked USING (account_id, month)
LEFT JOIN answered USING (account_id, month)
LEFT JOIN visited USING (account_id, month)`;
}

function monthColumns(): string {
  return Object.entries(MONTH_COLUMNS)
    .map(([column, none]) => `coalesce(${column}, ${none}) AS ${column}`)
    .join(", ");
}
