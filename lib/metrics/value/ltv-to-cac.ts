import { defineMetric, noFigure } from "../define";
import { termsOfMonths } from "../terms-of-months";
import type { AnalysedFigure, Figure, Question } from "../types";
import { acquisitionCost, SPEND } from "./acquisition-formula";
import { everyPlace } from "./every-place";
import { LIFETIME_LISTED, LIFETIME_SUMS, lifetimeValue } from "./lifetime-formula";
import { readQuestionSums } from "./question-sums";

const accounts = termsOfMonths({ numerator: null, denominator: "n" }, LIFETIME_LISTED, "money");

/**
 * Lifetime value to acquisition cost: how often does a customer bring back what it cost to win?
 *
 * In words: lifetime value over acquisition cost, both by their standard definitions. A ratio. No value where either has none, or
 * where winning customers cost nothing. n: that of the lifetime value. By channel and segment only, as spend is.
 *
 * Source: Gupta & Lehmann (2003), Journal of Interactive Marketing 17(1):9-24. Interval: that of the lifetime value, over the
 * cost, which is counted.
 * Example: 1,400 / 400 = 3.5.
 */
export const ltvToCac = defineMetric({
  id: "ltv-to-cac",
  kind: "kpi",
  unit: "ratio",
  better: "up",
  additive: false,
  usesActiveRule: true,
  definitions: [{ id: "standard", intervalMethod: "from-churn", noData: "no-spend", analyse, accounts }],
  facts: ["invoices", "costs", "subscriptions", "acquisition-spend"],
  needs: ["invoices"],
  source: "S. Gupta & D. R. Lehmann (2003), Journal of Interactive Marketing 17(1):9-24. Interval: Wilson (1927).",
});

async function analyse(question: Question): Promise<AnalysedFigure[]> {
  const [life, cost] = await Promise.all([
    readQuestionSums(question, LIFETIME_SUMS, true),
    readQuestionSums(question, ["acquisitionSpend", "spendMonths", "customersNew"]),
  ]);
  const found = life.places.map(({ period, group }) => ({
    period,
    group,
    ...ltvOverCac(lifetimeValue(life.at(period, group), true), acquisitionCost(cost.at(period, group), SPEND)),
  }));
  return everyPlace(question, found, "no-customers");
}

/** Example: 1,400 / 400 = 3.5. */
export function ltvOverCac(life: Figure, cost: Figure): Figure {
  const none = (noData: NonNullable<Figure["noData"]>): Figure => ({
    ...noFigure(0, 0, noData),
    numerator: life.value,
    denominator: cost.value,
  });
  if (life.value === null) return none(life.noData ?? "not-enough-data");
  if (cost.value === null) return none(cost.noData ?? "not-enough-data");
  if (cost.value <= 0) return none("no-spend");
  const { interval, n } = life;
  const over = cost.value;
  return {
    value: life.value / over,
    numerator: life.value,
    denominator: over,
    n,
    interval: interval && { low: interval.low / over, high: interval.high / over },
    variance: null,
    noData: null,
  };
}
