import type { Definition, Unit } from "../metrics/types";

type Range = readonly [lowest: number, highest: number];

/** Scales of their own, by indicator or by one definition of it. */
const SCALES: Readonly<Record<string, Range>> = {
  nps: [-100, 100],
  "csat:mean": [1, 5],
  "ces:mean": [1, 7],
  "ces:net": [-100, 100],
  "satisfaction-10:standard": [0, 10],
  "health:standard": [0, 100],
  "health-check": [0, 1],
  "wallet-rank": [0, 1],
};

/** What nobody aims beyond. A percentage that is no share of a whole may be negative, or more than all. */
const RANGES: Readonly<Record<Unit, Range>> = {
  score: [-100, 100],
  rating: [0, 10],
  percent: [-100, 200],
  money: [0, 999_999_999_999],
  ratio: [0, 1_000_000],
  count: [0, 1_000_000_000],
  months: [0, 1_200],
  days: [0, 36_500],
  hours: [0, 876_000],
};

/** Methods by which only shares of a whole get their intervals. */
const OF_SHARES: ReadonlySet<Definition["intervalMethod"]> = new Set(["wilson", "greenwood", "likelihood"]);

/** Between which values a target of a definition makes sense, both included: beyond them is a slip of the hand. Pure. */
export function plausibleRange(
  metric: string,
  { id, unit, intervalMethod }: Pick<Definition, "id" | "unit" | "intervalMethod">,
): Range {
  if (unit === "percent" && OF_SHARES.has(intervalMethod)) return [0, 100];
  return SCALES[`${metric}:${id}`] ?? (unit === "percent" ? RANGES.percent : (SCALES[metric] ?? RANGES[unit]));
}
