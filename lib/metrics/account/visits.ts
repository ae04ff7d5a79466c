import { defineMetric } from "../define";
import { knownAmount, knownRatio } from "../shapes/known-ratio";
import { visitsTrend } from "./visits-trend";

const shared = {
  numerator: [["visits", 1]],
  count: "customersActive",
  known: ["visitMonths", "no-visits"],
} as const;
const example = { visits: 90, customersActive: 30, visitMonths: 1 };

/**
 * Visits: how much do customers use what they have?
 *
 * In words: visits or logins of the period, over accounts active at any time in it. A ratio from 0. Nobody active: no mean.
 * Where the organisation saw no visits at all in the period they are not known; where it did, a group without any had none.
 * n: active accounts.
 * Rivals: the number of visits; the trend, by how much the last three months lie above the three before.
 *
 * Source: visits per account as usage is commonly measured. No interval: every visit counts.
 * Example: 90 visits of 30 active accounts → 3; 90.
 */
export const visits = defineMetric({
  id: "visits",
  kind: "kpi",
  unit: "ratio",
  better: "up",
  additive: false,
  usesActiveRule: true,
  definitions: [
    knownRatio({ ...shared, id: "standard", denominator: [["customersActive", 1]], noData: "no-customers" }),
    knownAmount({ ...shared, id: "total", unit: "count" }),
    visitsTrend,
  ],
  examples: { standard: { sums: example, value: 3 }, total: { sums: example, value: 90 } },
  facts: ["visits", "subscriptions"],
  source: "Visits or logins per active account.",
});
