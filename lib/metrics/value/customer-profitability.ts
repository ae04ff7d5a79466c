import { defineMetric } from "../define";
import { knownAmount, knownRatio } from "../shapes/known-ratio";
import type { Terms } from "../types";

const profit: Terms = [
  ["revenue", 1],
  ["cost", -1],
];
const shared = { numerator: profit, count: "customersActive", known: ["costMonths", "no-costs"] } as const;
const example = { revenue: 100, cost: 60, customersActive: 1, costMonths: 1 };

/**
 * Customer profitability (CPS): what do customers bring for what is spent on them?
 *
 * In words: revenue less expenses, over expenses, added up over the customers; expenses are all cost booked on them, direct
 * cost and cost to serve. Percent, from -100 without an upper end. No cost: nothing to divide by. Where nobody in the
 * organisation booked cost in the period, no definition has a value. n: customers active in the period.
 * Rivals: the amount; the share of revenue.
 *
 * Source: customer profitability score; Farris et al. (2010), Marketing Metrics, chapter 5, for the amount.
 * No interval: every line is counted.
 * Example: revenue 100, expenses 60 → 66.7 %; 40; 40 %.
 */
export const customerProfitability = defineMetric({
  id: "customer-profitability",
  kind: "kpi",
  unit: "percent",
  better: "up",
  additive: false,
  usesActiveRule: true,
  definitions: [
    knownRatio({
      ...shared,
      id: "standard",
      scale: 100,
      denominator: [["cost", 1]],
      noData: "no-costs",
    }),
    knownAmount({ ...shared, id: "amount", unit: "money" }),
    knownRatio({
      ...shared,
      id: "share-of-revenue",
      scale: 100,
      denominator: [["revenue", 1]],
      noData: "no-revenue",
    }),
  ],
  examples: {
    standard: { sums: example, value: 66.7 },
    amount: { sums: example, value: 40 },
    "share-of-revenue": { sums: example, value: 40 },
  },
  facts: ["invoices", "costs", "subscriptions"],
  needs: ["invoices"],
  source: "Customer profitability score; P. W. Farris et al. (2010), Marketing Metrics, 2nd edition, chapter 5.",
});
