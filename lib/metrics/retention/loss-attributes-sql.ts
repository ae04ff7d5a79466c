import { TIME_ZONE } from "../sources/source";
import { startersSql } from "./starters-sql";

const FROM_AT = `s.from_day::timestamp AT TIME ZONE ${TIME_ZONE}`;

/** Months since the first activity, in bands; SQL of whole months up to the start of the period. */
const TENURE_MONTHS = "(date_part('year', tenure) * 12 + date_part('month', tenure))";
const TENURE = `CASE WHEN tenure IS NULL THEN '' WHEN ${TENURE_MONTHS} < 6 THEN '0-5' WHEN ${TENURE_MONTHS} < 12 THEN '6-11'
  WHEN ${TENURE_MONTHS} < 24 THEN '12-23' WHEN ${TENURE_MONTHS} < 36 THEN '24-35' ELSE '36+' END`;

const LAST_NPS = `(SELECT a.score FROM survey_answers a
  WHERE a.account_id = s.account_id AND a.question = 'nps' AND a.score IS NOT NULL AND a.answered_at < ${FROM_AT}
  ORDER BY a.answered_at DESC, a.id DESC LIMIT 1)`;
const NPS =
  "CASE WHEN nps IS NULL THEN '' WHEN nps >= 9 THEN 'promoter' WHEN nps >= 7 THEN 'passive' ELSE 'detractor' END";

const visitsBetween = (from: string, until: string) => `(SELECT coalesce(sum(m.visits), 0) FROM account_month m
  WHERE m.account_id = s.account_id AND m.month >= ${from} AND m.month < ${until})`;
const before = (months: number) => `s.from_day - interval '${months} months'`;
/** By a quarter or more; who did not come in the three months before cannot come less. */
const VISITS =
  "CASE WHEN visits_before = 0 THEN '' WHEN visits <= 0.75 * visits_before THEN 'falling' ELSE 'steady' END";

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

/**
 * SQL that counts the customers active at the start of each period, and those of them lost by its end, by each attribute: period,
 * factor, value, customers, lost.
 *
 * @param wanted a table of periods: period, from_day, end_month, until_day
 * @param where  SQL condition on account_profile `p`
 */
export function lossAttributesSql(wanted: string, where: string): string {
  return `
SELECT period, factor, value, count(*) AS customers, count(*) FILTER (WHERE is_lost) AS lost
FROM (
  SELECT s.period, s.is_lost, p.segment, p.plan, p.region, p.channel, p.industry, age(s.from_day, p.first_active) AS tenure,
    ${LAST_NPS} AS nps, ${visitsBetween(before(3), "s.from_day")} AS visits,
    ${visitsBetween(before(6), before(3))} AS visits_before, ${OPEN_TICKET} AS open_ticket
  FROM (${startersSql(wanted, where)}) s JOIN account_profile p USING (account_id)
  WHERE s.was_active OFFSET 0 -- keeps each of these from being looked up again wherever it is named
) customer
CROSS JOIN LATERAL (VALUES ${Object.entries(ATTRIBUTES)
    .map(([factor, value]) => `('${factor}', ${value})`)
    .join(", ")}) attribute(factor, value)
GROUP BY 1, 2, 3`;
}
