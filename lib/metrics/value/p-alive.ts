import { probabilityAlive } from "../../statistics/models/bg-nbd-alive";
import { defineMetric } from "../define";
import { accountsOfHistories } from "./accounts-of-histories";
import { type CustomerFigure, purchaseModelFigures } from "./purchase-model-figures";

const alive: CustomerFigure = { scale: "share", of: probabilityAlive, told: { mean: 100 } };

/**
 * Probability alive: which share of those who ever bought is likely to buy again?
 *
 * In words: the probability by the BG/NBD model that a customer has not dropped out by the end of the period, by what the
 * customer bought until then; the mean over the customers who had bought. Percent, 0..100. Who bought once only counts as
 * alive, since the model has customers drop out after a repeat purchase. No value: no model fitted yet, or nobody bought by
 * then. n: customers who had bought. The details tell how old the model is and how it stood the hold-out check.
 * Rival: the expected number of customers alive.
 *
 * Source: Fader, Hardie & Lee (2008), "Computing P(alive) Using the BG/NBD Model", eq. 7. Interval: by the likelihood (delta
 * method).
 * Example: CDNOW's parameters, a customer with x 2, t_x 30.43, T 38.86 weeks → 72.66 %.
 */
export const pAlive = defineMetric({
  id: "p-alive",
  kind: "kpi",
  unit: "percent",
  better: "up",
  additive: false,
  usesActiveRule: false,
  definitions: [
    {
      id: "standard",
      intervalMethod: "likelihood",
      noData: "no-model",
      analyse: (question) => purchaseModelFigures(question, alive),
      accounts: accountsOfHistories(alive),
    },
    {
      id: "customers",
      unit: "count",
      intervalMethod: "likelihood",
      noData: "no-model",
      analyse: (question) => purchaseModelFigures(question, { ...alive, told: "sum" }),
      accounts: accountsOfHistories({ ...alive, told: "sum" }),
    },
  ],
  facts: ["invoices"],
  reach: { invoices: { before: "all" } },
  source: "P. S. Fader, B. G. S. Hardie & K. L. Lee (2008), Computing P(alive) Using the BG/NBD Model.",
});
