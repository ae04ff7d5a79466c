import type { PlainFigure } from "../types";
import { checksOf } from "./run-sql";
import { STALLED_FIGURES, STALLED_LOST, stalledNamedSql, stalledSql } from "./stalled";

/** Opportunities that ended in each period, won, lost or without a decision; those of no account are somebody's too. */
const ENDED = `
  SELECT w.period, e."group", o.id, o.account_id, o.outcome::text, coalesce(o.amount, 0) AS amount, o.closed_on,
    o.closed_on - o.opened_on AS days, o.reason, o.competitor
  FROM opportunities o JOIN somebody e ON e.id IS NOT DISTINCT FROM o.account_id
  JOIN wanted w ON o.closed_on >= w.from_day AND o.closed_on < w.until_day WHERE o.outcome <> 'open'`;

const CREATED = `
  SELECT w.period, e."group", o.outcome::text
  FROM opportunities o JOIN somebody e ON e.id IS NOT DISTINCT FROM o.account_id
  JOIN wanted w ON o.opened_on >= w.from_day AND o.opened_on < w.until_day`;

const FIRST_WINS = `
  SELECT o.* FROM (${ENDED}) o
  WHERE o.outcome = 'won' AND o.account_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM opportunities b WHERE b.account_id = o.account_id AND b.outcome = 'won' AND (b.closed_on, b.id) < (o.closed_on, o.id))`;

const validFor = (days: number) =>
  `bool_or(r.validated_on < w.until_day AND (r.expires_on IS NULL OR r.expires_on >= w.until_day + ${days})) IS TRUE`;

const REFERENCES = `
  SELECT w.period, p."group", ${validFor(0)} AS valid, ${validFor(0)} AND NOT ${validFor(60)} AS ending
  FROM people p JOIN account_references r ON r.account_id = p.id
  JOIN wanted w ON r.willing_on < w.until_day AND (r.withdrawn_on IS NULL OR r.withdrawn_on >= w.until_day)
  GROUP BY w.period, p."group", p.id`;

const count = (condition: string) => `count(*) FILTER (WHERE ${condition})`;
const amount = (condition: string) => `coalesce(sum(amount) FILTER (WHERE ${condition}), 0)`;
const WON = "outcome = 'won'";
const LOST = "outcome = 'lost'";

const figure = (metric: string, definition: string, value: string, n: string, isSum = false): PlainFigure => ({
  metric,
  definition,
  value,
  numerator: "0",
  denominator: isSum ? null : "0",
  n,
});
const share = (definition: string, part: string, whole: string, n = whole) =>
  figure(
    "win-rate",
    definition,
    `100.0 * ${part} / nullif(${whole}, 0)`,
    `CASE WHEN ${whole} > 0 THEN ${n} ELSE 0 END`,
  );
const middle = (outcome: string) => `percentile_cont(0.5) WITHIN GROUP (ORDER BY days) FILTER (WHERE ${outcome})`;
const timed = (outcome: string) => count(`${outcome} AND days IS NOT NULL`);

const ENDED_FIGURES = [
  share("standard", count(WON), `(${count(WON)} + ${count(LOST)})`),
  share("by-value", amount(WON), `(${amount(WON)} + ${amount(LOST)})`, `(${count(WON)} + ${count(LOST)})`),
  figure("sales-cycle", "standard", middle(WON), timed(WON)),
  figure("sales-cycle", "mean", `avg(days) FILTER (WHERE ${WON})`, timed(WON)),
  figure("sales-cycle", "of-lost", middle(LOST), timed(LOST)),
  figure("new-business", "all-wins", amount(WON), count(WON), true),
];

/** The lost by what they name. */
const lostBy = (named: string) => `
  SELECT period, coalesce(${named}, '') AS "group", amount, count(*) OVER (PARTITION BY period) AS everything
  FROM (${ENDED}) o WHERE ${LOST}`;
const lossFigures = (shares: string, amounts: string) => [
  figure("loss-reasons-sales", shares, "100.0 * count(*) / nullif(max(everything), 0)", "max(everything)"),
  figure("loss-reasons-sales", amounts, "sum(amount)", "count(*)", true),
];

export const PIPELINE = [
  ...checksOf(() => ENDED, ENDED_FIGURES),
  ...checksOf(() => CREATED, [share("over-created", count(WON), "count(*)")]),
  ...checksOf(
    () =>
      `SELECT period, "group", outcome FROM (${ENDED}) o UNION ALL SELECT period, "group", 'stalled' FROM (${stalledSql}) s WHERE ${STALLED_LOST}`,
    [share("stalled-as-lost", count(WON), count("outcome IN ('won', 'lost', 'stalled')"))],
  ),
  ...checksOf(() => FIRST_WINS, [figure("new-business", "standard", "sum(amount)", "count(*)", true)]),
  ...checksOf(() => lostBy("reason"), lossFigures("standard", "amount-by-reason")),
  ...checksOf(() => lostBy("competitor"), lossFigures("by-competitor", "amount-by-competitor")),
  ...checksOf(
    () => REFERENCES,
    [
      figure("reference-accounts", "standard", count("valid"), count("valid"), true),
      figure("reference-accounts", "unvalidated", count("NOT valid"), count("NOT valid"), true),
      figure("reference-accounts", "running-out", count("ending"), count("ending"), true),
    ],
  ),
  ...checksOf(() => stalledSql, STALLED_FIGURES),
  ...["stage", "reason"].flatMap((named) =>
    checksOf(
      () => stalledNamedSql(named),
      [figure("stalled-pipeline", `by-${named}`, amount("stands"), count("stands"), true)],
    ),
  ),
];
