import type { Interval } from "./interval";
import { bilinear } from "./invert-symmetric";
import { neweyWest } from "./newey-west";
import { Z95 } from "./normal";
import { studentQuantile } from "./student-quantile";

/** Two values make a line; it takes a third to see how far the values are from it. */
const LEAST_ON_A_SIDE = 3;

export interface Estimate {
  value: number;
  standardError: number;
  interval: Interval;
}

export interface InterruptedTimeSeries {
  /** Jump at the first period after the change, against where the line before it would have been. */
  level: Estimate;
  /** Change of the slope, per period. */
  slope: Estimate;
  slopeBefore: Estimate;
  /** The fitted line, one value per period. */
  fitted: number[];
  /** From the change on, where the line before it would have gone, with its interval; null before. */
  counterfactual: (Estimate | null)[];
  /** Periods over which values are allowed to be alike. */
  lags: number;
}

/**
 * Interrupted time series: did a measure jump at a change, or turn, where there is nobody to compare with?
 *
 * In words: least squares of value = a + b × t + c × after + d × (t - first) × after, over equally spaced periods t = 0, 1,
 * 2, ..., where `first` is the first period after the change; c is the level's change and d the slope's. Standard errors by
 * Newey & West (lag rule and correction there). Intervals have t with n - 4 degrees of freedom, widened by what the lags
 * themselves make uncertain; with plain t and plain errors a year of months would hold the truth in 80 % of cases. The
 * counterfactual is a + b × t; its interval is that of the line, not of single values.
 *
 * Whatever else happened at the same time is in it too. Null with fewer than 3 periods on either side; where neighbouring months are
 * much alike (correlation of 0.5) even these intervals hold in 85 to 94 % of cases only.
 *
 * Source: Wagner, Soumerai, Zhang & Ross-Degnan (2002), J. Clinical Pharmacy and Therapeutics 27:299-309, with time
 * after the change counted from 0; Linden (2015), Stata Journal 15:480-500, eq. 1. Widening by
 * Kiefer & Vogelsang (2005), Econometric Theory 21:1130-1164, table 1, Bartlett kernel.
 * Example: 1, 2, 3, 4 then 9, 11, 13, 15 → level 9 - 5 = 4, slope 2 - 1 = 1.
 */
export function interruptedTimeSeries(values: readonly number[], first: number): InterruptedTimeSeries | null {
  const n = values.length;
  if (!(first >= LEAST_ON_A_SIDE) || !(n - first >= LEAST_ON_A_SIDE)) return null;
  const design = values.map((_, t) => [1, t, t >= first ? 1 : 0, t >= first ? t - first : 0]);
  const fit = neweyWest(design, values);
  if (!fit) return null;
  const quantile = studentQuantile(n - 4) * widening((fit.lags + 1) / n);
  const combine = (weights: readonly number[]): Estimate => {
    const value = weights.reduce((sum, weight, at) => sum + weight * (fit.coefficients[at] ?? 0), 0);
    const standardError = Math.sqrt(Math.max(0, bilinear(weights, fit.covariance, weights)));
    const half = quantile * standardError;
    return { value, standardError, interval: { low: value - half, high: value + half } };
  };
  return {
    level: combine([0, 0, 1, 0]),
    slope: combine([0, 0, 0, 1]),
    slopeBefore: combine([0, 1, 0, 0]),
    fitted: design.map((row) => combine(row).value),
    counterfactual: values.map((_, t) => (t >= first ? combine([1, t, 0, 0]) : null)),
    lags: fit.lags,
  };
}

/** 97.5 % quantile under errors with lags over this share of the series, against the normal one. */
function widening(share: number): number {
  return (Z95 + 2.9694 * share + 0.416 * share ** 2 - 0.5324 * share ** 3) / Z95;
}
