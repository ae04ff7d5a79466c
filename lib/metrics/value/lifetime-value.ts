import { defineMetric } from "../define";
import type { SummedDefinition } from "../types";
import { lifetimeByModel } from "./lifetime-by-model";
import { lifetimeBySurvival } from "./lifetime-by-survival";
import { lifetimeValue as formula, LIFETIME_LISTED, LIFETIME_SUMS, onePeriodValue } from "./lifetime-formula";

const sums: NonNullable<SummedDefinition["example"]>["sums"] = {
  revenue: 10_000,
  directCost: 3_000,
  directCostMonths: 1,
  customersActive: 100,
  customersStart: 100,
  customersLost: 5,
};
const shared = { intervalMethod: "from-churn", sums: LIFETIME_SUMS, parts: null, listed: LIFETIME_LISTED } as const;

/**
 * Lifetime value: what is a customer worth from the first day to the last?
 *
 * In words: revenue per customer and month × gross margin / monthly churn. Money. For a period longer than a month the months are
 * added up: revenue and direct cost over the customers active in each month, and those lost in each month over those at its
 * start, so that a year of like months has the value of one of them (and churn is the mean monthly one, not the root of the
 * year's). No value: nobody active, nothing invoiced, no direct cost known (lib/metrics/value/gross-margin.ts), nobody at the
 * start, nobody lost ("no losses yet", never 0). n: customers at the start of the months. The interval is that of churn; how
 * widely revenue and margin differ between customers is not in it.
 * Rivals: without margin; one period (revenue per customer × margin × retention, of the whole period); by survival (area
 * under the Kaplan-Meier curve × margin, discounted at 10 % a year); by model (shifted-beta-geometric where contracts make
 * customers, BG/NBD × Gamma-Gamma where purchases do, discounted alike).
 *
 * Source: Gupta & Lehmann (2003), Journal of Interactive Marketing 17(1):9-24; Wilson (1927).
 * Example: 100 a month, margin 70 %, churn 5 % → 1,400; 2,000; 66.5.
 */
export const lifetimeValue = defineMetric({
  id: "lifetime-value",
  kind: "kpi",
  unit: "money",
  better: "up",
  additive: false,
  usesActiveRule: true,
  definitions: [
    {
      ...shared,
      id: "standard",
      monthly: true,
      formula: (read) => formula(read, true),
    },
    {
      ...shared,
      id: "without-margin",
      monthly: true,
      listed: { ...LIFETIME_LISTED, numerator: [["revenue", 1]] },
      sums: LIFETIME_SUMS.filter((name) => !name.startsWith("directCost")),
      formula: (read) => formula(read, false),
    },
    { ...shared, id: "one-period", formula: onePeriodValue },
    lifetimeBySurvival,
    lifetimeByModel,
  ],
  examples: {
    standard: { sums, value: 1_400 },
    "without-margin": { sums, value: 2_000 },
    "one-period": { sums, value: 66.5 },
  },
  facts: ["invoices", "costs", "subscriptions"],
  needs: ["invoices"],
  source: "S. Gupta & D. R. Lehmann (2003), Journal of Interactive Marketing 17(1):9-24. Interval: Wilson (1927).",
});
