import type { PlainFigure } from "../types";
import { lifeSql } from "./life";
import { checksOf } from "./run-sql";

const count = (condition: string) => `count(*) FILTER (WHERE ${condition})`;
const LOST = count("lost");

const share = (metric: string, definition: string, part: string, whole: string): PlainFigure => ({
  metric,
  definition,
  value: `100.0 * (${part}) / nullif(${whole}, 0)`,
  numerator: part,
  denominator: whole,
  n: `floor(${whole})`,
});

/** The numerator stays a month's amount where a definition multiplies it. */
const recurring = (definition: string, sum: string, n: string, times = 1): PlainFigure => ({
  metric: "recurring-revenue",
  definition,
  value: `${times} * (${sum})`,
  numerator: sum,
  denominator: null,
  n,
});

/** One amount of recurring revenue over another; n is none where there is nothing to divide by. */
const ratio = (
  metric: string,
  definition: string,
  part: string,
  whole: string,
  n: string,
  times = 100,
): PlainFigure => ({
  metric,
  definition,
  value: `${times}.0 * (${part}) / nullif(${whole}, 0)`,
  numerator: part,
  denominator: whole,
  n: `CASE WHEN ${whole} > 0 THEN ${n} ELSE 0 END`,
});

const moved = (change: string, condition: string) => `coalesce(sum(${change}) FILTER (WHERE ${condition}), 0)`;
const START = "sum(mrr_start)";
const NEW = moved("mrr_end", "mrr_start = 0 AND (first >= from_day OR first IS NULL)");
const BACK = moved("mrr_end", "mrr_start = 0 AND first < from_day");
const MORE = moved("mrr_end - mrr_start", "mrr_start > 0 AND mrr_end > mrr_start");
const LESS = moved("mrr_start - mrr_end", "mrr_end > 0 AND mrr_end < mrr_start");
const GONE = moved("mrr_start", "mrr_end = 0");
const OUT = `(${GONE} + ${LESS})`;
const EVER = count("active");
const AT_START = count("s");

export const RETENTION_FIGURES: readonly PlainFigure[] = [
  share("customer-retention", "standard", count("s AND e"), count("s")),
  share("customer-retention", "by-end", `${count("e")} - ${count("new")}`, count("e")),
  share("customer-churn", "standard", LOST, count("s")),
  share("customer-churn", "over-served", LOST, `(${count("s")} + ${count("new")})`),
  share("customer-churn", "over-end", LOST, count("e")),
  share("customer-churn", "over-mean", LOST, `((${count("s")} + ${count("e")}) / 2.0)`),
  share("customer-turnover", "standard", LOST, count("s OR new OR back")),
  share("customer-turnover", "over-start", LOST, count("s")),
  recurring("standard", "sum(mrr_end)", count("e")),
  recurring("annual", "sum(mrr_end)", count("e"), 12),
  recurring("start", START, count("s")),
  recurring("new", NEW, EVER),
  recurring("reactivation", BACK, EVER),
  recurring("expansion", MORE, EVER),
  recurring("contraction", LESS, EVER),
  recurring("churn", GONE, EVER),
  ratio("revenue-churn", "standard", OUT, START, AT_START),
  ratio("revenue-churn", "net-of-expansion", `${OUT} - ${MORE}`, START, AT_START),
  ratio("gross-revenue-retention", "standard", `${START} - ${OUT}`, START, AT_START),
  ratio("net-revenue-retention", "standard", `${START} - ${OUT} + ${MORE}`, START, AT_START),
  ratio("net-revenue-retention", "with-reactivated", `${START} - ${OUT} + ${MORE} + ${BACK}`, START, AT_START),
  ratio("quick-ratio", "standard", `${NEW} + ${MORE} + ${BACK}`, OUT, EVER, 1),
  ratio("quick-ratio", "without-reactivation", `${NEW} + ${MORE}`, OUT, EVER, 1),
];

/** People who were never customers make no group. */
export const retentionSql = (rule: "contract" | "purchase") =>
  `SELECT * FROM (${lifeSql(rule)}) lives WHERE active OR mrr_start > 0 OR mrr_end > 0`;

export const RETENTION = checksOf(({ rules }) => retentionSql(rules.activeRule), RETENTION_FIGURES);
