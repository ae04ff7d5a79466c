import { defineMetric } from "../define";
import { proportion } from "../shapes/proportion";
import type { Terms } from "../types";

const LOST: Terms = [["customersLost", 1]];

/**
 * Customer turnover: which share of all customers served in the period was lost?
 *
 * In words: customers active at the start and not at the end, over customers active at the start, new ones and those who came
 * back. Percent, 0..100. Nobody served: no rate. Customers who come and go inside the period are in neither.
 * Rival: over the customers at the start.
 *
 * Source: share of the whole base that was lost. Interval: Wilson (1927).
 * Example: start 100, new 25, came back 5, lost 20 → 20 / 130 = 15.4 %.
 */
export const customerTurnover = defineMetric({
  id: "customer-turnover",
  kind: "kpi",
  unit: "percent",
  better: "down",
  additive: false,
  usesActiveRule: true,
  definitions: [
    proportion({
      id: "standard",
      numerator: LOST,
      denominator: [
        ["customersStart", 1],
        ["customersNew", 1],
        ["customersReturned", 1],
      ],
      noData: "no-customers",
    }),
    proportion({
      id: "over-start",
      numerator: LOST,
      denominator: [["customersStart", 1]],
      noData: "no-customers-at-start",
    }),
  ],
  examples: {
    standard: { sums: { customersStart: 100, customersNew: 30, customersLost: 20, customersEnd: 110 }, value: 15.4 },
  },
  facts: ["subscriptions", "invoices"],
  source: "Share of all customers served in the period that was lost in it. Interval: Wilson (1927).",
});
