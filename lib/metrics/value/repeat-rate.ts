import { defineMetric } from "../define";
import { proportion } from "../shapes/proportion";

/**
 * Repeat rate: which share of buyers bought more than once?
 *
 * In words: customers with two or more orders in the period, over customers with at least one. Percent, 0..100. No buyers: no
 * rate. Longer periods give higher rates; compare like with like.
 *
 * Source: Farris et al. (2010), Marketing Metrics. Interval: Wilson (1927).
 * Example: four buyers with 1, 1, 2 and 4 orders → 2 / 4 = 50 %.
 */
export const repeatRate = defineMetric({
  id: "repeat-rate",
  kind: "kpi",
  unit: "percent",
  better: "up",
  additive: false,
  usesActiveRule: false,
  definitions: [
    proportion({
      id: "standard",
      numerator: [["repeaters", 1]],
      denominator: [["buyers", 1]],
      noData: "no-buyers",
    }),
  ],
  examples: {
    standard: { sums: { repeaters: 2, buyers: 4 }, value: 50 },
  },
  facts: ["invoices"],
  source: "P. W. Farris et al. (2010), Marketing Metrics, 2nd edition. Interval: Wilson (1927).",
});
