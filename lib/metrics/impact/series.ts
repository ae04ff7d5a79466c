import { interruptedTimeSeries } from "../../statistics/interrupted-time-series";
import type { SeriesPoint } from "./types";

export interface FittedSeries {
  estimate: number;
  low: number;
  high: number;
  slope: { estimate: number; low: number; high: number };
  points: SeriesPoint[];
}

/** A month's figure; null where there is none. */
export interface MonthValue {
  month: string;
  value: number | null;
}

/**
 * The jump of a monthly figure at a change, against the line that it followed before, where there is nobody to compare with.
 * The change's month is left out and the months after it follow on those before. Only months up to a gap count. Null with
 * fewer than three months on a side.
 */
export function fitSeries(before: readonly MonthValue[], after: readonly MonthValue[]): FittedSeries | null {
  const earlier = upToGap([...before].reverse()).reverse();
  const later = upToGap(after);
  const months = [...earlier, ...later];
  const fitted = interruptedTimeSeries(
    months.map(({ value }) => value),
    earlier.length,
  );
  if (!fitted) return null;
  const { level, slope, counterfactual } = fitted;
  return {
    estimate: level.value,
    ...level.interval,
    slope: { estimate: slope.value, ...slope.interval },
    points: months.map(({ month, value }, at) => ({
      month,
      value,
      fitted: fitted.fitted[at] ?? value,
      expected: counterfactual[at]?.value ?? null,
      low: counterfactual[at]?.interval.low ?? null,
      high: counterfactual[at]?.interval.high ?? null,
    })),
  };
}

function upToGap(months: readonly MonthValue[]): { month: string; value: number }[] {
  const gap = months.findIndex(({ value }) => value === null);
  return months
    .slice(0, gap < 0 ? months.length : gap)
    .flatMap(({ month, value }) => (value === null ? [] : [{ month, value }]));
}
