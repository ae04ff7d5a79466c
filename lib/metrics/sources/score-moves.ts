import { isPassive, isPromoter } from "../../rollups/nps-sql";
import { monthsOf, type SumSource, TIME_ZONE } from "./source";

/** A next answer counts up to so many months after the first. */
export const NEXT_MONTHS = 12;

/** SQL of the group of a score on the scale of 0 to 10. */
const GROUP = `CASE WHEN ${isPromoter()} THEN '9-10' WHEN ${isPassive()} THEN '7-8' ELSE '0-6' END`;
const START = (day: string) => `(${day})::timestamp AT TIME ZONE ${TIME_ZONE}`;

/**
 * SQL of where contacts' NPS answers of each period went: rows of period, account_id, was, became, one for each contact
 * and group of scores ("0-6", "7-8", "9-10") that the contact gave in the period, by the first such answer. `became` is the
 * group of the very next answer of that contact within 12 months, null where there was none. The last such answer would not
 * do: that it was the last tells something of what came next. Answers without a contact cannot be followed and are left out.
 */
export function movesSql(wanted: string): string {
  return `
    WITH answer AS (
      SELECT account_id, contact, id, answered_at AT TIME ZONE ${TIME_ZONE} AS at, ${GROUP} AS was
      FROM survey_answers
      WHERE question = 'nps' AND score IS NOT NULL AND contact IS NOT NULL
        AND answered_at >= ${START(`SELECT min(from_day) FROM ${wanted}`)}
        AND answered_at < ${START(`SELECT max(until_day) + interval '${NEXT_MONTHS} months' FROM ${wanted}`)}),
    followed AS (
      SELECT *, date_trunc('month', at)::date AS month,
        lead(was) OVER later AS next, lead(at) OVER later < at + interval '${NEXT_MONTHS} months' AS in_time
      FROM answer WINDOW later AS (PARTITION BY account_id, contact ORDER BY at, id)),
    first_of_month AS (
      SELECT DISTINCT ON (account_id, contact, was, month) account_id, contact, was, month, CASE WHEN in_time THEN next END AS became
      FROM followed ORDER BY account_id, contact, was, month, at, id)
    SELECT DISTINCT ON (w.period, f.account_id, f.contact, f.was) w.period, f.account_id, f.was, f.became
    FROM ${monthsOf(wanted)} w JOIN first_of_month f USING (month)
    ORDER BY w.period, f.account_id, f.contact, f.was, month`;
}

/** Contacts who gave 0 to 6, and where their next answer was. */
export const scoreMoves = {
  id: "score-moves",
  sums: { detractorContacts: "bigint", detractorsImproved: "bigint", detractorsRecovered: "bigint" },
  rows: (wanted) => `
    SELECT m.period, m.account_id, 1 AS "detractorContacts", coalesce((m.became <> '0-6')::int, 0) AS "detractorsImproved",
      coalesce((m.became = '9-10')::int, 0) AS "detractorsRecovered"
    FROM (${movesSql(wanted)}) m WHERE m.was = '0-6'`,
} as const satisfies SumSource;
