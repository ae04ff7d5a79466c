import { groups, localMonth, startOf } from "./board-figure";
import { STATES } from "./customers";

const BAND = `CASE WHEN tenure < 6 THEN '0-5' WHEN tenure < 12 THEN '6-11' WHEN tenure < 24 THEN '12-23'
  WHEN tenure < 36 THEN '24-35' ELSE '36+' END`;
const VOTE =
  "CASE WHEN score IS NULL THEN '' WHEN score >= 9 THEN 'promoter' WHEN score >= 7 THEN 'passive' ELSE 'detractor' END";
const visitsIn = (from: number, to: number) =>
  `coalesce(sum(visits) FILTER (WHERE month >= period - interval '${from} months' AND month < period - interval '${to} months'), 0)`;

/**
 * The share lost of the customers of each kind at a month's start over the share lost of all others; half a case is added to
 * each cell where one is empty. A kind of everybody, and a month in which nobody was lost, or all, have no ratio.
 */
export const lossFactors = groups(
  "loss-factors",
  (months) => `
  WITH ${STATES(months)},
  customers AS (
    SELECT period, account_id, NOT at_end AS lost, extract(year FROM a) * 12 + extract(month FROM a) AS tenure
    FROM states JOIN life USING (account_id) CROSS JOIN LATERAL age(period, first_active) a WHERE at_start),
  votes AS (
    SELECT account_id, score, answered_at AS said_at, coalesce(lead(answered_at) OVER (
      PARTITION BY account_id ORDER BY answered_at, id), 'infinity') AS next_at
    FROM survey_answers WHERE question = 'nps' AND score IS NOT NULL),
  visited AS (SELECT account_id, ${localMonth("visited_at")} AS month, sum(count) AS visits FROM visits GROUP BY 1, 2),
  came AS (
    SELECT period, account_id, ${visitsIn(3, 0)} AS late, ${visitsIn(6, 3)} AS early
    FROM customers JOIN visited USING (account_id) GROUP BY 1, 2),
  asking AS (
    SELECT DISTINCT period, account_id FROM months
    JOIN tickets ON opened_at < ${startOf("period")} AND (resolved_at IS NULL OR resolved_at >= ${startOf("period")})),
  kinds AS (
    SELECT c.period, lost, kind FROM customers c
    JOIN accounts a ON a.id = c.account_id
    LEFT JOIN votes v ON v.account_id = c.account_id AND said_at < ${startOf("c.period")} AND next_at >= ${startOf("c.period")}
    LEFT JOIN came ON came.period = c.period AND came.account_id = c.account_id
    LEFT JOIN asking t ON t.period = c.period AND t.account_id = c.account_id
    CROSS JOIN LATERAL (VALUES ('segment=' || segment), ('plan=' || plan), ('region=' || region), ('channel=' || channel),
      ('industry=' || industry), ('tenure=' || ${BAND}), ('nps=' || ${VOTE}),
      (CASE WHEN early > 0 AND late <= 0.75 * early THEN 'visits=falling' END),
      (CASE WHEN t.account_id IS NOT NULL THEN 'tickets=open' END)) AS each(kind)),
  everybody AS (SELECT period, count(*) AS everybody, count(*) FILTER (WHERE lost) AS everyone_lost FROM customers GROUP BY period),
  cells AS (
    SELECT period, kind, everybody, count(*) FILTER (WHERE lost) AS lost, count(*) AS customers,
      everyone_lost - count(*) FILTER (WHERE lost) AS lost_rest, everybody - count(*) AS rest
    FROM kinds JOIN everybody USING (period) WHERE kind IS NOT NULL GROUP BY period, kind, everybody, everyone_lost),
  filled AS (
    SELECT *, CASE WHEN 0 IN (lost, customers - lost, lost_rest, rest - lost_rest) THEN 0.5 ELSE 0 END AS more FROM cells)
  SELECT period, kind AS name, everybody AS n,
    (lost + more) / (customers + 2 * more) / nullif((lost_rest + more) / (rest + 2 * more), 0) AS value
  FROM filled WHERE rest > 0 AND lost + lost_rest BETWEEN 1 AND everybody - 1`,
);
