import { binomialAtMost } from "./binomial";
import type { Interval } from "./interval";

const TAIL = 0.025;

/** The end of an interval that lies `weight` (0..1) of the way from the value at `rank` to its neighbour at `next`. */
export interface RankedEnd {
  /** Place in rising order, from 1. */
  rank: number;
  next: number;
  weight: number;
}

/**
 * Between which order statistics of `n` values the true quantile lies, with 95 % confidence.
 *
 * In words: the number of values below the true quantile is binomial, whatever the distribution. The lower end lies between
 * the last value that is above the truth in at most 2.5 % of samples and the next one, at the point where 2.5 % is met; the
 * upper end is its mirror image. Whole ranks alone would cover more than 95 % (99.2 % for the median of 8 values); the
 * point between them holds to 95 % for any smooth distribution. Where values come in steps the interval covers more.
 *
 * Null where even the extremes are too near: under 6 values for a median, under 36 for a 90th percentile.
 *
 * Source: exact ranks by Thompson (1936), Ann. Math. Stat. 7:122-128; points between them by Hettmansperger & Sheather
 * (1986), Stat. & Probability Letters 4:75-79, for the median, and Nyblom (1992), the same journal 14:129-131, for quantiles.
 * Example: median of 20 → ends a little within the 6th and the 15th value (those two alone cover 95.86 %).
 */
export function quantileRanks(n: number, share = 0.5): { low: RankedEnd; high: RankedEnd } | null {
  if (!(n >= 1) || !(share > 0 && share < 1)) return null;
  const low = lowerEnd(n, share);
  const mirrored = lowerEnd(n, 1 - share);
  if (!low || !mirrored) return null;
  return { low, high: { rank: n + 1 - mirrored.rank, next: n + 1 - mirrored.next, weight: mirrored.weight } };
}

/**
 * Interval of a quantile (the median unless said otherwise) of values in rising order, by `quantileRanks`.
 * In units of the values. Null where there are too few of them.
 *
 * Example: 1, 2, ..., 20 → 6.24 to 14.76 around the median 10.5.
 */
export function quantileInterval(sorted: readonly number[], share = 0.5): Interval | null {
  const ranks = quantileRanks(sorted.length, share);
  return ranks && { low: valueAt(sorted, ranks.low), high: valueAt(sorted, ranks.high) };
}

function lowerEnd(n: number, share: number): RankedEnd | null {
  // `missed(rank)` is how often the value at that rank is above the true quantile; it rises with the rank.
  const missed = (rank: number) => binomialAtMost(rank - 1, n, share);
  if (missed(1) > TAIL) return null;
  let [rank, beyond] = [1, n];
  while (beyond - rank > 1) {
    const middle = Math.floor((rank + beyond) / 2);
    if (missed(middle) <= TAIL) rank = middle;
    else beyond = middle;
  }
  const [under, over] = [missed(rank), missed(rank + 1)];
  if (under >= TAIL) return { rank, next: rank + 1, weight: 0 };
  const odds = ((rank * (1 - share)) / ((n - rank) * share)) * ((over - TAIL) / (TAIL - under));
  return { rank, next: rank + 1, weight: 1 / (1 + odds) };
}

function valueAt(sorted: readonly number[], { rank, next, weight }: RankedEnd): number {
  const value = sorted[rank - 1] ?? Number.NaN;
  const neighbour = sorted[next - 1] ?? Number.NaN;
  return value + weight * (neighbour - value);
}
