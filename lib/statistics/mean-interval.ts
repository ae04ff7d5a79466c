import type { Interval } from "./interval";
import { studentQuantile } from "./student-quantile";

/** A spread below this share of the sum of squares is what rounding leaves of no spread at all. */
const ROUNDING = 1e-12;

/**
 * Variance of a mean from the number of values, their sum and the sum of their squares.
 *
 * In words: the sample variance (squares less the square of the sum over n, over n - 1) divided by n. In squared units of
 * the values. Null for fewer than two values, and where all values agree: then the sample tells nothing of the spread.
 *
 * Source: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.2.
 * Example: 1, 2, 3, 4 (n 4, sum 10, squares 30) → (30 - 25) / 3 / 4 = 0.41667.
 */
export function meanVariance(n: number, sum: number, squareSum: number): number | null {
  if (!(n >= 2)) return null;
  const spread = squareSum - sum ** 2 / n;
  if (!(spread > ROUNDING * squareSum)) return null;
  return spread / (n - 1) / n;
}

/**
 * Student's t interval of a mean.
 *
 * In words: the mean ± the 97.5 % quantile of t with n - 1 degrees of freedom × the root of the mean's variance. In units
 * of the values. Null where `meanVariance` is.
 *
 * Source: Student (1908), Biometrika 6:1-25; NIST/SEMATECH e-Handbook, 1.3.5.2.
 * Example: 1, 2, 3, 4 → 2.5 ± 3.18245 × 0.64550, so 0.44574 to 4.55426.
 */
export function meanInterval(n: number, sum: number, squareSum: number): Interval | null {
  const variance = meanVariance(n, sum, squareSum);
  if (variance === null) return null;
  const half = studentQuantile(n - 1) * Math.sqrt(variance);
  return { low: sum / n - half, high: sum / n + half };
}
