import type { Interval } from "./interval";
import { studentQuantile } from "./student-quantile";

/** How many answers, spread evenly over the scale, are added. */
const ADDED = 0.5;

/**
 * Interval of a mean of answers on a bounded scale (0 to 10, 1 to 5), which holds where most answers are at one end of it.
 *
 * In words: half an answer, spread evenly over the scale, is added to the sample; then Student's t with n - 1 degrees of
 * freedom, clipped to the scale. Where 60 % answer 10 of 10 and a few 0, the plain t interval of twenty answers (`meanInterval`)
 * covers the true mean in 86 % of samples, as most samples miss the few; this one in 98 %. On ordinary answers the two hardly
 * differ. It has a width where all agree, and is centred a little towards the middle of the scale.
 *
 * In units of the scale, which has whole steps. Null for fewer than two answers and where the scale has no width.
 *
 * Source: answers added as by Agresti & Coull (1998), The American Statistician 52:119-126, for a share, and by Rocks (2016),
 * the same journal 70:365-372, for three classes; here for all steps alike, their weight set by the simulation in the test.
 * Example: 20 answers of 10 on 0..10 → 9.44 to 10.
 */
export function scaleMeanInterval(n: number, sum: number, squareSum: number, scale: Interval): Interval | null {
  const width = scale.high - scale.low;
  if (!(n >= 2) || !(width > 0)) return null;
  const middle = (scale.low + scale.high) / 2;
  // Variance of the whole numbers from low to high, each as likely as the others.
  const evenSquare = middle ** 2 + (width * (width + 2)) / 12;
  const size = n + ADDED;
  const mean = (sum + ADDED * middle) / size;
  const variance = (squareSum + ADDED * evenSquare - size * mean ** 2) / (size - 1) / size;
  const half = studentQuantile(n - 1) * Math.sqrt(Math.max(0, variance));
  return { low: Math.max(scale.low, mean - half), high: Math.min(scale.high, mean + half) };
}
