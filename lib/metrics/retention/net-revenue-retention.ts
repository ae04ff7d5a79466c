import { defineMetric } from "../define";
import type { Terms } from "../types";
import { recurringRatio, START } from "./recurring-ratio";

const NET: Terms = [
  ["mrrStart", 1],
  ["mrrExpansion", 1],
  ["mrrChurned", -1],
  ["mrrContraction", -1],
];

/**
 * Net revenue retention: what do the customers of the start pay at the end, against what they paid?
 *
 * In words: recurring revenue at the start, plus expansion, less churn and contraction, over recurring revenue at the start.
 * Percent, from 0 up; above 100 the customers there are bring growth without a new one. No recurring revenue at the start: no
 * rate. New customers are in neither.
 * Rival: customers who came back count as kept, though they paid nothing at the start.
 *
 * Source: net retention of recurring revenue, as subscription firms report it. No interval: every contract is counted.
 * Example: start 20,000, churn 1,200, contraction 800, expansion 3,000 → 105 %.
 */
export const netRevenueRetention = defineMetric({
  id: "net-revenue-retention",
  kind: "kpi",
  unit: "percent",
  better: "up",
  additive: false,
  usesActiveRule: false,
  definitions: [
    recurringRatio({
      id: "standard",
      unit: "percent",
      numerator: NET,
      denominator: START,
      count: "customersStart",
      noData: "no-recurring-revenue",
    }),
    recurringRatio({
      id: "with-reactivated",
      unit: "percent",
      numerator: [...NET, ["mrrReactivated", 1]],
      denominator: START,
      count: "customersStart",
      noData: "no-recurring-revenue",
    }),
  ],
  facts: ["subscriptions"],
  source: "Net retention of recurring revenue, as subscription firms report it.",
});
