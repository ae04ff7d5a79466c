import { isPassive, isPromoter } from "../../rollups/nps-sql";
import { TIME_ZONE } from "../sources/source";
import { wholeMonths } from "./lives-sql";
import { startersSql } from "./starters-sql";

/** Whole months since the first activity, in bands. */
const TENURE = `CASE WHEN tenure IS NULL THEN '' WHEN tenure < 6 THEN '0-5' WHEN tenure < 12 THEN '6-11'
  WHEN tenure < 24 THEN '12-23' WHEN tenure < 36 THEN '24-35' ELSE '36+' END`;

/** The last answer of each account before each period. */
const LAST_NPS = `
  SELECT w.period, a.account_id, a.score FROM start w JOIN (
    SELECT account_id, score, answered_at, lead(answered_at) OVER (PARTITION BY account_id ORDER BY answered_at, id) AS next_at
    FROM survey_answers WHERE question = 'nps' AND score IS NOT NULL) a
  ON a.answered_at < w.from_at AND (a.next_at IS NULL OR a.next_at >= w.from_at)`;
const NPS = `CASE WHEN nps IS NULL THEN '' WHEN ${isPromoter("nps")} THEN 'promoter' WHEN ${isPassive("nps")} THEN 'passive' ELSE 'detractor' END`;

const visitsOf = (from: number, to: number) =>
  `sum(visits) OVER (PARTITION BY account_id ORDER BY month RANGE BETWEEN '${from} months' PRECEDING AND '${to} months' PRECEDING)`;
/** Of the three months before each month that may begin a period, and of the three before those. */
const VISITED = `
  SELECT account_id, month, ${visitsOf(3, 1)} AS visits, ${visitsOf(6, 4)} AS visits_before FROM account_month
  WHERE month IN (SELECT (from_day - make_interval(months => ago))::date FROM start CROSS JOIN generate_series(0, 6) ago)`;
/** By a quarter or more; who did not come in the three months before cannot come less. */
const VISITS =
  "CASE WHEN coalesce(visits_before, 0) = 0 THEN '' WHEN coalesce(visits, 0) <= 0.75 * visits_before THEN 'falling' ELSE 'steady' END";

const OPEN_TICKETS = `
  SELECT DISTINCT w.period, t.account_id
  FROM start w JOIN tickets t ON t.opened_at < w.from_at AND (t.resolved_at IS NULL OR t.resolved_at >= w.from_at)`;

/** What customers are told apart by, with the SQL of its value at the start of the period; "" is "not known". */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  segment: "segment",
  plan: "plan",
  region: "region",
  channel: "channel",
  industry: "industry",
  tenure: TENURE,
  nps: NPS,
  visits: VISITS,
  tickets: "CASE WHEN open_ticket THEN 'open' ELSE 'none' END",
};

/** Their names. */
export const FACTORS: readonly string[] = Object.keys(ATTRIBUTES);

/**
 * SQL of the customers active at the start of each period with each of the attributes that they are told apart by: period,
 * account_id, is_lost, and a column for each. What is known of the accounts is read once for all periods and then joined.
 *
 * @param wanted a table of periods: period, from_day, end_month, until_day
 * @param where  SQL condition on account_profile `p`
 */
export function attributedSql(wanted: string, where: string): string {
  return `
WITH start AS MATERIALIZED (SELECT period, from_day, from_day::timestamp AT TIME ZONE ${TIME_ZONE} AS from_at FROM ${wanted})
SELECT period, account_id, is_lost, ${FACTORS.map((factor) => `${ATTRIBUTES[factor]} AS ${factor}`).join(", ")}
FROM (
  SELECT s.period, s.account_id, s.is_lost, p.segment, p.plan, p.region, p.channel, p.industry, v.visits, v.visits_before,
    ${wholeMonths("p.first_active", "s.from_day")} AS tenure, n.score AS nps, t.account_id IS NOT NULL AS open_ticket
  FROM (${startersSql(wanted, where)}) s JOIN account_profile p USING (account_id)
  JOIN (${VISITED}) v ON v.account_id = s.account_id AND v.month = s.from_day
  LEFT JOIN (${LAST_NPS}) n ON n.account_id = s.account_id AND n.period = s.period
  LEFT JOIN (${OPEN_TICKETS}) t ON t.account_id = s.account_id AND t.period = s.period
  WHERE s.was_active OFFSET 0 -- keeps each of these from being worked out again wherever it is named
) customer`;
}

/**
 * SQL that counts the customers active at the start of each period, and those of them lost by its end, by each attribute: period,
 * factor, value, customers, lost.
 *
 * @param wanted a table of periods: period, from_day, end_month, until_day
 * @param where  SQL condition on account_profile `p`
 */
export function lossAttributesSql(wanted: string, where: string): string {
  // Each customer is counted once per attribute without a row of its own for each.
  return `
SELECT period, CASE ${FACTORS.map((factor) => `WHEN grouping(${factor}) = 0 THEN '${factor}'`).join(" ")} END AS factor,
  coalesce(${FACTORS.join(", ")}) AS value, count(*) AS customers, count(*) FILTER (WHERE is_lost) AS lost
FROM (${attributedSql(wanted, where)}) attribute
GROUP BY GROUPING SETS (${FACTORS.map((factor) => `(period, ${factor})`).join(", ")})`;
}
