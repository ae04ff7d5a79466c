import type { FigureRow } from "../metrics/types";
import { brokenBand, brokenLine } from "./paths";

export interface Sparkline {
  /** SVG path of the complete periods, broken where there is no data. */
  line: string;
  /** From the last complete period to those in progress, drawn dashed. */
  open: string;
  /** Closed outline of the interval, one piece per unbroken run. */
  band: string;
  last: { x: number; y: number } | null;
}

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
  const through = (shown: (row: FigureRow, index: number) => boolean) =>
    brokenLine(rows.map((row, index) => (row.value !== null && shown(row, index) ? [x(index), y(row.value)] : null)));
  const end = rows.at(-1);
  return {
    line: through((row) => row.complete),
    open: through((row, index) => !row.complete || rows[index + 1]?.complete === false),
    band: brokenBand(
      rows.map((row, index) =>
        row.low !== null && row.high !== null && row.complete
          ? { x: x(index), low: y(row.low), high: y(row.high) }
          : null,
      ),
    ),
    last: end && end.value !== null ? { x: x(rows.length - 1), y: y(end.value) } : null,
  };
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
