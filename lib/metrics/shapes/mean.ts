import type { Interval } from "../../statistics/interval";
import { meanInterval, meanVariance } from "../../statistics/mean-interval";
import { type DefinitionDraft, noFigure, sumsOfTerms } from "../define";
import type { NoData } from "../no-data";
import type { SumName, Terms, Unit } from "../types";

interface MeanDraft {
  id: string;
  unit?: Unit;
  /** Sum of the values, sum of their squares, and how many values there are. */
  total: SumName;
  squares: SumName;
  count: SumName;
  /** Ends of the scale that answers were given on; the interval is clipped to it. */
  scale?: Interval;
  noData: NoData;
}

/** A mean of values with Student's interval. No data: nothing to take the mean of. No interval: one value, or all alike. */
export function mean({ id, unit, total, squares, count, scale, noData }: MeanDraft): DefinitionDraft {
  const numerator: Terms = [[total, 1]];
  const denominator: Terms = [[count, 1]];
  return {
    id,
    unit,
    intervalMethod: "t",
    sums: sumsOfTerms([total, count, squares]),
    parts: { scale: 1, numerator, denominator },
    formula(sums) {
      const n = sums[count];
      if (n <= 0) return noFigure(sums[total], n, noData);
      const interval = meanInterval(n, sums[total], sums[squares]);
      return {
        value: sums[total] / n,
        numerator: sums[total],
        denominator: n,
        n,
        interval: interval && scale ? clip(interval, scale) : interval,
        variance: meanVariance(n, sums[total], sums[squares]),
        noData: null,
      };
    },
  };
}

function clip(interval: Interval, scale: Interval): Interval {
  return { low: Math.max(scale.low, interval.low), high: Math.min(scale.high, interval.high) };
}
