import { ratioEstimate } from "../../statistics/ratio-estimate";
import { studentQuantile } from "../../statistics/student-quantile";
import { noFigure } from "../define";
import type { Figure } from "../types";

/** Measurements of one CPI, added up: how many, and sums of observations × value (y) and observations (x), their squares and product. */
export interface MeasuredMoments {
  n: number;
  y: number;
  x: number;
  yy: number;
  xy: number;
  xx: number;
}

/**
 * The mean of measurements, each weighing as many observations as it is the mean of, with t on as many degrees of freedom
 * as there are measurements less one; none of a single measurement, nor where all agree.
 *
 * In the CPI's own unit. No measurement: no mean. n: measurements.
 *
 * Source: Cochran (1977), Sampling Techniques, 3rd edition, theorem 2.5.
 * Example: 4 hours over 1 observation and 7 over 2 → 18 / 3 = 6.
 */
export function measuredMean(moments: MeasuredMoments): Figure {
  const made = ratioEstimate(moments);
  if (!made) return noFigure(moments.y, moments.x, "no-measurements");
  const { ratio, variance } = made;
  const half = variance === null ? null : studentQuantile(moments.n - 1) * Math.sqrt(variance);
  return {
    value: ratio,
    numerator: moments.y,
    denominator: moments.x,
    n: moments.n,
    interval: half === null ? null : { low: ratio - half, high: ratio + half },
    variance,
    noData: null,
  };
}

/**
 * By how much of the target a mean is better than it: 0 at the target, negative short of it. Percent. Without a target, or where it is 0,
 * no figure.
 * Example: 95 of 97 where more is better → 100 × (95 - 97) / 97 = -2.06; 5 hours where 4 are wanted → -25.
 */
export function againstTarget(mean: Figure, target: number | null, better: "up" | "down"): Figure {
  if (mean.value === null) return mean;
  if (target === null || target === 0)
    return { ...mean, value: null, interval: null, variance: null, n: 0, noData: "no-target" };
  const factor = 100 / Math.abs(target);
  const shift = (value: number) => factor * (better === "up" ? value - target : target - value);
  const ends = mean.interval && [shift(mean.interval.low), shift(mean.interval.high)];
  return {
    ...mean,
    value: shift(mean.value),
    interval: ends && { low: Math.min(...ends), high: Math.max(...ends) },
    variance: mean.variance === null ? null : factor ** 2 * mean.variance,
  };
}
