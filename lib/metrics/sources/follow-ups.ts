import { isDetractor } from "../../rollups/nps-sql";
import { monthsOf, type SumSource, TIME_ZONE } from "./source";

export const IN_TIME_HOURS = 48;

const START = (day: string) => `(${day})::timestamp AT TIME ZONE ${TIME_ZONE}`;

/** SQL of the instant up to which it is known what happened: the end of the last day of any fact that cannot lie in the future. */
export const KNOWN_UNTIL = `(SELECT ${START("max(last_day) + 1")} FROM fact_extent
  WHERE kind IN ('survey-answers', 'survey-deliveries', 'interviews', 'tickets', 'visits', 'list-events'))`;

/**
 * SQL of the NPS answers of 0 to 6 of each period and the first contact with that customer afterwards: rows of period,
 * account_id, answered_at, contacted_at (null: none so far). A contact is an interview, call, meeting or e-mail with
 * anybody of the account that began at the answer or later. Where only a contact's day is known (it stands at midnight), one on the
 * day of the answer counts as made at once. Replies to tickets are not counted: they answer what the customer asked
 * there, not what the answer said.
 */
export function followUpsSql(wanted: string): string {
  return `
    WITH unhappy AS (
      SELECT account_id, answered_at, ${START(`(answered_at AT TIME ZONE ${TIME_ZONE})::date`)} AS midnight
      FROM survey_answers
      WHERE question = 'nps' AND ${isDetractor()} AND answered_at >= ${START(`SELECT min(from_day) FROM ${wanted}`)}
        AND answered_at < ${START(`SELECT max(until_day) FROM ${wanted}`)}),
    followed AS (
      SELECT u.account_id, u.answered_at, greatest(u.answered_at, first.held_at) AS contacted_at, date_trunc('month', u.answered_at AT TIME ZONE ${TIME_ZONE})::date AS month, first.held_at IS NOT NULL AS contacted
      FROM unhappy u LEFT JOIN LATERAL (
        SELECT min(i.held_at) AS held_at FROM interviews i
        WHERE i.account_id = u.account_id AND i.held_at >= u.midnight AND (i.held_at >= u.answered_at OR i.held_at = u.midnight)) first ON true)
    SELECT w.period, f.account_id, f.answered_at, CASE WHEN f.contacted THEN f.contacted_at END AS contacted_at
    FROM ${monthsOf(wanted)} w JOIN followed f USING (month)`;
}

/** Answers of 0 to 6 whose 48 hours are over, and those of them that were followed by a contact in that time. */
export const followUps = {
  id: "follow-ups",
  sums: { followUpsDue: "bigint", followUpsInTime: "bigint" },
  rows: (wanted) => `
    SELECT f.period, f.account_id, 1 AS "followUpsDue",
      coalesce((f.contacted_at <= f.answered_at + interval '${IN_TIME_HOURS} hours')::int, 0) AS "followUpsInTime"
    FROM (${followUpsSql(wanted)}) f WHERE f.answered_at + interval '${IN_TIME_HOURS} hours' <= ${KNOWN_UNTIL}`,
} as const satisfies SumSource;
