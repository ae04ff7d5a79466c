import type { Interval } from "./interval";
import type { SurvivalPoint } from "./kaplan-meier";
import { Z95 } from "./normal";

export interface RestrictedMean {
  /** Mean time within the horizon, in the unit of the curve's times; discounted, where a rate is given. */
  mean: number;
  variance: number;
  interval: Interval;
}

/**
 * Area under a survival curve up to a horizon: the mean time that a subject stays within it. Multiplied by what a subject is
 * worth per unit of time it is the lifetime value that the data themselves show.
 *
 * In words: the sum of share × width over the curve's steps. With a discount rate d per unit of time each instant t weighs
 * (1 + d)^-t. The variance adds, over the times with events, the squared area that is left beyond × events / (at risk × (at
 * risk - events)). The interval is the mean ± 1.96 standard errors, within 0 and what nobody's loss would give.
 *
 * Null without data, for a horizon of 0 or less, and for one beyond the last time watched unless nobody was left by then: the
 * curve says nothing there, and this does not guess.
 *
 * Source: Kaplan & Meier (1958), J. Am. Stat. Assoc. 53:457-481, section 6; Klein & Moeschberger (2003), Survival Analysis,
 * eq. 4.5.1 and 4.5.2; the weight is compound discounting.
 * Example: durations 1, 2, 2+, 3, 4+, 5 to horizon 5 → 1 + .8333 + .6667 + 2 × .4444 = 3.3889.
 */
export function restrictedMean(
  curve: readonly SurvivalPoint[],
  horizon: number,
  discountRate = 0,
): RestrictedMean | null {
  const last = curve.at(-1);
  if (!last || !(horizon > 0) || !(discountRate > -1)) return null;
  if (horizon > last.time && last.survival > 0) return null;
  let [mean, variance] = [0, 0];
  let end = horizon;
  // From the horizon back, so that the area beyond each time is known when its events come up.
  for (const point of curve.filter(({ time }) => time < horizon).reverse()) {
    mean += point.survival * width(point.time, end, discountRate);
    const stayed = point.atRisk - point.events;
    if (stayed > 0) variance += (mean ** 2 * point.events) / (point.atRisk * stayed);
    end = point.time;
  }
  mean += width(0, end, discountRate);
  const half = Z95 * Math.sqrt(variance);
  const whole = width(0, horizon, discountRate);
  return { mean, variance, interval: { low: Math.max(0, mean - half), high: Math.min(whole, mean + half) } };
}

/** Time between two times, discounted to time 0. */
function width(from: number, to: number, discountRate: number): number {
  if (discountRate === 0) return to - from;
  const force = Math.log1p(discountRate);
  return (Math.exp(-force * from) * -Math.expm1(-force * (to - from))) / force;
}
