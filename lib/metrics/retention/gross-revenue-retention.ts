import { defineMetric } from "../define";
import type { Terms } from "../types";
import { recurringRatio, START } from "./recurring-ratio";

const KEPT: Terms = [
  ["mrrStart", 1],
  ["mrrChurned", -1],
  ["mrrContraction", -1],
];

/**
 * Gross revenue retention: which share of the recurring revenue at the start is still there, before anything is added?
 *
 * In words: recurring revenue at the start, less what the customers who left paid, less what those who stay pay less, over
 * the former. Percent, 0..100: a customer that pays more counts with what it paid at the start, so that the whole never
 * passes 100. No recurring revenue at the start: no rate. With revenue churn it makes 100.
 * A customer counts by its net change over all its contracts.
 *
 * Source: gross retention of recurring revenue, as subscription firms report it. No interval: every contract is counted.
 * Example: start 20,000, churn 1,200, contraction 800, expansion 3,000 → 90 %.
 */
export const grossRevenueRetention = defineMetric({
  id: "gross-revenue-retention",
  kind: "kpi",
  unit: "percent",
  better: "up",
  additive: false,
  usesActiveRule: false,
  definitions: [
    recurringRatio({
      id: "standard",
      unit: "percent",
      numerator: KEPT,
      denominator: START,
      count: "customersStart",
      noData: "no-recurring-revenue",
    }),
  ],
  facts: ["subscriptions"],
  source: "Gross retention of recurring revenue, as subscription firms report it.",
});
