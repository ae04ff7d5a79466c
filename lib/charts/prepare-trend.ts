import type { FigureRow } from "../metrics/types";
import { niceScale, type Scale } from "./nice-scale";

export interface TrendLevel {
  value: number | null;
  /** The value where its period is complete. */
  solid: number | null;
  /** The value of a period in progress and of the one before it, so that the dashed line joins on. */
  open: number | null;
  band: [number, number] | null;
  n: number;
}

export interface TrendPoint {
  period: string;
  complete: boolean;
  levels: Record<string, TrendLevel>;
}

export interface TrendSeries {
  id: string;
  /** Where its direct label stands: its last known value. Null without any. */
  end: { period: string; value: number } | null;
}

/** What was aimed for of one of the lines, slot by slot; null where nothing was. */
export interface TrendTarget {
  series: string;
  levels: (number | null)[];
}

export interface Trend {
  points: TrendPoint[];
  series: TrendSeries[];
  scale: Scale;
  /** Null unless just one of the lines has targets: of several nobody could tell whose they are. */
  target: TrendTarget | null;
  /** No period of any series has a value. */
  empty: boolean;
}

/** What a line reads of a figure; `period` may be any place on an axis. */
export type TrendRow = Pick<FigureRow, "period" | "value" | "low" | "high" | "n" | "complete">;

/** A line as it comes, with its targets, by period, where there are any. */
export interface TrendInput {
  id: string;
  rows: readonly TrendRow[];
  targets?: readonly { period: string; value: string }[];
}

/**
 * Lines over time with their intervals. Every series holds the same periods, as evaluate() gives them for one request.
 * The scale holds the intervals and the target too; `zero`, `floor` and `ceiling` as in niceScale.
 */
export function prepareTrend(
  series: readonly TrendInput[],
  ends: { zero?: boolean; floor?: number; ceiling?: number } = {},
): Trend {
  const first = series[0]?.rows ?? [];
  const points = first.map((row, index) => ({
    period: row.period,
    complete: row.complete,
    levels: Object.fromEntries(series.map(({ id, rows }) => [id, levelAt(rows, index)])),
  }));
  const shown = points
    .flatMap((point) => Object.values(point.levels))
    .flatMap(({ value, band }) => [value, ...(band ?? [])]);
  const known = shown.filter((value) => value !== null);
  const target = targetOf(series);
  const aimedFor = target?.levels.filter((level) => level !== null) ?? [];
  return {
    points,
    series: series.map(({ id, rows }) => ({ id, end: endOf(rows) })),
    scale: niceScale([...known, ...aimedFor], ends),
    target,
    empty: known.length === 0,
  };
}

function targetOf(series: readonly TrendInput[]): TrendTarget | null {
  const found = series.flatMap(({ id, rows, targets = [] }) => {
    const values = new Map(targets.map(({ period, value }) => [period, Number(value)]));
    const levels = rows.map(({ period }) => values.get(period) ?? null);
    return levels.some((level) => level !== null) ? [{ series: id, levels }] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** What was aimed for of a line at a slot; null for nothing. */
export function targetAt({ target }: Pick<Trend, "target">, series: string, slot: number): number | null {
  return target?.series === series ? (target.levels[slot] ?? null) : null;
}

function levelAt(rows: readonly TrendRow[], index: number): TrendLevel {
  const row = rows[index];
  if (row === undefined) return { value: null, solid: null, open: null, band: null, n: 0 };
  const joins = rows[index + 1]?.complete === false;
  return {
    value: row.value,
    solid: row.complete ? row.value : null,
    open: !row.complete || joins ? row.value : null,
    band: row.low === null || row.high === null || !row.complete ? null : [row.low, row.high],
    n: row.n,
  };
}

function endOf(rows: readonly TrendRow[]): TrendSeries["end"] {
  const row = rows.findLast((candidate) => candidate.value !== null);
  return row === undefined || row.value === null ? null : { period: row.period, value: row.value };
}

/** How many lines a text takes where so many letters have room in one: words stay whole, and a number with its unit. */
export function linesOf(text: string, letters: number): number {
  let [lines, room] = [0, 0];
  for (const word of text.split(" ")) {
    if (room < word.length) [lines, room] = [lines + 1, letters];
    room -= word.length + 1;
  }
  return lines;
}

/**
 * Moves labels apart that would overprint each other, keeping their order: each has its own size around its middle, and none
 * reaches below `most` as long as there is room above. Heights of the middles in pixels from the top, as they come; answers in
 * the order given.
 */
export function spreadLabels(
  heights: readonly number[],
  sizes: readonly number[],
  most = Number.POSITIVE_INFINITY,
): number[] {
  const half = (index: number) => (sizes[index] ?? 0) / 2;
  const order = heights.map((height, index) => ({ height, index })).sort((one, other) => one.height - other.height);
  const placed: number[] = [...heights];
  let above = Number.NEGATIVE_INFINITY;
  for (const { height, index } of order) {
    placed[index] = Math.max(height, above + half(index));
    above = placed[index] + half(index);
  }
  let below = most;
  for (const { index } of order.toReversed()) {
    placed[index] = Math.min(placed[index] ?? 0, below - half(index));
    below = placed[index] - half(index);
  }
  return placed;
}
