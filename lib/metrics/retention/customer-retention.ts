import { defineMetric } from "../define";
import { proportion } from "../shapes/proportion";

/**
 * Customer retention: which share of those who were customers at the start still is at the end?
 *
 * In words: customers active at the start of the period, less those of them not active at its end, over the former. Percent,
 * 0..100. Nobody active at the start: no rate.
 * Rival: customers at the end without the new ones, over customers at the end.
 *
 * Everybody is counted; the interval reads the rate as a sample of how such customers behave, and says how far another such
 * period might differ by chance.
 *
 * Source: Farris et al. (2010), Marketing Metrics, 2nd ed., ch. 5. Interval: Wilson (1927).
 * Example: start 100, new 30, lost 20, end 110 → 80 %; the rival 80 / 110 = 72.7 %.
 */
export const customerRetention = defineMetric({
  id: "customer-retention",
  kind: "kpi",
  unit: "percent",
  better: "up",
  additive: false,
  usesActiveRule: true,
  definitions: [
    proportion({
      id: "standard",
      numerator: [
        ["customersStart", 1],
        ["customersLost", -1],
      ],
      denominator: [["customersStart", 1]],
      noData: "no-customers-at-start",
    }),
    proportion({
      id: "by-end",
      numerator: [
        ["customersEnd", 1],
        ["customersNew", -1],
      ],
      denominator: [["customersEnd", 1]],
      noData: "no-customers-at-end",
    }),
  ],
  examples: {
    standard: { sums: { customersStart: 100, customersNew: 30, customersLost: 20, customersEnd: 110 }, value: 80 },
    "by-end": { sums: { customersStart: 100, customersNew: 30, customersLost: 20, customersEnd: 110 }, value: 72.7 },
  },
  facts: ["subscriptions", "invoices"],
  source: "P. W. Farris et al. (2010), Marketing Metrics, 2nd edition, chapter 5. Interval: Wilson (1927).",
});
