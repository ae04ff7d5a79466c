import { bgNbdOf, gammaGammaOf, sbgOf } from "../../models/parameters";
import { type FittedModel, UNIT_DAYS } from "../../models/types";
import type { Interval } from "../../statistics/interval";
import { expectedPurchasesOfNew } from "../../statistics/models/bg-nbd-expected";
import { deltaInterval } from "../../statistics/models/delta-interval";
import { expectedValue } from "../../statistics/models/gamma-gamma-expected";
import { residualLifetime } from "../../statistics/models/residual-lifetime";
import { discountOver } from "./discount";

/** How far ahead purchases are counted: five years, after which little is left of what is discounted. */
const MONTHS_AHEAD = 60;

/** What a customer comes to, in periods of margin or in revenue, with its interval. */
export interface Expected {
  amount: number;
  interval: Interval | null;
}

/** Discounted periods of a new contract, the first of which is paid at once. Null where the series has no end. */
export function expectedPeriods(fitted: Pick<FittedModel, "parameters" | "covariance" | "unit">): Expected | null {
  const parameters = sbgOf(fitted);
  const discount = discountOver(fitted.unit === "year" ? 12 : 1);
  const periods = (at: typeof parameters) => 1 + (residualLifetime(at, 0, discount) ?? Number.NaN) / (1 + discount);
  const amount = periods(parameters);
  const interval = deltaInterval(parameters, fitted.covariance, "amount", periods);
  return Number.isFinite(amount) ? { amount, interval } : null;
}

/** Discounted revenue of a new customer's purchases. Null where the model of values has no mean. */
export function expectedRevenue(
  purchases: Pick<FittedModel, "parameters" | "covariance" | "unit">,
  values: Pick<FittedModel, "parameters" | "covariance">,
): Expected | null {
  const [bgNbd, gammaGamma] = [bgNbdOf(purchases), gammaGammaOf(values)];
  const ofNew = { purchases: 0, meanValue: 0 };
  const value = (at: typeof gammaGamma) => expectedValue(at, ofNew) ?? Number.NaN;
  const count = (at: typeof bgNbd) =>
    discountedPurchases((months) => expectedPurchasesOfNew(at, inUnit(months, purchases.unit)));
  const amount = count(bgNbd) * value(gammaGamma);
  if (!Number.isFinite(amount)) return null;
  const spreads = [
    deltaInterval(bgNbd, purchases.covariance, "amount", count),
    deltaInterval(gammaGamma, values.covariance, "amount", value),
  ];
  return { amount, interval: productInterval(amount, spreads) };
}

const inUnit = (months: number, unit: FittedModel["unit"]) => (months * UNIT_DAYS.month) / UNIT_DAYS[unit];

/** The first purchase at once, later ones in the middle of their month. @param expected purchases after the first by a month */
function discountedPurchases(expected: (months: number) => number): number {
  let [sum, before] = [1, 0];
  for (let month = 1; month <= MONTHS_AHEAD; month++) {
    const by = expected(month);
    sum += (by - before) / (1 + discountOver(month - 0.5));
    before = by;
  }
  return sum;
}

/** Of a product of amounts fitted apart: their relative spreads, squared, added and rooted. */
function productInterval(amount: number, spreads: readonly (Interval | null)[]): Interval | null {
  const halves = spreads.flatMap((spread) => (spread ? [Math.log(spread.high / spread.low) / 2] : []));
  if (halves.length < spreads.length) return null;
  const half = Math.hypot(...halves);
  return { low: amount * Math.exp(-half), high: amount * Math.exp(half) };
}
