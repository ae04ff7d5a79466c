import type { Candidates } from "./candidates";

/**
 * Open deals that have not changed their stage for so many days or, if wanted, are past the day on which they were expected to
 * close; what came to be so within the window, the one that stands the longest first. Entering the stage it is in already is no
 * change. Days are counted to the last day that any data are known of.
 */
export const stalledDeals: Candidates = ({ days, past, windowDays }, { today }, put) => {
  const known = `least(${today}, (SELECT max(last_day) + 1 FROM fact_extent))`;
  const [stood, back] = [`${put(days)}::int`, `${put(windowDays)}::int`];
  return `
  SELECT o.account_id, concat('deal:', coalesce(o.external_id, o.id::text), ':', s.since) AS subject,
    jsonb_build_object('deal', o.name, 'stage', o.stage, 'since', s.since, 'expectedOn', o.closed_on,
      'amount', trim_scale(o.amount)::text) AS evidence,
    coalesce(s.since, o.closed_on) - ${today} AS urgency
  FROM opportunities o
  CROSS JOIN LATERAL (
    SELECT coalesce((
      SELECT max(entered_on) FROM (
        SELECT entered_on, stage, lag(stage) OVER (ORDER BY entered_on, id) AS before FROM opportunity_stages
        WHERE opportunity = o.external_id) entered
      WHERE stage IS DISTINCT FROM before), o.opened_on) AS since) s
  WHERE o.outcome = 'open' AND o.account_id IS NOT NULL AND (
    (${known} - s.since > ${stood} AND ${known} - s.since <= ${stood} + ${back})
    OR (${put(past === true)}::boolean AND o.closed_on < ${today} AND o.closed_on >= ${today} - ${back}))`;
};
