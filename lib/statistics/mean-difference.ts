import type { Interval } from "./interval";
import { studentQuantile } from "./student-quantile";

/** A mean, the variance of that mean, and the number of values in it. */
export interface Mean {
  mean: number;
  variance: number;
  n: number;
}

/**
 * Welch's interval of the difference of two independent means, `first` minus `second`, whose spreads may differ.
 *
 * In words: the difference ± the 97.5 % quantile of t × the root of the summed variances, where t has
 * (v1 + v2)² / (v1²/(n1 - 1) + v2²/(n2 - 1)) degrees of freedom. In units of the values. Null for fewer than two values on
 * either side or where neither side has any spread.
 *
 * Source: Welch (1947), Biometrika 34:28-35; Satterthwaite (1946), Biometrics Bulletin 2:110-114, eq. 17.
 * Example: means 5 and 3, variances 0.5 and 0.25, n 10 and 20 → 18.1 degrees of freedom, 2 ± 1.8187.
 */
export function meanDifference(first: Mean, second: Mean): Interval | null {
  if (!(first.n >= 2) || !(second.n >= 2)) return null;
  const variance = first.variance + second.variance;
  if (!(variance > 0)) return null;
  const df = variance ** 2 / (first.variance ** 2 / (first.n - 1) + second.variance ** 2 / (second.n - 1));
  const half = studentQuantile(df) * Math.sqrt(variance);
  return { low: first.mean - second.mean - half, high: first.mean - second.mean + half };
}
