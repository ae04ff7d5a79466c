import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { type Facts, factsRow } from "./schema";

/** The organisation's time zone, by which instants fall on days. */
const START_OF = (day: string) =>
  `((${day})::timestamp AT TIME ZONE coalesce((SELECT time_zone FROM rollup_state), 'UTC'))`;

/**
 * What the facts tell of how customers are heard and looked after, up to a day ("YYYY-MM-DD", which does not count itself). Costs are of
 * the twelve months before it: of service, delivery, onboarding and success (all that is booked on customers but the
 * direct cost of what they bought), and of sales and marketing. Targets are those of the period that holds the last day; of who may
 * not sign in any more, nobody answers for them.
 */
export async function getFacts(until: string): Promise<Facts> {
  const instants = (at: string) => `${at} >= ${START_OF("$1::date - 90")} AND ${at} < ${START_OF("$1::date")}`;
  const [row] = await queryRows(
    await getPool(),
    factsRow,
    `WITH heard AS (
       SELECT coalesce('survey: ' || channel, 'survey') AS channel, 'answer' AS sort, question::text FROM survey_answers
       WHERE (score IS NOT NULL OR comment IS NOT NULL) AND ${instants("answered_at")}
       UNION ALL SELECT form::text, 'talk', NULL FROM interviews WHERE ${instants("held_at")}
       UNION ALL SELECT 'ticket', 'ticket', NULL FROM tickets WHERE ${instants("opened_at")}),
     active AS (
       SELECT m.account_id FROM account_month m
       WHERE m.month = least(($1::date - interval '1 month')::date, (SELECT horizon FROM rollup_state)) AND m.active_end),
     year AS (SELECT ($1::date - interval '1 year')::date AS since),
     -- A trailing year counts in the month that it is named by.
     holding AS (
       SELECT t.metric, u.disabled_at IS NULL AS owned FROM targets t JOIN users u ON u.id = t.owner_id
       WHERE t.period < $1::date AND t.period + CASE t.grain WHEN 'quarter' THEN interval '3 months'
         WHEN 'year' THEN interval '1 year' ELSE interval '1 month' END >= $1::date)
     SELECT (SELECT count(*) FROM heard WHERE sort = 'answer') AS "answersIn90Days",
       (SELECT count(*) FROM heard WHERE sort = 'talk') AS "talksIn90Days",
       (SELECT count(*) FROM heard WHERE sort = 'ticket') AS "ticketsIn90Days",
       (SELECT count(DISTINCT channel) FROM heard) AS "channelsIn90Days",
       (SELECT count(DISTINCT question) FROM heard) AS "surveyQuestionsIn90Days",
       (SELECT count(*) FROM cpis) AS "customerIndicators",
       (SELECT count(DISTINCT m.cpi) FROM cpi_measurements m JOIN cpis ON cpis.code = m.cpi
         WHERE m.date >= $1::date - 90 AND m.date < $1::date) AS "customerIndicatorsMeasured",
       (SELECT count(*) FROM cpis WHERE target IS NOT NULL) AS "customerIndicatorsWithTarget",
       (SELECT count(DISTINCT metric) FROM holding WHERE owned) AS "indicatorsWithOwner",
       (SELECT count(DISTINCT metric) FROM holding) AS "companyIndicatorsWithTarget",
       (SELECT 100.0 * count(*) FILTER (WHERE EXISTS (
           SELECT FROM interviews i, year WHERE i.account_id = active.account_id
             AND i.held_at >= ${START_OF("year.since")} AND i.held_at < ${START_OF("$1::date")}))
         / nullif(count(*), 0) FROM active) AS "relationsReviewedPercent",
       (SELECT count(*) FROM opportunities WHERE coalesce(opened_on, '-infinity') < $1::date
         AND (outcome = 'open' OR closed_on >= $1::date)) AS "openOpportunities",
       (SELECT count(DISTINCT opportunity) FROM opportunity_stages
         WHERE entered_on >= $1::date - 90 AND entered_on < $1::date) AS "opportunitiesMovedIn90Days",
       (SELECT sum(amount) FROM costs, year
         WHERE date >= since AND date < $1::date AND category IS DISTINCT FROM 'direct') AS "experienceCost",
       (SELECT sum(amount) FROM acquisition_spend, year WHERE date >= since AND date < $1::date) AS "acquisitionCost"`,
    [until],
  );
  return factsRow.parse(row);
}
