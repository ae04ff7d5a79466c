import type { Constraints } from "../metrics/constraints";
import { type FitDays, horizonOf } from "./data-days";
import type { FitOutcome } from "./fit-task";
import { readHistories, readSpend } from "./read-purchases";
import { fitInWorker } from "./run-in-worker";
import type { Unit } from "./types";

/** A fit with the number of customers that it rests on; null where what they bought tells nothing. */
export type PurchaseFit = FitOutcome & { customers: number };

/** BG/NBD on the purchase histories. */
export async function fitPurchases(constraints: Constraints, unit: Unit, days: FitDays): Promise<PurchaseFit | null> {
  const on = await readHistories(constraints, unit, days.fit);
  const check = days.check === days.fit ? "same" : days.check && (await readHistories(constraints, unit, days.check));
  const horizon = days.check ? horizonOf(days.check, unit) : 0;
  return withCustomers(on, await fitInWorker({ model: "bg-nbd", on, check, horizon }));
}

/** Gamma-Gamma on the mean values of repeat purchases. */
export async function fitSpend(constraints: Constraints, days: FitDays): Promise<PurchaseFit | null> {
  const on = await readSpend(constraints, days.fit);
  const check = days.check === days.fit ? "same" : days.check && (await readSpend(constraints, days.check));
  return withCustomers(on, await fitInWorker({ model: "gamma-gamma", on, check }));
}

function withCustomers(on: readonly { customers: number }[], outcome: FitOutcome | null): PurchaseFit | null {
  return outcome && { ...outcome, customers: on.reduce((sum, history) => sum + history.customers, 0) };
}
