import { z } from "zod";
import { quantile } from "../../statistics/quantile";
import { quantileInterval } from "../../statistics/quantile-interval";
import { defineMetric } from "../define";
import { partsOfFacts } from "../parts-of-facts";
import { mean } from "../shapes/mean";
import { closedIn } from "../sources/opportunities";
import type { AnalysedFigure, Figure, Question } from "../types";
import { asGrid, readOpportunities } from "./read-opportunities";

/**
 * Sales cycle: how long does it take to win?
 *
 * In words: the median of the days from the opening of an opportunity to its winning, of those won in the period. Days.
 * Those whose opening is not known are left out. Nothing won: no figure.
 * Rivals: the mean, which a few slow ones draw up; the median days until lost ones were lost.
 *
 * Source: Farris et al. (2010), Marketing Metrics, 2nd ed., ch. 6. Interval: order statistics; of the mean t.
 * Example: 10, 20, 30, 40 and 100 days → 30; mean 40.
 */
export const salesCycle = defineMetric({
  id: "sales-cycle",
  kind: "kpi",
  unit: "days",
  better: "down",
  additive: false,
  usesActiveRule: false,
  definitions: [
    {
      id: "standard",
      intervalMethod: "order-statistics",
      noData: "no-wins",
      analyse: (question) => medianDays(question, "won"),
      accounts: timedAccounts("won"),
      outcomes: ["won"],
    },
    {
      ...mean({
        id: "mean",
        total: "cycleDays",
        squares: "cycleDaysSq",
        count: "oppsTimed",
        scale: { low: 0, high: Number.MAX_SAFE_INTEGER },
        noData: "no-wins",
      }),
      outcomes: ["won"],
    },
    {
      id: "of-lost",
      better: "neither",
      intervalMethod: "order-statistics",
      noData: "no-opportunities",
      analyse: (question) => medianDays(question, "lost"),
      accounts: timedAccounts("lost"),
      outcomes: ["lost"],
    },
  ],
  examples: { mean: { sums: { oppsTimed: 5, cycleDays: 200, cycleDaysSq: 13_000 }, value: 40 } },
  facts: ["opportunities"],
  source:
    "P. W. Farris et al. (2010), Marketing Metrics, 2nd edition, chapter 6. Interval: W. R. Thompson (1936); T. P. Hettmansperger, S. J. Sheather (1986).",
});

type Outcome = "won" | "lost";

/** SQL of the days that each opportunity took which ended so. */
const timed = (outcome: Outcome) => `
  SELECT w.period, o.account_id, o.closed_on - o.opened_on AS days FROM ${closedIn("wanted")}
  WHERE o.outcome = '${outcome}' AND o.opened_on IS NOT NULL`;

/** How many each account had, and beside it the days that they took together. */
function timedAccounts(outcome: Outcome) {
  return partsOfFacts(
    { numerator: null, denominator: "n" },
    () => `SELECT account_id, days AS numerator, 1 AS denominator FROM (${timed(outcome)}) f`,
  );
}

async function medianDays(question: Question, outcome: Outcome): Promise<AnalysedFigure[]> {
  const rows = await readOpportunities(question, {
    rows: timed(outcome),
    aggregates: { days: "array_agg(f.days ORDER BY f.days)" },
    columns: { days: z.array(z.number()) },
  });
  const grid = asGrid(question, rows, { without: question.by ? [] : [null] });
  const noData = outcome === "won" ? "no-wins" : "no-opportunities";
  return grid.map(({ period, group, row }) => ({ period, group, ...medianFigure(row?.days ?? [], noData) }));
}

/** The median of days in rising order. */
export function medianFigure(sorted: readonly number[], noData: NonNullable<Figure["noData"]>): Figure {
  const value = quantile(sorted, 0.5);
  return {
    value,
    numerator: null,
    denominator: sorted.length,
    n: sorted.length,
    interval: quantileInterval(sorted),
    variance: null,
    noData: value === null ? noData : null,
  };
}
