import type { Interval } from "./interval";
import { Z95 } from "./normal";

/** An estimate and its variance, in the same unit (squared for the variance). */
export interface Estimate {
  value: number;
  variance: number;
}

/**
 * Interval of the difference of two independent estimates, `first` minus `second`, by the normal distribution.
 *
 * In words: the difference ± 1.96 times the root of the sum of the variances. For two net scores the variances are those
 * of the adjusted form, so that two small groups of one mind each do not pass for a certain difference.
 *
 * Units: those of the estimates. Source: variances of independent estimates add; Rocks (2016) for the adjusted variances.
 * Example: 34 with variance 6.5 against 28 with variance 7 → 6 ± 7.2, so -1.2 to 13.2: noise.
 */
export function normalDifference(first: Estimate, second: Estimate): Interval {
  const difference = first.value - second.value;
  const half = Z95 * Math.sqrt(first.variance + second.variance);
  return { low: difference - half, high: difference + half };
}
