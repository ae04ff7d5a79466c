import { defineMetric } from "../define";
import { knownRatio } from "../shapes/known-ratio";
import type { Terms } from "../types";
import { costByTenure } from "./cost-by-tenure";

const serving: Terms = [
  ["cost", 1],
  ["directCost", -1],
];
const known = ["servingCostMonths", "no-costs"] as const;
const example = { cost: 900, directCost: 300, customersActive: 12, orders: 24, revenue: 3_000, servingCostMonths: 1 };

/**
 * Cost to serve: what does it cost to look after a customer?
 *
 * In words: cost booked on customers other than direct cost (support, delivery, onboarding, success, ...), over customers
 * active at any time in the period. Money. Nobody active: no mean. Where nobody in the organisation booked such cost in any
 * month of the period it is not known; where somebody did, a group without any had none. n: customers active in the period, or
 * orders where it is divided by those.
 * Rivals: per order; share of revenue; by the year of being a customer, which should fall from year to year.
 *
 * Source: cost to serve as in Kaplan & Narayanan (2001), Journal of Cost Management 15(5):5-15. No interval: all cost counts.
 * Example: cost 900, of it direct 300, 12 active customers, 24 orders, revenue 3,000 → 50; 25; 20 %.
 */
export const costToServe = defineMetric({
  id: "cost-to-serve",
  kind: "kpi",
  unit: "money",
  better: "down",
  additive: false,
  usesActiveRule: true,
  definitions: [
    knownRatio({
      id: "standard",
      numerator: serving,
      denominator: [["customersActive", 1]],
      count: "customersActive",
      known,
      noData: "no-customers",
    }),
    knownRatio({
      id: "per-order",
      numerator: serving,
      denominator: [["orders", 1]],
      count: "orders",
      known,
      noData: "no-orders",
    }),
    knownRatio({
      id: "share-of-revenue",
      unit: "percent",
      scale: 100,
      numerator: serving,
      denominator: [["revenue", 1]],
      count: "customersActive",
      known,
      noData: "no-revenue",
    }),
    costByTenure,
  ],
  examples: {
    standard: { sums: example, value: 50 },
    "per-order": { sums: example, value: 25 },
    "share-of-revenue": { sums: example, value: 20 },
  },
  facts: ["costs", "subscriptions"],
  source: "R. S. Kaplan & V. G. Narayanan (2001), Journal of Cost Management 15(5):5-15.",
});
