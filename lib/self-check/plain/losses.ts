import type { PlainFigure } from "../types";
import { lifeSql } from "./life";
import { checksOf } from "./run-sql";

/**
 * Who was lost, or lost all recurring revenue, in each period, by the reason of the contract that ended last; where several
 * ended on that day, of one that names a reason, the one brought in last.
 */
const lossesSql = (rule: "contract" | "purchase") => `
  SELECT l.period, coalesce((
      SELECT lower(trim(s.end_reason)) FROM subscriptions s
      WHERE s.account_id = l.id AND s.end_date > s.start_date AND s.end_date = (
          SELECT max(e.end_date) FROM subscriptions e
          WHERE e.account_id = l.id AND e.end_date > e.start_date AND e.end_date <= l.end_day)
        AND trim(s.end_reason) <> ''
      ORDER BY s.id DESC LIMIT 1), '') AS "group",
    lost, CASE WHEN mrr_end = 0 THEN mrr_start ELSE 0 END AS revenue
  FROM (${lifeSql(rule)}) l WHERE lost OR (mrr_start > 0 AND mrr_end = 0)`;

const LOST = "count(*) FILTER (WHERE lost)";
const figure = (definition: string, value: string, n: string): PlainFigure => ({
  metric: "loss-reasons",
  definition,
  value,
  numerator: "0",
  denominator: null,
  n,
});

export const LOSSES = [
  ...checksOf(
    ({ rules }) => lossesSql(rules.activeRule),
    [figure("standard", LOST, LOST), figure("revenue", "sum(revenue)", LOST)],
  ),
  ...checksOf(
    ({ rules }) => `
      SELECT *, count(*) FILTER (WHERE lost) OVER (PARTITION BY period) AS everybody FROM (${lossesSql(rules.activeRule)}) l`,
    [figure("share", `100.0 * ${LOST} / nullif(max(everybody), 0)`, "max(everybody)")],
  ),
];
