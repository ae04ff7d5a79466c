import { groups, local, localMonth, type Months, startOf, tile, told } from "./board-figure";

const DAY = (instant: string) => `${local(instant)}::date`;
const ANSWER_DAYS = 30;

/**
 * What went to a contact for a survey by a channel on one day, with how many answered: of several questions the one with most
 * answers tells. An answer that is not blank belongs to the last delivery to its contact in the 30 days before.
 */
const SENDINGS = ({ first, end }: Months) => `deliveries AS (
    SELECT *, ${DAY("sent_at")} AS day FROM survey_deliveries WHERE sent_at >= ${startOf(`${first} - 31`)}),
  belonging AS (
    SELECT DISTINCT ON (a.id) a.id, a.question, d.account_id, d.contact, d.survey_id, d.channel, d.day
    FROM survey_answers a JOIN deliveries d ON d.account_id = a.account_id AND d.contact = a.contact AND d.delivered
      AND coalesce(d.survey_id = a.survey_id, true) AND ${DAY("a.answered_at")} BETWEEN d.day AND d.day + ${ANSWER_DAYS}
    WHERE a.score IS NOT NULL ORDER BY a.id, d.sent_at DESC, d.id DESC),
  by_question AS (
    SELECT account_id, contact, survey_id, channel, day, question, count(*) AS answers
    FROM belonging GROUP BY 1, 2, 3, 4, 5, 6),
  answered AS (
    SELECT account_id, contact, survey_id, channel, day, max(answers) AS answers FROM by_question GROUP BY 1, 2, 3, 4, 5),
  sendings AS (
    SELECT ${localMonth("min(sent_at)")} AS period, survey_id, channel, count(*) FILTER (WHERE delivered) AS delivered,
      least(count(*) FILTER (WHERE delivered), coalesce(max(answers), 0)) AS answered
    FROM deliveries LEFT JOIN answered USING (account_id, contact, survey_id, channel, day)
    WHERE sent_at >= ${startOf(first)} AND sent_at < ${startOf(end)}
    GROUP BY account_id, contact, survey_id, channel, day)`;

const RATE = "100.0 * sum(answered) / nullif(sum(delivered), 0)";

export const responseRate = tile(
  "response-rate",
  (months) => `WITH ${SENDINGS(months)} ${told(RATE, "sum(delivered)", "sendings GROUP BY period")}`,
);

const rateBy = (definition: string, name: string) =>
  groups(
    `response-rate/${definition}`,
    (months) => `
    WITH ${SENDINGS(months)}
    SELECT period, ${name} AS name, ${RATE} AS value, sum(delivered) AS n
    FROM sendings JOIN surveys ON surveys.id = survey_id GROUP BY 1, 2`,
  );

export const responseRateBySurvey = rateBy("by-survey", "surveys.code");
export const responseRateByChannel = rateBy("by-channel", "channel");
