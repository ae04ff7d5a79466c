import { ANSWER_MONTH, answeredIn, groups } from "./board-figure";

const points = (where: string) =>
  `100.0 * (count(*) FILTER (WHERE score >= 9 AND ${where}) - count(*) FILTER (WHERE score <= 6 AND ${where}))
    / nullif(count(*) FILTER (WHERE ${where}), 0)`;

/** The score of all answers less that of those that do not name the theme; what a person said counts before the keywords. */
export const npsDrivers = groups(
  "nps-drivers",
  (months) => `
    WITH answers AS (
      SELECT ${ANSWER_MONTH} AS period, account_id, id, score FROM survey_answers
      WHERE question = 'nps' AND score IS NOT NULL AND ${answeredIn(months)}),
    named AS (
      SELECT account_id, answer_id AS id, theme_id FROM answer_themes GROUP BY 1, 2, 3
      HAVING coalesce(bool_or(names) FILTER (WHERE by_hand), true)),
    told AS (
      SELECT period, code, score, named.id IS NOT NULL AS names
      FROM answers CROSS JOIN themes
      LEFT JOIN named ON named.account_id = answers.account_id AND named.id = answers.id AND theme_id = themes.id)
    SELECT period, code AS name, ${points("true")} - ${points("NOT names")} AS value, count(*) FILTER (WHERE names) AS n
    FROM told GROUP BY period, code`,
);
