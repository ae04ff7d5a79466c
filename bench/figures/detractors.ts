import { answeredIn, groups, local, localMonth, type Months, startOf, tile, told } from "./board-figure";
import { CURVE, MEDIANS } from "./kaplan-meier";

const groupOf = (score: string) =>
  `CASE WHEN ${score} >= 9 THEN '9-10' WHEN ${score} >= 7 THEN '7-8' WHEN ${score} >= 0 THEN '0-6' END`;

/** Each contact's first answer of each group in each month, and the group of its next answer within a year. */
const MOVES = ({ first, end }: Months) => `answers AS (
    SELECT account_id, contact, id, answered_at, ${groupOf("score")} AS was, lead(score) OVER later AS next,
      lead(${local("answered_at")}) OVER later < ${local("answered_at")} + interval '12 months' AS in_time
    FROM survey_answers WHERE question = 'nps' AND score IS NOT NULL AND contact IS NOT NULL
    WINDOW later AS (PARTITION BY account_id, contact ORDER BY answered_at, id)),
  moves AS (
    SELECT DISTINCT ON (account_id, contact, was, period) *, CASE WHEN in_time THEN ${groupOf("next")} END AS became
    FROM (SELECT *, ${localMonth("answered_at")} AS period FROM answers) each
    WHERE ${answeredIn({ first, end, cte: "" })} ORDER BY account_id, contact, was, period, answered_at, id)`;

export const detractorRecovery = tile(
  "detractor-recovery",
  (months) => `WITH ${MOVES(months)}
    ${told("100.0 * count(*) FILTER (WHERE became = '9-10') / count(*)", "count(*)", "moves WHERE was = '0-6' GROUP BY period")}`,
);

/** The full table. */
export const detractorMoves = groups(
  "detractor-recovery/moves",
  (months) => `
    WITH ${MOVES(months)}
    SELECT period, was || ' → ' || coalesce(became, '–') AS name, 100.0 * count(*) / n AS value, n
    FROM moves JOIN (SELECT period, was, count(*) AS n FROM moves GROUP BY 1, 2) sizes USING (period, was)
    GROUP BY period, was, became, n`,
);

/** Answers of 0 to 6 with the first talk from then on; one that stands at midnight is known by its day alone. */
const WAITS = (months: Months) => `waits AS (
    SELECT ${localMonth("answered_at")} AS period, answered_at, greatest(min(held_at), CASE WHEN count(held_at) > 0 THEN answered_at END) AS talked_at
    FROM survey_answers a LEFT JOIN interviews i ON i.account_id = a.account_id
      AND (held_at >= answered_at OR held_at = ${startOf(`${local("answered_at")}::date`)})
    WHERE question = 'nps' AND score <= 6 AND ${answeredIn(months)} GROUP BY a.account_id, a.id, answered_at)`;

export const followUpTime = tile("follow-up-time", (months) => {
  const hours = `extract(epoch FROM coalesce(talked_at, ${startOf(months.end)}) - answered_at)::float8 / 3600`;
  return `WITH ${WAITS(months)},
    lives AS (SELECT period, ${hours} AS time, talked_at IS NOT NULL AS ended FROM waits), ${CURVE}, ${MEDIANS}
    ${told("median", "n", "medians JOIN sizes USING (period)")}`;
});

export const followUpInTime = tile(
  "follow-up-time/within-48h",
  (months) => `WITH ${WAITS(months)}
    ${told(
      "100.0 * count(*) FILTER (WHERE talked_at <= answered_at + interval '48 hours') / count(*)",
      "count(*)",
      `waits WHERE answered_at + interval '48 hours' <= ${startOf(months.end)} GROUP BY period`,
    )}`,
);
