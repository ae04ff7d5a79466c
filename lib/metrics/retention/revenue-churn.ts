import { defineMetric } from "../define";
import { LOST, recurringRatio, START } from "./recurring-ratio";

/**
 * Revenue churn: which share of the recurring revenue at the start was lost?
 *
 * In words: recurring revenue of the customers who left, and what those who stay pay less, over recurring revenue at the start.
 * Percent, 0..100. No recurring revenue at the start: no rate.
 * A customer counts by its net change: one that expands in one contract and contracts in another has done the one or the
 * other, whichever is larger, by the difference.
 * Rival: what the customers of the start pay more is taken off; below 0 where they grow by more than is lost.
 *
 * Source: gross and net churn of recurring revenue, as subscription firms report them. No interval: every contract is counted.
 * Example: start 100, churn 10, contraction 10, expansion 10 → 20 %; net 10 %.
 */
export const revenueChurn = defineMetric({
  id: "revenue-churn",
  kind: "kpi",
  unit: "percent",
  better: "down",
  additive: false,
  usesActiveRule: false,
  definitions: [
    recurringRatio({
      id: "standard",
      unit: "percent",
      numerator: LOST,
      denominator: START,
      count: "customersStart",
      noData: "no-recurring-revenue",
    }),
    recurringRatio({
      id: "net-of-expansion",
      unit: "percent",
      numerator: [...LOST, ["mrrExpansion", -1]],
      denominator: START,
      count: "customersStart",
      noData: "no-recurring-revenue",
    }),
  ],
  facts: ["subscriptions"],
  source: "Gross and net churn of recurring revenue, as subscription firms report them.",
});
