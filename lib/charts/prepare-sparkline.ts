import type { FigureRow } from "../metrics/types";

export interface Sparkline {
  /** SVG path of the complete periods, broken where there is no data. */
  line: string;
  /** From the last complete period to those in progress, drawn dashed. */
  open: string;
  /** Closed outline of the interval, one piece per unbroken run. */
  band: string;
  last: { x: number; y: number } | null;
}

type Known = FigureRow & { value: number };

/**
 * Paths of a tile's line over time, in a box of the given size in pixels. The vertical scale runs from the lowest to the
 * highest of values and intervals: a sparkline shows shape, its figure stands beside it.
 */
export function prepareSparkline(
  rows: readonly FigureRow[],
  { width, height }: { width: number; height: number },
): Sparkline {
  const levels = rows.flatMap((row) => [row.value, row.low, row.high]).filter((level) => level !== null);
  const low = Math.min(...levels);
  const range = Math.max(...levels) - low;
  // Two pixels to spare, so that neither line nor end point is cut.
  const x = (index: number) => round(rows.length < 2 ? width / 2 : 2 + (index / (rows.length - 1)) * (width - 4));
  const y = (level: number) => round(range === 0 ? height / 2 : 2 + (1 - (level - low) / range) * (height - 4));

  const indexed = rows.map((row, index) => ({ row, x: x(index) }));
  const complete = runs(indexed, ({ row }) => row.value !== null && row.complete);
  const withBand = runs(indexed, ({ row }) => row.low !== null && row.high !== null && row.complete);
  const line = complete.map((run) => path(run.map((at) => [at.x, y((at.row as Known).value)]))).join("");
  const band = withBand
    .filter((run) => run.length > 1)
    .map((run) => {
      const over = run.map((at): Point => [at.x, y(at.row.high ?? 0)]);
      const under = run.map((at): Point => [at.x, y(at.row.low ?? 0)]).reverse();
      return `${path([...over, ...under])}Z`;
    })
    .join("");
  const openRuns = runs(
    indexed,
    ({ row }, index) => row.value !== null && (!row.complete || rows[index + 1]?.complete === false),
  );
  const open = openRuns
    .filter((run) => run.length > 1)
    .map((run) => path(run.map((at) => [at.x, y((at.row as Known).value)])))
    .join("");
  const end = indexed.at(-1);
  const last = end && end.row.value !== null ? { x: end.x, y: y(end.row.value) } : null;
  return { line, open, band, last };
}

type Point = [number, number];

function path(points: Point[]): string {
  // A single point between two gaps is drawn as a dot: a line of no length with round caps.
  if (points.length === 1 && points[0]) return `M${points[0].join(",")}h0`;
  return points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x},${y}`).join("");
}

/** The unbroken stretches of items that pass the test. */
function runs<T>(items: readonly T[], test: (item: T, index: number) => boolean): T[][] {
  const found: T[][] = [];
  let current: T[] = [];
  items.forEach((item, index) => {
    if (test(item, index)) current.push(item);
    else if (current.length > 0) {
      found.push(current);
      current = [];
    }
  });
  return current.length > 0 ? [...found, current] : found;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
