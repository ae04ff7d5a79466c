import type { FigureRow } from "../metrics/types";
import { niceScale, type Scale } from "./nice-scale";

/** One group's bar. Places in percent of the width of the plot. */
export interface GroupBar {
  group: string;
  value: number | null;
  low: number | null;
  high: number | null;
  n: number;
  complete: boolean;
  /** From 0 to the value; null without one. */
  span: { left: number; width: number } | null;
  whisker: { left: number; width: number } | null;
}

export interface Groups {
  bars: GroupBar[];
  scale: Scale;
  /** How many groups are left to the table. */
  more: number;
  /** No group has a value. */
  empty: boolean;
}

interface GroupsOptions {
  /** So many bars at most. */
  most: number;
  /** "value": from much to little; "given": as the analysis orders its own groups. */
  order: "value" | "given";
  /** What makes a group large, where there are too many: the amount itself, or how many answers or customers it rests on. */
  size: "value" | "n";
}

/**
 * Groups as horizontal bars on a scale with 0, with whiskers for their intervals. Of too many groups the largest are drawn: the
 * ends of a ranking of all would be groups of one. Groups without a value come last, "not known" after all others of its kind.
 */
export function prepareGroups(rows: readonly FigureRow[], { most, order, size }: GroupsOptions): Groups {
  const weight = (row: FigureRow) => (size === "value" ? Math.abs(row.value ?? 0) : row.n);
  const known = rows.filter(({ value }) => value !== null);
  const largest = new Set([...known].sort((a, b) => weight(b) - weight(a)).slice(0, most));
  const chosen = rows.filter((row) => largest.has(row));
  const drawn = order === "given" ? chosen : [...chosen].sort(fromMuchToLittle);
  const ends = drawn.flatMap(({ value, low, high }) => [value, low, high]).filter((end) => end !== null);
  const scale = niceScale(ends, { zero: true, count: 3 });
  const place = (level: number) => {
    const [from, to] = scale.domain;
    return round(((level - from) / (to - from)) * 100);
  };
  const between = (one: number, other: number) => {
    const left = Math.min(place(one), place(other));
    return { left, width: round(Math.max(place(one), place(other)) - left) };
  };
  return {
    bars: drawn.map(({ group, value, low, high, n, complete }) => ({
      group: group ?? "",
      value,
      low,
      high,
      n,
      complete,
      span: value === null ? null : between(0, value),
      whisker: low === null || high === null ? null : between(low, high),
    })),
    scale,
    more: rows.length - drawn.length,
    empty: known.length === 0,
  };
}

/** What is not known is no group among others, however much it is. */
function fromMuchToLittle(one: FigureRow, other: FigureRow): number {
  const unknown = Number(!one.group) - Number(!other.group);
  return unknown || (other.value ?? 0) - (one.value ?? 0);
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
