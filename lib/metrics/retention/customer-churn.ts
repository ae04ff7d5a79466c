import { defineMetric } from "../define";
import { proportion } from "../shapes/proportion";
import type { Terms } from "../types";

const LOST: Terms = [["customersLost", 1]];

/**
 * Customer churn: which share of those who were customers at the start has left by the end?
 *
 * In words: customers active at the start and not at the end, over customers active at the start. Percent, 0..100; with
 * retention it makes 100. Nobody active at the start: no rate.
 * Rivals: the same losses over start and new, over the end, over the mean of start and end. Those last two are no
 * proportions, as the lost are not among the customers at the end, and can pass 100.
 *
 * Source: Farris et al. (2010), Marketing Metrics, 2nd ed., ch. 5. Interval: Wilson (1927).
 * Example: start 100, new 30, lost 20, end 110 → 20.0 %; rivals 15.4, 18.2 and 19.0 %.
 */
export const customerChurn = defineMetric({
  id: "customer-churn",
  kind: "kpi",
  unit: "percent",
  better: "down",
  additive: false,
  usesActiveRule: true,
  definitions: [
    proportion({
      id: "standard",
      numerator: LOST,
      denominator: [["customersStart", 1]],
      noData: "no-customers-at-start",
    }),
    proportion({
      id: "over-served",
      numerator: LOST,
      denominator: [
        ["customersStart", 1],
        ["customersNew", 1],
      ],
      noData: "no-customers",
    }),
    proportion({ id: "over-end", numerator: LOST, denominator: [["customersEnd", 1]], noData: "no-customers-at-end" }),
    proportion({
      id: "over-mean",
      numerator: LOST,
      denominator: [
        ["customersStart", 0.5],
        ["customersEnd", 0.5],
      ],
      noData: "no-customers",
    }),
  ],
  examples: {
    standard: { sums: { customersStart: 100, customersNew: 30, customersLost: 20, customersEnd: 110 }, value: 20.0 },
    "over-served": {
      sums: { customersStart: 100, customersNew: 30, customersLost: 20, customersEnd: 110 },
      value: 15.4,
    },
    "over-end": { sums: { customersStart: 100, customersNew: 30, customersLost: 20, customersEnd: 110 }, value: 18.2 },
    "over-mean": { sums: { customersStart: 100, customersNew: 30, customersLost: 20, customersEnd: 110 }, value: 19.0 },
  },
  facts: ["subscriptions", "invoices"],
  source: "P. W. Farris et al. (2010), Marketing Metrics, 2nd edition, chapter 5. Interval: Wilson (1927).",
});
