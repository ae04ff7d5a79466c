import { probabilityAlive } from "../statistics/models/bg-nbd-alive";
import { expectedPurchases } from "../statistics/models/bg-nbd-expected";
import { deltaInterval } from "../statistics/models/delta-interval";
import { expectedValue } from "../statistics/models/gamma-gamma-expected";
import { bgNbdOf, gammaGammaOf } from "./parameters";
import type { AccountHistory } from "./read-purchases";
import type { FittedModel } from "./types";

/** A figure with the interval that the uncertainty of the parameters gives it. */
export interface Prediction {
  value: number | null;
  low: number | null;
  high: number | null;
}

export interface PurchasePredictions {
  expectedPurchases: Prediction;
  probabilityAlive: Prediction;
  /** Of one purchase; null without a Gamma-Gamma fit. */
  expectedValue: Prediction | null;
  /** Expected purchases times the value of one. */
  expectedSpend: number | null;
}

/** What a customer is expected to do within `horizon` after the end of calibration. */
export function predictPurchases(
  bgNbd: FittedModel,
  gammaGamma: FittedModel | null,
  history: AccountHistory,
  horizon: number,
): PurchasePredictions {
  const parameters = bgNbdOf(bgNbd);
  const purchases = (at: typeof parameters) => expectedPurchases(at, history, horizon);
  const alive = (at: typeof parameters) => probabilityAlive(at, history);
  const count = purchases(parameters);
  const value = gammaGamma && predictValue(gammaGamma, history);
  return {
    expectedPurchases: { value: count, ...ends(deltaInterval(parameters, bgNbd.covariance, "amount", purchases)) },
    probabilityAlive: {
      value: alive(parameters),
      ...ends(deltaInterval(parameters, bgNbd.covariance, "share", alive)),
    },
    expectedValue: value,
    expectedSpend: value?.value == null ? null : count * value.value,
  };
}

/** Purchases of no value tell nothing of the value of others, and the model was fitted without such customers. */
export function spendOf({ repeats, meanValue }: AccountHistory) {
  return meanValue ? { purchases: repeats, meanValue } : { purchases: 0, meanValue: 0 };
}

function predictValue(gammaGamma: FittedModel, history: AccountHistory): Prediction {
  const parameters = gammaGammaOf(gammaGamma);
  const known = spendOf(history);
  const figure = (at: typeof parameters) => expectedValue(at, known);
  const interval = deltaInterval(parameters, gammaGamma.covariance, "amount", (at) => figure(at) ?? Number.NaN);
  return { value: figure(parameters), ...ends(interval) };
}

function ends(interval: { low: number; high: number } | null) {
  return { low: interval?.low ?? null, high: interval?.high ?? null };
}
