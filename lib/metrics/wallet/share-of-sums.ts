import type { Interval } from "../../statistics/interval";
import { type Moments, ratioEstimate } from "../../statistics/ratio-estimate";
import { studentQuantile } from "../../statistics/student-quantile";
import { noFigure, sumsOfTerms, weigh } from "../define";
import type { NoData } from "../no-data";
import type { SumName, Sums, Terms } from "../types";

interface ShareDraft {
  id: string;
  numerator: Terms;
  denominator: Terms;
  /** The moments of the parts that each one has in numerator (y) and denominator (x), and the sums that they read. */
  moments: { sums: readonly SumName[]; of(sums: Sums): Moments };
  /** Where no part can be larger than its whole: the interval is clipped to it. */
  scale?: Interval;
  noData: NoData;
}

/**
 * One sum of amounts over another, in percent, where each customer (or sale) has a part in both. The interval is Student's
 * with the variance of a ratio of sums. No data: the denominator is 0. No interval: one customer, or all alike.
 */
export function shareOfSums({ id, numerator, denominator, moments, scale, noData }: ShareDraft) {
  return {
    id,
    unit: "percent" as const,
    intervalMethod: "t" as const,
    sums: sumsOfTerms(numerator, denominator, moments.sums),
    parts: { scale: 100, numerator, denominator },
    formula(sums: Sums) {
      const [part, whole] = [weigh(numerator, sums), weigh(denominator, sums)];
      const found = moments.of(sums);
      const estimate = ratioEstimate(found);
      if (!estimate || whole <= 0) return noFigure(part, whole, noData);
      const value = (100 * part) / whole;
      const variance = estimate.variance === null ? null : 100 ** 2 * estimate.variance;
      const half = variance === null ? null : studentQuantile(found.n - 1) * Math.sqrt(variance);
      const interval = half === null ? null : { low: value - half, high: value + half };
      return {
        value,
        numerator: part,
        denominator: whole,
        n: found.n,
        interval: interval && scale ? clip(interval, scale) : interval,
        variance,
        noData: null,
      };
    },
  };
}

function clip({ low, high }: Interval, scale: Interval): Interval {
  return { low: Math.max(scale.low, low), high: Math.min(scale.high, high) };
}
