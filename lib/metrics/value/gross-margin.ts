import { defineMetric } from "../define";
import { knownAmount, knownRatio } from "../shapes/known-ratio";
import type { Terms } from "../types";

const margin: Terms = [
  ["revenue", 1],
  ["directCost", -1],
];
const shared = { numerator: margin, count: "buyers", known: ["directCostMonths", "no-costs"] } as const;
const example = { revenue: 1_000, directCost: 300, buyers: 4, directCostMonths: 1 };

/**
 * Gross margin: how much of what was invoiced is left after the cost of what was sold?
 *
 * In words: revenue less direct cost, over revenue, both of the period. Percent, up to 100; below 0 where the goods cost more
 * than they brought. Direct cost is cost booked on the customer under a category of goods ("direct", "COGS", ...). No revenue:
 * no margin. Where nobody in the organisation booked direct cost in any month of the period it is not known (it is not
 * 100 %); where somebody did, a group without any had none. n: customers with an order.
 * Rival: the amount.
 *
 * Source: Farris et al. (2010), Marketing Metrics, chapter 3. No interval: every line is counted.
 * Example: revenue 1,000, direct cost 300 → 70 %; 700.
 */
export const grossMargin = defineMetric({
  id: "gross-margin",
  kind: "kpi",
  unit: "percent",
  better: "up",
  additive: false,
  usesActiveRule: false,
  definitions: [
    knownRatio({
      ...shared,
      id: "standard",
      scale: 100,
      denominator: [["revenue", 1]],
      noData: "no-revenue",
    }),
    knownAmount({ ...shared, id: "amount", unit: "money" }),
  ],
  examples: {
    standard: { sums: example, value: 70 },
    amount: { sums: example, value: 700 },
  },
  facts: ["invoices", "costs"],
  source: "P. W. Farris et al. (2010), Marketing Metrics, 2nd edition, chapter 3.",
});
