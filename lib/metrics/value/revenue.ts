import { defineMetric } from "../define";
import { amount } from "../shapes/amount";

/**
 * Revenue: what was invoiced?
 *
 * In words: all invoice lines dated in the period added up, returns subtracted. Money; 0 when nothing was invoiced, below 0
 * when more came back, no value before the first invoice that was brought in. n: customers with an order.
 * Rival: without subtracting returns.
 *
 * Source: the invoices themselves. No interval: every line is counted.
 * Example: lines 120, 80 and -30 → 170; gross 200.
 */
export const revenue = defineMetric({
  id: "revenue",
  kind: "kpi",
  unit: "money",
  better: "up",
  additive: true,
  knownByFacts: true,
  usesActiveRule: false,
  definitions: [
    amount({ id: "standard", of: "revenue", count: "buyers" }),
    amount({ id: "gross", of: "revenueGross", count: "buyers" }),
  ],
  examples: {
    standard: { sums: { revenue: 170, revenueGross: 200 }, value: 170 },
    gross: { sums: { revenue: 170, revenueGross: 200 }, value: 200 },
  },
  facts: ["invoices"],
  source: "Sum of the invoice lines dated in the period.",
});
