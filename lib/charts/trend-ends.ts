import type { TrendRow } from "./prepare-trend";

/** The ends that a scale may not pass: those of shares, and 0 where no figure is below it. */
export function trendEnds(
  series: readonly { rows: readonly Pick<TrendRow, "value" | "low">[] }[],
  areShares: boolean,
): { floor?: number; ceiling?: number } {
  if (areShares) return { floor: 0, ceiling: 100 };
  const known = series
    .flatMap(({ rows }) => rows)
    .flatMap(({ value, low }) => [value, low])
    .filter((end) => end !== null);
  return known.every((end) => end >= 0) ? { floor: 0 } : {};
}
