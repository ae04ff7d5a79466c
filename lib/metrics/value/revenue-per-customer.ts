import { defineMetric } from "../define";
import { mean } from "../shapes/mean";

/**
 * Revenue per customer: how much does a customer bring in the period?
 *
 * In words: revenue over customers active at any time in the period. Money. Nobody active: no mean. Where firms invoice
 * accounts that their rule does not call active, that revenue is in the numerator all the same.
 * Rival: over the customers with an order.
 *
 * Source: average revenue per user. Interval: Student (1908), over the customers' revenues; rough where a few customers have
 * most of it.
 * Example: revenues 100, 200, 0 and 300 of four active customers → 600 / 4 = 150; of three buyers 200.
 */
export const revenuePerCustomer = defineMetric({
  id: "revenue-per-customer",
  kind: "kpi",
  unit: "money",
  better: "up",
  additive: false,
  usesActiveRule: true,
  definitions: [
    mean({
      id: "standard",
      total: "revenue",
      squares: "revenueSq",
      count: "customersActive",
      noData: "no-customers",
    }),
    mean({ id: "per-buyer", total: "revenue", squares: "revenueSq", count: "buyers", noData: "no-buyers" }),
  ],
  examples: {
    standard: { sums: { revenue: 600, revenueSq: 140000, customersActive: 4, buyers: 3 }, value: 150 },
    "per-buyer": { sums: { revenue: 600, revenueSq: 140000, customersActive: 4, buyers: 3 }, value: 200 },
  },
  facts: ["invoices", "subscriptions"],
  needs: ["invoices"],
  source: "Average revenue per customer. Interval: Student (1908).",
});
