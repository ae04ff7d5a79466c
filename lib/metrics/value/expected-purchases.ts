import { UNIT_DAYS } from "../../models/types";
import { expectedPurchases as expected } from "../../statistics/models/bg-nbd-expected";
import { defineMetric } from "../define";
import { accountsOfHistories } from "./accounts-of-histories";
import { type CustomerFigure, purchaseModelFigures } from "./purchase-model-figures";

const MONTHS_AHEAD = 12;

const purchases: CustomerFigure = {
  scale: "amount",
  of: (parameters, history, { unit }) =>
    expected(parameters, history, (MONTHS_AHEAD * UNIT_DAYS.month) / UNIT_DAYS[unit]),
  told: { mean: 1 },
  details: { monthsAhead: MONTHS_AHEAD },
};

/**
 * Expected purchases: how often will a customer buy in the next twelve months?
 *
 * In words: the purchases that the BG/NBD model expects of each customer who bought so far in the 12 months after the period, by
 * what the customer bought until its end; the mean over the customers. A number, 0 or more. A purchase is a day with an invoice
 * line that is no return. No value: no model fitted yet, or nobody bought by then. n: customers who had bought. The details tell
 * how old the model is and how what it predicted for the later half of the data compares with what came.
 * Rival: of all customers together.
 *
 * Source: Fader, Hardie & Lee (2005), Marketing Science 24(2):275-284, eq. 10. Interval: by the likelihood (delta method): how
 * far off the expectation may be, not how far one year may be from it.
 * Example: CDNOW's parameters, a customer with x 2, t_x 30.43, T 38.86 weeks → 1.226 in 39 weeks.
 */
export const expectedPurchases = defineMetric({
  id: "expected-purchases",
  kind: "kpi",
  unit: "ratio",
  better: "up",
  additive: false,
  usesActiveRule: false,
  definitions: [
    {
      id: "standard",
      intervalMethod: "likelihood",
      noData: "no-model",
      analyse: (question) => purchaseModelFigures(question, purchases),
      accounts: accountsOfHistories(purchases),
    },
    {
      id: "total",
      unit: "count",
      intervalMethod: "likelihood",
      noData: "no-model",
      analyse: (question) => purchaseModelFigures(question, { ...purchases, told: "sum" }),
      accounts: accountsOfHistories({ ...purchases, told: "sum" }),
    },
  ],
  facts: ["invoices"],
  reach: { invoices: { before: "all" } },
  source: "P. S. Fader, B. G. S. Hardie & K. L. Lee (2005), Marketing Science 24(2):275-284.",
});
