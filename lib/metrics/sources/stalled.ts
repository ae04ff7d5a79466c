import type { SumSource } from "./source";

/** After so many days without a change of stage an opportunity is stalled, where a fixed number is asked for. */
export const FIXED_DAYS = 90;

/**
 * SQL of each opportunity's stays in stages: entered_on, left_on (null: it is still there). Entering the stage it is in
 * already is no change. One whose stages are not known has one stay, in stage null, from its opening to its end.
 */
const STAYS = `
  SELECT o.id, o.account_id, o.outcome, o.closed_on, o.amount, o.reason, s.stage, s.entered_on,
    coalesce(lead(s.entered_on) OVER (PARTITION BY o.id ORDER BY s.entered_on, s.step), o.ended_on) AS left_on
  FROM (SELECT *, CASE WHEN outcome <> 'open' THEN closed_on END AS ended_on FROM opportunities) o
  JOIN (
    SELECT opportunity, stage, entered_on, id AS step,
      lag(stage) OVER (PARTITION BY opportunity ORDER BY entered_on, id) AS stage_before
    FROM opportunity_stages) s ON s.opportunity = o.external_id AND s.stage IS DISTINCT FROM s.stage_before
  UNION ALL
  SELECT o.id, o.account_id, o.outcome, o.closed_on, o.amount, o.reason, NULL, o.opened_on,
    CASE WHEN o.outcome <> 'open' THEN o.closed_on END
  FROM opportunities o
  WHERE o.opened_on IS NOT NULL AND NOT EXISTS (SELECT FROM opportunity_stages s WHERE s.opportunity = o.external_id)`;

/**
 * SQL of the opportunities that are open at the end of each period, whatever became of them since: period, account_id,
 * stage (null: not known), reason, amount, days without a change of stage, and whether that is longer than 9 in 10 of the
 * won ones stayed in that stage. Where no won one has passed a stage nobody can tell, and none is called stalled.
 *
 * A stay is looked up in the ends of the periods, in which it finds the few at which it lasts, rather than held against each.
 * Days are counted to the period's end or, while it goes on, to the last day that any data are known of.
 */
export function openOpportunities(wanted: string): string {
  return `
    SELECT w.period, s.account_id, s.stage, s.reason, s.amount, d.days, coalesce(d.days > l.days, false) AS stalled
    FROM (
      WITH stays AS MATERIALIZED (${STAYS})
      SELECT stays.*, limits.days AS most_days
      FROM stays LEFT JOIN (
        SELECT stage, percentile_cont(0.9) WITHIN GROUP (ORDER BY left_on - entered_on) AS days
        FROM stays WHERE outcome = 'won' AND left_on IS NOT NULL GROUP BY stage) limits
        ON limits.stage IS NOT DISTINCT FROM stays.stage) s
    CROSS JOIN (
      SELECT array_agg(period ORDER BY until_day) AS periods, array_agg(until_day ORDER BY until_day) AS ends
      FROM ${wanted} w) asked
    CROSS JOIN LATERAL generate_series(
      width_bucket(s.entered_on, asked.ends) + 1,
      coalesce(width_bucket(s.left_on, asked.ends), cardinality(asked.ends))) AS place
    CROSS JOIN LATERAL (SELECT asked.periods[place] AS period, asked.ends[place] AS until_day) w
    CROSS JOIN LATERAL (
      SELECT least(w.until_day, (SELECT max(last_day) + 1 FROM fact_extent)) - s.entered_on AS days) d
    CROSS JOIN LATERAL (SELECT s.most_days AS days) l
    WHERE s.outcome = 'open' OR s.closed_on >= w.until_day`;
}

/** Opportunities that are open at the period's end, and those among them that have stood still for too long. */
export const stalled = {
  id: "stalled",
  sums: {
    oppsOpen: "bigint",
    openAmount: "numeric",
    oppsStalled: "bigint",
    stalledAmount: "numeric",
    oppsStalledFixed: "bigint",
    stalledFixedAmount: "numeric",
  },
  rows: (wanted) => `
    SELECT period, account_id, 1 AS "oppsOpen", coalesce(amount, 0) AS "openAmount", stalled::int AS "oppsStalled",
      CASE WHEN stalled THEN coalesce(amount, 0) ELSE 0 END AS "stalledAmount",
      (days > ${FIXED_DAYS})::int AS "oppsStalledFixed",
      CASE WHEN days > ${FIXED_DAYS} THEN coalesce(amount, 0) ELSE 0 END AS "stalledFixedAmount"
    FROM (${openOpportunities(wanted)}) o`,
} as const satisfies SumSource;
