import { monthsOf, type SumSource, TIME_ZONE } from "./source";

/** For so many days after it was sent a survey counts as answered by what comes. */
export const ANSWER_DAYS = 30;

const DAY = (instant: string) => `(${instant} AT TIME ZONE ${TIME_ZONE})::date`;
const START = (day: string) => `(${day})::timestamp AT TIME ZONE ${TIME_ZONE}`;
/** What was sent to one contact (or to unnamed ones) for one survey by one channel on one day. */
const SENDING = "account_id, contact, survey_id, channel, day";

/** Whose contact it is, equal where it is the same one or where there is none. */
const WHO = "coalesce('=' || lower(contact), '')";

/**
 * SQL of the surveys sent, by the month in which they were: rows of month, account_id, survey_id, channel, sent,
 * delivered, answered; every delivery stands in one of them.
 *
 * A delivery is answered when the same contact of the account left an answer that is not blank to the same survey on its
 * day or in the 30 days after. An answer belongs to the last delivery before it, so that a reminder that is answered
 * leaves the first letter unanswered, and each delivery counts once however many questions, or times, were answered:
 * answered can never exceed delivered. A file that does not name the survey leaves it open: then the contact decides. Without a contact, answers
 * and deliveries of an account that both name none are counted against each other, so many at most as were delivered that day.
 */
export function responsesSql(wanted: string): string {
  return `
    WITH sending AS (
      SELECT ${SENDING}, count(*) AS sent, count(*) FILTER (WHERE delivered) AS delivered
      FROM (SELECT d.*, ${DAY("d.sent_at")} AS day FROM survey_deliveries d) d
      WHERE sent_at >= ${START(`SELECT min(from_day) FROM ${wanted}`)}
        AND sent_at < ${START(`SELECT max(until_day) FROM ${wanted}`)}
      GROUP BY ${SENDING}),
    delivery AS (
      SELECT DISTINCT ON (account_id, who, survey_id, day) *
      FROM (SELECT d.*, ${WHO} AS who, ${DAY("d.sent_at")} AS day FROM survey_deliveries d) d
      WHERE delivered AND sent_at >= ${START(`SELECT min(from_day) FROM ${wanted}`)}
        AND sent_at < ${START(`SELECT max(until_day) + ${ANSWER_DAYS + 1} FROM ${wanted}`)}
      ORDER BY account_id, who, survey_id, day, sent_at DESC, id DESC),
    answer AS (
      SELECT account_id, ${WHO} AS who, survey_id, question, ${DAY("answered_at")} AS day, count(*) AS answers
      FROM survey_answers
      WHERE score IS NOT NULL AND answered_at >= ${START(`SELECT min(from_day) FROM ${wanted}`)}
        AND answered_at < ${START(`SELECT max(until_day) + ${ANSWER_DAYS + 1} FROM ${wanted}`)}
      GROUP BY 1, 2, 3, 4, 5),
    belonging AS (
      SELECT DISTINCT ON (a.account_id, a.who, a.survey_id, a.question, a.day)
        d.account_id, d.contact, d.survey_id, d.channel, d.day, a.question, a.answers
      FROM answer a JOIN delivery d ON d.account_id = a.account_id AND d.who = a.who
        AND (d.survey_id = a.survey_id OR d.survey_id IS NULL OR a.survey_id IS NULL)
        AND d.day BETWEEN a.day - ${ANSWER_DAYS} AND a.day
      ORDER BY a.account_id, a.who, a.survey_id, a.question, a.day, d.sent_at DESC, d.id DESC),
    matched AS (
      SELECT ${SENDING}, question, sum(answers) AS answers FROM belonging GROUP BY ${SENDING}, question),
    both_sides AS (
      SELECT ${SENDING}, sent, delivered, 0 AS answers FROM sending
      UNION ALL SELECT ${SENDING}, 0, 0, max(answers) FROM matched GROUP BY ${SENDING})
    SELECT date_trunc('month', day)::date AS month, account_id, survey_id, channel, sum(sent) AS sent,
      sum(delivered) AS delivered, sum(least(delivered, answers)) AS answered
    FROM (SELECT ${SENDING}, sum(sent) AS sent, sum(delivered) AS delivered, sum(answers) AS answers
          FROM both_sides GROUP BY ${SENDING}) one
    GROUP BY 1, 2, 3, 4`;
}

/** Surveys sent, delivered and answered, by the month of sending. */
export const responses = {
  id: "responses",
  sums: { surveysSent: "bigint", surveysDelivered: "bigint", surveysAnswered: "bigint" },
  rows: (wanted) => `
    SELECT w.period, r.account_id, r.sent AS "surveysSent", r.delivered AS "surveysDelivered", r.answered AS "surveysAnswered"
    FROM ${monthsOf(wanted)} w JOIN (${responsesSql(wanted)}) r USING (month)`,
} as const satisfies SumSource;
