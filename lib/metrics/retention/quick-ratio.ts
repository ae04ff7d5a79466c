import { defineMetric } from "../define";
import type { Terms } from "../types";
import { LOST, recurringRatio } from "./recurring-ratio";

const GAINED: Terms = [
  ["mrrNew", 1],
  ["mrrExpansion", 1],
];

/**
 * Quick ratio: how much recurring revenue comes in for each unit that is lost?
 *
 * In words: new, expanded and reactivated recurring revenue over churned and contracted. From 0 up; 1: what comes in makes up
 * for what is lost, and no more. Nothing lost: no ratio, for nothing can be divided by 0.
 * Rival: without what came back.
 *
 * Source: J. Hsu (2015), Diligence at Social Capital, part 2: accounting for revenue growth.
 * Example: 28,000 in, 8,000 out → 3.5.
 */
export const quickRatio = defineMetric({
  id: "quick-ratio",
  kind: "kpi",
  unit: "ratio",
  better: "up",
  additive: false,
  usesActiveRule: false,
  definitions: [
    recurringRatio({
      id: "standard",
      unit: "ratio",
      numerator: [...GAINED, ["mrrReactivated", 1]],
      denominator: LOST,
      count: "customersActive",
      noData: "no-revenue-lost",
    }),
    recurringRatio({
      id: "without-reactivation",
      unit: "ratio",
      numerator: GAINED,
      denominator: LOST,
      count: "customersActive",
      noData: "no-revenue-lost",
    }),
  ],
  facts: ["subscriptions"],
  source: "J. Hsu (2015), Diligence at Social Capital, part 2: accounting for revenue growth.",
});
