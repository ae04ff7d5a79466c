import type { PlainCheck, PlainFigure, PlainQuestion } from "../types";
import { moneySql } from "./money";
import { checksOf, whereSql } from "./run-sql";

const BOOKED = { dimensions: ["channel", "segment"] } as const;
const NEW = "coalesce(sum(come), 0)";
const SPENT = "coalesce(sum(spent), 0)";

/** Spend in the days of a period, or in those a month earlier; what is dated after the last known month waits. */
const spentIn = (before: boolean) => {
  const shift = before ? " - interval '1 month'" : "";
  return `a.date >= w.from_day${shift} AND a.date < w.until_day${shift} AND a.date < $6::date`;
};

/** In a month of which a part lies in the days a month earlier. */
const EARLIER = `date_trunc('month', a.date) >= w.from_day - interval '1 month'
  AND a.date < w.until_day - interval '1 month' AND a.date < $6::date`;

/**
 * Who came new in each period, with what they brought, and what was spent to win them: rows of either. `spends` tells
 * whether anybody spent anything in the period at all. A group that was ever spent on is there in every period.
 */
export const acquiredSql = (question: PlainQuestion, before = false) => `
  SELECT f.*, known.spends
  FROM (
    SELECT period, "group", channel, new::int AS come, 0::numeric AS spent, revenue, direct, known_direct,
      CASE WHEN mrr_start = 0 AND mrr_end > 0 AND (first >= from_day OR first IS NULL) THEN mrr_end ELSE 0 END AS mrr_new,
      CASE WHEN first >= from_day AND first < until_day THEN revenue ELSE 0 END AS revenue_new
    FROM (SELECT m.*, coalesce(a.channel, '') AS channel FROM (${moneySql(question.rules.activeRule)}) m JOIN accounts a USING (id)) m
    UNION ALL
    SELECT w.period, ${question.by ? `coalesce(a.${question.by}, '')` : "NULL"}, coalesce(a.channel, ''), 0,
      CASE WHEN ${spentIn(before)} THEN a.amount ELSE 0 END, 0, 0, false, 0, 0
    FROM wanted w CROSS JOIN acquisition_spend a
    WHERE ${whereSql(question, (dimension) => `coalesce(a.${dimension}, '')`)}) f
  JOIN (SELECT w.period, EXISTS (SELECT FROM acquisition_spend a WHERE ${before ? EARLIER : spentIn(false)}) AS spends
    FROM wanted w OFFSET 0) known ON known.period = f.period`;

export const cost = (definition: string): PlainFigure => ({
  metric: "acquisition-cost",
  definition,
  value: `CASE WHEN ${NEW} > 0 AND bool_or(spends) THEN ${SPENT} / nullif(${NEW}, 0)::numeric END`,
  numerator: `CASE WHEN bool_or(spends) THEN ${SPENT} END`,
  denominator: NEW,
  n: `CASE WHEN ${NEW} > 0 AND bool_or(spends) THEN ${NEW} ELSE 0 END`,
});

const MARGIN = "sum(revenue - direct) / nullif(sum(revenue), 0)";

/** Months until what new customers bring in a month, less direct cost, has paid what they cost. */
function payback(definition: string, monthly: string): PlainFigure {
  const earned = `(${monthly} * ${MARGIN})`;
  const when = `bool_or(spends) AND ${monthly} > 0 AND sum(revenue) > 0 AND bool_or(known_direct) AND ${earned} > 0`;
  return {
    metric: "cac-payback",
    definition,
    value: `CASE WHEN ${when} THEN ${SPENT} / ${earned} END`,
    numerator: "0",
    denominator: "0",
    n: `CASE WHEN ${when} THEN ${NEW} ELSE 0 END`,
  };
}

const MONTHS = `(SELECT 12 * date_part('year', age(until_day, from_day)) + date_part('month', age(until_day, from_day))
  FROM wanted w WHERE w.period = facts.period)::numeric`;

const standard = checksOf(acquiredSql, [cost("standard")], BOOKED);
export const acquisitionCost = standard[0] as PlainCheck;

export const ACQUISITION: readonly PlainCheck[] = [
  ...standard,
  ...checksOf((question) => acquiredSql(question, true), [cost("month-before")], BOOKED),
  ...checksOf(
    (question) => `SELECT period, channel AS "group", come, spent, spends FROM (${acquiredSql(question)}) each`,
    [cost("by-channel")],
    BOOKED,
  ),
  ...checksOf(
    acquiredSql,
    [payback("standard", "sum(mrr_new)"), payback("by-invoices", `(sum(revenue_new) / ${MONTHS})`)],
    BOOKED,
  ),
];
