import { type BgNbdFit, fitBgNbd } from "../statistics/models/bg-nbd";
import { type HoldOut, holdOut, type ObservedHistory } from "../statistics/models/bg-nbd-hold-out";
import { fitGammaGamma, type GammaGammaFit } from "../statistics/models/gamma-gamma";
import { expectedValue } from "../statistics/models/gamma-gamma-expected";
import type { ReadSpend } from "./read-purchases";

/**
 * Arithmetic that takes long, as plain data that a worker thread can be handed. `check` is what the predictions are tried
 * on: "same" as the model is fitted on, or other histories, on which a model of their own is fitted first.
 */
export type FitTask =
  | { model: "bg-nbd"; on: ObservedHistory[]; check: ObservedHistory[] | "same" | null; horizon: number }
  | { model: "gamma-gamma"; on: ReadSpend[]; check: ReadSpend[] | "same" | null };

export interface FitOutcome {
  fit: BgNbdFit | GammaGammaFit;
  check: (Pick<HoldOut, "predicted" | "actual" | "error"> & { groups?: HoldOut["groups"] }) | null;
}

/** Null where the histories tell nothing of the model. */
export function doFitTask(task: FitTask): FitOutcome | null {
  if (task.model === "bg-nbd") {
    const fit = fitBgNbd(task.on);
    const on = task.check === "same" ? task.on : task.check;
    const tried = on === task.on ? fit : on && fitBgNbd(on);
    return fit && { fit, check: on && tried ? holdOut(tried.parameters, on, task.horizon) : null };
  }
  const fit = fitGammaGamma(task.on);
  const on = task.check === "same" ? task.on : task.check;
  const tried = on === task.on ? fit : on && fitGammaGamma(on);
  return fit && { fit, check: on && tried ? checkSpend(tried, on) : null };
}

/** What later purchases were expected to be worth, each customer's number of them being known, against what they were. */
function checkSpend({ parameters }: GammaGammaFit, on: readonly ReadSpend[]): FitOutcome["check"] {
  const predicted = on.reduce((sum, history) => sum + history.bought * (expectedValue(parameters, history) ?? 0), 0);
  const actual = on.reduce((sum, history) => sum + history.spent, 0);
  return { predicted, actual, error: actual > 0 ? (predicted - actual) / actual : null };
}
