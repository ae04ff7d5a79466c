import { defineMetric } from "../define";
import { mean } from "../shapes/mean";

/**
 * Purchase frequency: how often does a buyer buy?
 *
 * In words: orders over customers with at least one order in the period. A number of orders, 1 or more. No buyers: no mean.
 * An order is the lines of one customer with the same order number on one day, or all of its lines of a day where they have
 * no number; lines that are returns only make no order.
 *
 * Source: Farris et al. (2010), Marketing Metrics. Interval: Student (1908), over the buyers' numbers of orders.
 * Example: four buyers with 1, 1, 2 and 4 orders → 8 / 4 = 2.
 */
export const purchaseFrequency = defineMetric({
  id: "purchase-frequency",
  kind: "kpi",
  unit: "ratio",
  better: "up",
  additive: false,
  usesActiveRule: false,
  definitions: [mean({ id: "standard", total: "orders", squares: "ordersSq", count: "buyers", noData: "no-buyers" })],
  examples: {
    standard: { sums: { orders: 9, ordersSq: 27, buyers: 4 }, value: 2.25 },
  },
  facts: ["invoices"],
  source: "P. W. Farris et al. (2010), Marketing Metrics, 2nd edition. Interval: Student (1908).",
});
