import { defineMetric } from "../define";
import { amount } from "../shapes/amount";

/**
 * Recurring revenue: what will contracts bring each month from here on?
 *
 * In words: the price of every subscription that runs at the end of the period, spread to a month, added up. Money per month,
 * 0 without subscriptions; adds up over groups of customers, but over time only its movements do.
 * The other definitions are the amount times 12 and the movements: start + new + reactivation + expansion - contraction -
 * churn = end, exactly. n: customers active at that instant; of a movement, those active at any time in the period.
 *
 * Source: the bridge of recurring revenue as subscription firms report it. No interval: every contract is counted.
 * Example: one subscription at 100 a month, one at 600 a year → 150 a month, 1,800 a year.
 */
export const recurringRevenue = defineMetric({
  id: "recurring-revenue",
  kind: "kpi",
  unit: "money",
  better: "up",
  additive: true,
  knownByFacts: true,
  usesActiveRule: false,
  definitions: [
    amount({ id: "standard", of: "mrrEnd", count: "customersEnd" }),
    amount({ id: "annual", of: "mrrEnd", times: 12, count: "customersEnd" }),
    amount({ id: "start", of: "mrrStart", count: "customersStart" }),
    amount({ id: "new", of: "mrrNew", count: "customersActive" }),
    amount({ id: "reactivation", of: "mrrReactivated", count: "customersActive" }),
    amount({ id: "expansion", of: "mrrExpansion", count: "customersActive" }),
    amount({ id: "contraction", of: "mrrContraction", count: "customersActive", better: "down" }),
    amount({ id: "churn", of: "mrrChurned", count: "customersActive", better: "down" }),
  ],
  examples: {
    standard: { sums: { mrrEnd: 12500, customersEnd: 150 }, value: 12500 },
    annual: { sums: { mrrEnd: 12500, customersEnd: 150 }, value: 150000 },
  },
  facts: ["subscriptions"],
  source: "Bridge of recurring revenue: start + new + reactivation + expansion - contraction - churn = end.",
});
