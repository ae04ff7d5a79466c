import { niceScale, type Scale } from "./nice-scale";

export interface StackPart {
  id: string;
  /** Lower end and height, in percent of the height of the plot. */
  bottom: number;
  height: number;
}

export interface StackColumn {
  period: string;
  complete: boolean;
  values: Readonly<Record<string, number>>;
  parts: StackPart[];
}

export interface Stacks {
  columns: StackColumn[];
  scale: Scale;
  /** Where each part's direct label stands: the middle of it in the last column, on the scale. */
  labels: { id: string; value: number; level: number }[];
  /** Nothing in any period. */
  empty: boolean;
}

interface StackRow {
  period: string;
  complete: boolean;
  /** From 0 on, by the ids of the parts. */
  values: Readonly<Record<string, number>>;
}

/** Amounts piled up period by period: those of `above` from 0 up, those of `below` from 0 down, each in that order. */
export function prepareStacks(
  rows: readonly StackRow[],
  { above, below }: { above: readonly string[]; below: readonly string[] },
): Stacks {
  const piled = rows.map(({ values }) => [...pile(values, above, 1), ...pile(values, below, -1)]);
  const ends = piled.flat().flatMap(({ from, to }) => [from, to]);
  const scale = niceScale(ends, { zero: true, count: 4 });
  const [low, high] = scale.domain;
  const share = (amount: number) => round((100 * amount) / (high - low));
  return {
    columns: rows.map((row, index) => ({
      ...row,
      parts: (piled[index] ?? [])
        .filter(({ from, to }) => to > from)
        .map(({ id, from, to }) => ({ id, bottom: share(from - low), height: share(to - from) })),
    })),
    scale,
    labels: (piled.at(-1) ?? []).map(({ id, from, to }) => ({ id, value: to - from, level: (from + to) / 2 })),
    empty: ends.every((end) => end === 0),
  };
}

function pile(values: StackRow["values"], ids: readonly string[], direction: 1 | -1) {
  let reached = 0;
  return ids.map((id) => {
    const next = reached + direction * (values[id] ?? 0);
    const part = { id, from: Math.min(reached, next), to: Math.max(reached, next) };
    reached = next;
    return part;
  });
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
