import { TIME_ZONE } from "../sources/source";
import { wholeMonths } from "./lives-sql";
import { startersSql } from "./starters-sql";

const FROM_AT = `s.from_day::timestamp AT TIME ZONE ${TIME_ZONE}`;

/** Whole months since the first activity, in bands. */
const TENURE = `CASE WHEN tenure IS NULL THEN '' WHEN tenure < 6 THEN '0-5' WHEN tenure < 12 THEN '6-11'
  WHEN tenure < 24 THEN '12-23' WHEN tenure < 36 THEN '24-35' ELSE '36+' END`;

const LAST_NPS = `(SELECT a.score FROM survey_answers a
  WHERE a.account_id = s.account_id AND a.question = 'nps' AND a.score IS NOT NULL AND a.answered_at < ${FROM_AT}
  ORDER BY a.answered_at DESC, a.id DESC LIMIT 1)`;
const NPS =
  "CASE WHEN nps IS NULL THEN '' WHEN nps >= 9 THEN 'promoter' WHEN nps >= 7 THEN 'passive' ELSE 'detractor' END";

const before = (months: number) => `s.from_day - interval '${months} months'`;
/** Of the three months before the period, and of the three before those. */
const VISITED = `
  SELECT sum(m.visits) FILTER (WHERE m.month >= ${before(3)}) AS visits, sum(m.visits) FILTER (WHERE m.month < ${before(3)}) AS visits_before
  FROM account_month m WHERE m.account_id = s.account_id AND m.month >= ${before(6)} AND m.month < s.from_day`;
/** By a quarter or more; who did not come in the three months before cannot come less. */
const VISITS =
  "CASE WHEN coalesce(visits_before, 0) = 0 THEN '' WHEN coalesce(visits, 0) <= 0.75 * visits_before THEN 'falling' ELSE 'steady' END";

const OPEN_TICKET = `EXISTS (SELECT FROM tickets t
  WHERE t.account_id = s.account_id AND t.opened_at < ${FROM_AT} AND (t.resolved_at IS NULL OR t.resolved_at >= ${FROM_AT}))`;

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
 * account_id, is_lost, and a column for each.
 *
 * @param wanted a table of periods: period, from_day, end_month, until_day
 * @param where  SQL condition on account_profile `p`
 */
export function attributedSql(wanted: string, where: string): string {
  return `
SELECT period, account_id, is_lost, ${FACTORS.map((factor) => `${ATTRIBUTES[factor]} AS ${factor}`).join(", ")}
FROM (
  SELECT s.period, s.account_id, s.is_lost, p.segment, p.plan, p.region, p.channel, p.industry, v.visits, v.visits_before,
    ${wholeMonths("p.first_active", "s.from_day")} AS tenure, ${LAST_NPS} AS nps, ${OPEN_TICKET} AS open_ticket
  FROM (${startersSql(wanted, where)}) s JOIN account_profile p USING (account_id)
  CROSS JOIN LATERAL (${VISITED}) v
  WHERE s.was_active OFFSET 0 -- keeps each of these from being looked up again wherever it is named
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
