import { defineMetric } from "../define";
import { mean } from "../shapes/mean";

/**
 * Order value: how much is an order worth?
 *
 * In words: revenue over orders of the period. Money. No orders: no mean. Returns on days without an order lower the revenue
 * though they are no orders; the spread is then taken around that lower mean, which makes the interval a little wider.
 *
 * Source: average order value. Interval: Student (1908), over the values of the orders, taken as independent.
 * Example: orders of 50, 70 and 120 → 240 / 3 = 80.
 */
export const orderValue = defineMetric({
  id: "order-value",
  kind: "kpi",
  unit: "money",
  better: "up",
  additive: false,
  usesActiveRule: false,
  definitions: [
    mean({ id: "standard", total: "revenue", squares: "orderValueSq", count: "orders", noData: "no-orders" }),
  ],
  examples: {
    standard: { sums: { revenue: 240, orders: 3, orderValueSq: 21800 }, value: 80 },
  },
  facts: ["invoices"],
  source: "Average order value. Interval: Student (1908).",
});
