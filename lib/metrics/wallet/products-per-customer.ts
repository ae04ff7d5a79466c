import { defineMetric } from "../define";
import { mean } from "../shapes/mean";

/**
 * Products per customer: how many of the things that we sell does a customer take?
 *
 * In words: distinct products that each active customer bought in the period, or had under contract on any day of it,
 * added up over the customers who were active at any time in it. Returns alone are no purchase; sales that name no
 * product count as none. Nobody active: no figure. The change against the period before tells whether customers widen
 * what they take.
 *
 * Source: cross-buying as in Verhoef, Franses & Hoekstra (2001), J. Retailing 77:359-378. Interval: t.
 * Example: customers with 1, 2 and 3 products → 2.
 */
export const productsPerCustomer = defineMetric({
  id: "products-per-customer",
  kind: "kpi",
  unit: "ratio",
  better: "up",
  additive: false,
  usesActiveRule: true,
  definitions: [
    mean({
      id: "standard",
      total: "productsHeld",
      squares: "productsHeldSq",
      count: "customersActive",
      scale: { low: 0, high: Number.MAX_SAFE_INTEGER },
      noData: "no-customers",
    }),
  ],
  examples: { standard: { sums: { customersActive: 3, productsHeld: 6, productsHeldSq: 14 }, value: 2 } },
  facts: ["invoices", "subscriptions"],
  needs: ["subscriptions", "invoices"],
  source:
    "P. C. Verhoef, P. H. Franses, J. C. Hoekstra (2001), The impact of satisfaction and payment equity on cross-buying, Journal of Retailing 77. Interval: Student (1908).",
});
