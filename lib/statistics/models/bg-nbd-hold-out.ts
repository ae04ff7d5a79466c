import type { BgNbdParameters, PurchaseHistory } from "./bg-nbd";
import { expectedPurchases } from "./bg-nbd-expected";

/** A history with what its customers bought, all together, in the time after calibration. */
export interface ObservedHistory extends PurchaseHistory {
  bought: number;
}

export interface HoldOutGroup {
  /** Repeat purchases in calibration; the last group holds all from there on. */
  repeats: number;
  customers: number;
  /** Per customer. */
  predicted: number;
  actual: number;
}

export interface HoldOut {
  /** Purchases of all customers in the time after calibration. */
  predicted: number;
  actual: number;
  /** (predicted − actual)/actual; null when nobody bought. */
  error: number | null;
  groups: HoldOutGroup[];
}

const LAST_GROUP = 7;

/**
 * How the model's predictions compare with what came: in all, and by number of repeat purchases in calibration.
 *
 * Source: the comparison of Fader, Hardie & Lee (2005), Marketing Science 24(2):275-284, figure 4.
 *
 * @param horizon length of the time after calibration, in the unit of the histories
 */
export function holdOut(parameters: BgNbdParameters, histories: readonly ObservedHistory[], horizon: number): HoldOut {
  const groups = new Map<number, HoldOutGroup>();
  for (const history of histories) {
    const repeats = Math.min(history.repeats, LAST_GROUP);
    const group = groups.get(repeats) ?? { repeats, customers: 0, predicted: 0, actual: 0 };
    group.customers += history.customers;
    group.predicted += history.customers * expectedPurchases(parameters, history, horizon);
    group.actual += history.bought;
    groups.set(repeats, group);
  }
  const totals = [...groups.values()].sort((one, other) => one.repeats - other.repeats);
  const predicted = totals.reduce((sum, group) => sum + group.predicted, 0);
  const actual = totals.reduce((sum, group) => sum + group.actual, 0);
  return {
    predicted,
    actual,
    error: actual > 0 ? (predicted - actual) / actual : null,
    groups: totals.map((group) => ({
      ...group,
      predicted: group.predicted / group.customers,
      actual: group.actual / group.customers,
    })),
  };
}
