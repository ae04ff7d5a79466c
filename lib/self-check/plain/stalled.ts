import type { PlainFigure } from "../types";

/** The stages of an opportunity `o` in order; entering the one that it is in already is no change. */
const STEPS = `
  SELECT s.id, s.stage, s.entered_on FROM opportunity_stages s WHERE s.opportunity = o.external_id
    AND s.stage IS DISTINCT FROM (
      SELECT b.stage FROM opportunity_stages b
      WHERE b.opportunity = s.opportunity AND (b.entered_on, b.id) < (s.entered_on, s.id)
      ORDER BY b.entered_on DESC, b.id DESC LIMIT 1)
  UNION ALL
  SELECT 0, NULL, o.opened_on
  WHERE o.opened_on IS NOT NULL AND NOT EXISTS (SELECT FROM opportunity_stages s WHERE s.opportunity = o.external_id)`;

/** How long each of nine in ten of the won ones stayed in a stage, at most. */
const LIMITS = `
  SELECT stage, percentile_cont(0.9) WITHIN GROUP (ORDER BY left_on - entered_on) AS days
  FROM (
    SELECT s.stage, s.entered_on, coalesce((
      SELECT min(n.entered_on) FROM (${STEPS}) n WHERE (n.entered_on, n.id) > (s.entered_on, s.id)), o.closed_on) AS left_on
    FROM opportunities o CROSS JOIN LATERAL (${STEPS}) s WHERE o.outcome = 'won') passed
  WHERE left_on IS NOT NULL GROUP BY stage`;

/**
 * Opportunities open at the end of each period, whatever became of them since, with the stage they were in: days since they
 * entered it, to the period's end or the last day known, and whether that is too long.
 */
export const stalledSql = `
  SELECT a.*, coalesce(a.days > l.days, false) AS stands
  FROM (
    SELECT w.period, e."group", coalesce(o.amount, 0) AS amount, o.reason, at.stage,
      least(w.until_day, (SELECT max(last_day) + 1 FROM fact_extent)) - at.entered_on AS days
    FROM opportunities o JOIN somebody e ON e.id IS NOT DISTINCT FROM o.account_id
    JOIN wanted w ON o.outcome = 'open' OR o.closed_on >= w.until_day
    CROSS JOIN LATERAL (
      SELECT stage, entered_on FROM (${STEPS}) s WHERE s.entered_on < w.until_day
      ORDER BY s.entered_on DESC, s.id DESC LIMIT 1) at) a
  LEFT JOIN (${LIMITS}) l ON l.stage IS NOT DISTINCT FROM a.stage`;

/** What counts as lost where the stalled do. */
export const STALLED_LOST = "stands";

export const stalledNamedSql = (named: string) =>
  `SELECT period, coalesce(${named}, '') AS "group", amount, stands FROM (${stalledSql}) s`;

const figure = (definition: string, value: string, condition: string): PlainFigure => ({
  metric: "stalled-pipeline",
  definition,
  value,
  numerator: "0",
  denominator: null,
  n: `count(*) FILTER (WHERE ${condition})`,
});
const amounts = (condition: string) => `coalesce(sum(amount) FILTER (WHERE ${condition}), 0)`;

export const STALLED_FIGURES = [
  figure("standard", amounts("stands"), "stands"),
  figure("number", "count(*) FILTER (WHERE stands)", "stands"),
  figure("fixed-days", amounts("days > 90"), "days > 90"),
];
