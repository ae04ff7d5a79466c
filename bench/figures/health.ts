import { tile, told } from "./board-figure";

/** The scores are kept month by month (lib/health has a test of its own that works them out again); here is their mean. */
export const health = tile(
  "health",
  ({ cte }) => `WITH ${cte}
  ${told("avg(score)", "count(score)", "months JOIN account_health ON month = period GROUP BY period")}`,
);

const DAYS = 90;

/** Of all pairs of an account that was lost within 90 days and one that was not, the share in which the lost one stood lower. */
export const healthCheck = tile(
  "health-check",
  ({ cte, end }) => `WITH ${cte},
  outcomes AS (
    SELECT period, account_id, round(score, 2) AS score, NOT EXISTS (
      SELECT FROM subscriptions s WHERE s.account_id = h.account_id AND start_date <= until + ${DAYS}
        AND (end_date IS NULL OR end_date > until + ${DAYS})) AS lost
    FROM months JOIN account_health h ON month = period AND score IS NOT NULL WHERE until + ${DAYS} <= ${end}),
  ranked AS (
    SELECT period, lost, rank() OVER (PARTITION BY period ORDER BY score)
      + (count(*) OVER (PARTITION BY period, score) - 1) / 2.0 AS rank
    FROM outcomes),
  sums AS (
    SELECT period, count(*) FILTER (WHERE lost) AS lost, count(*) FILTER (WHERE NOT lost) AS kept,
      sum(rank) FILTER (WHERE NOT lost) AS ranks
    FROM ranked GROUP BY period)
  ${told("(ranks - kept * (kept + 1) / 2.0) / nullif(lost * kept, 0)", "lost + kept", "sums")}`,
);
