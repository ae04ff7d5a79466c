/**
 * Common tables on top of `lives` (period, time, ended): `curve` (period, time, ended: how many at that time, log_share of those
 * still there after it), by the product of Kaplan and Meier.
 */
export const CURVE = `leaving AS (
    SELECT period, time, count(*) FILTER (WHERE ended) AS ended, count(*) AS gone FROM lives GROUP BY period, time),
  exposed AS (
    SELECT period, time, ended, sum(gone) OVER (PARTITION BY period ORDER BY time DESC) AS at_risk FROM leaving),
  curve AS (
    SELECT period, time, ended, sum(CASE WHEN ended < at_risk THEN ln(1 - ended::float8 / at_risk::float8) ELSE '-Infinity' END)
      OVER (PARTITION BY period ORDER BY time) AS log_share
    FROM exposed)`;

/** Median and number of lives of each period. */
export const MEDIANS = `medians AS (
    SELECT period, min(time) FILTER (WHERE log_share <= ln(0.5::float8) + 1e-12) AS median FROM curve GROUP BY period),
  sizes AS (SELECT period, count(*) AS n FROM lives GROUP BY period)`;
