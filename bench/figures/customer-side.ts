import { groups, startOf, tile, told } from "./board-figure";

/** The mean of what is measured, each value weighing as many observations as it is the mean of. */
export const cpi = groups(
  "cpi",
  ({ first, end }) => `
  SELECT date_trunc('month', date)::date AS period, cpi AS name, sum(value * n) / sum(n) AS value, count(*) AS n
  FROM cpi_measurements WHERE date >= ${first} AND date < ${end} GROUP BY 1, 2`,
);

/** Of the customers at a month's end, those that answered, talked or opened a ticket in the 90 days before. */
export const accountsHeard = tile(
  "accounts-heard",
  ({ cte }) => `WITH ${cte},
  customers AS (
    SELECT DISTINCT period, until, account_id
    FROM months JOIN subscriptions ON start_date <= until AND (end_date IS NULL OR end_date > until)),
  said AS (
    SELECT account_id, answered_at AS at FROM survey_answers WHERE score IS NOT NULL OR comment IS NOT NULL
    UNION ALL SELECT account_id, held_at FROM interviews
    UNION ALL SELECT account_id, opened_at FROM tickets),
  heard AS (
    SELECT DISTINCT period, account_id FROM months JOIN said ON at >= ${startOf("until - 90")} AND at < ${startOf("until")})
  ${told(
    "100.0 * count(heard.account_id) / count(*)",
    "count(*)",
    "customers LEFT JOIN heard USING (period, account_id) GROUP BY period",
  )}`,
);
