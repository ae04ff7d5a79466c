import { type Months, tile, told } from "./board-figure";
import { CURVE, MEDIANS } from "./kaplan-meier";

/** Whole months from one day to another, and the part of the next one in hundredths. */
const MONTHS_LIVED = `whole + round((stop - after)::numeric / ((start + make_interval(months => whole + 1))::date - after), 2)`;

/**
 * How long each customer stayed, as far as it was watched by the end of each month or the last day known: from its first contract
 * to the first day that none covers. A contract may follow a day late; who comes back later has no second life.
 * Stands on the table of the months.
 */
export const LIVES = (months: Months) => `contracts AS (
    SELECT account_id, start_date, coalesce(end_date, 'infinity') AS end_date,
      max(coalesce(end_date, 'infinity')) OVER (PARTITION BY account_id ORDER BY start_date, end_date
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached
    FROM subscriptions),
  whole_lives AS (
    SELECT account_id, min(start_date) AS start, max(end_date) AS stop
    FROM (
      SELECT *, bool_or(start_date > reached + 1) OVER (PARTITION BY account_id ORDER BY start_date, end_date) AS later
      FROM contracts) each
    WHERE later IS NOT TRUE GROUP BY account_id),
  watched AS (
    SELECT period, start, least(stop, watch) AS stop, stop <= watch AS ended
    FROM months CROSS JOIN LATERAL (SELECT least(until, ${months.end} - 1) AS watch) w JOIN whole_lives ON start <= watch),
  lives AS (
    SELECT period, ended, (${MONTHS_LIVED})::float8 AS time
    FROM watched
    CROSS JOIN LATERAL (SELECT extract(year FROM age(stop, start)) * 12 + extract(month FROM age(stop, start)) AS lived) l
    CROSS JOIN LATERAL (SELECT lived::int AS whole, (start + make_interval(months => lived::int))::date AS after) a)`;

export const survival = tile(
  "survival",
  (months) =>
    `WITH ${months.cte}, ${LIVES(months)}, ${CURVE}, ${MEDIANS} ${told("median", "n", "medians JOIN sizes USING (period)")}`,
);
