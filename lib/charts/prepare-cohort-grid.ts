import type { CohortGrid } from "../metrics/cohorts/types";
import { addMonths } from "../time/periods";

/** Steps of the sequential colour scale, from little (0) to much. */
export const TONES = 9;

/** Cohorts smaller than this are shown but do not stretch the scale: one of two customers is 50 %. */
const SMALLEST_ON_SCALE = 10;

export interface GridCell {
  age: number;
  /** The calendar month of that age; null in the line of means. */
  month: string | null;
  /** 0..100, null where the cohort has not reached that age. */
  value: number | null;
  numerator: number;
  /** 0..8. */
  tone: number;
  complete: boolean;
}

export interface GridRow {
  cohort: string;
  size: number;
  /** One for each age of the header; null beyond the data. */
  cells: (GridCell | null)[];
}

export interface Grid {
  ages: number[];
  /** Oldest cohort first. */
  rows: GridRow[];
  /** The size-weighted mean of each age, the grid's last line. */
  mean: (GridCell | null)[];
  /** Ends of the colour scale, 0..100. */
  scale: { low: number; high: number };
  empty: boolean;
}

/**
 * Lays out the grid of monthly cohorts, which comes oldest first. The scale runs between the extremes of complete cells past age 0, where everybody is there by
 * definition: with age 0 in it, all that differs would look alike.
 */
export function prepareCohortGrid(grid: CohortGrid): Grid {
  const cohorts = grid.rows.filter(({ size }) => size > 0);
  const { ages } = grid;
  const scale = scaleOf(cohorts);
  const rows = cohorts.map(({ cohort, size, cells }) => {
    const byAge = new Map(cells.map((cell) => [cell.age, cell]));
    return {
      cohort,
      size,
      cells: ages.map((age) => {
        const cell = byAge.get(age);
        return cell ? gridCell(cell, addMonths(cohort, age), scale) : null;
      }),
    };
  });
  const means = new Map(grid.total.cells.map((cell) => [cell.age, cell]));
  const mean = ages.map((age) => {
    const found = means.get(age);
    return found ? gridCell(found, null, scale) : null;
  });
  return { ages, rows, mean, scale, empty: rows.length === 0 };
}

function gridCell(
  { age, value, numerator, complete }: CohortGrid["rows"][number]["cells"][number],
  month: string | null,
  scale: Grid["scale"],
): GridCell {
  return { age, month, value, numerator: numerator ?? 0, tone: toneOf(value, scale), complete };
}

/** The step of the colour scale for a value; ends and beyond take the outermost steps. */
export function toneOf(value: number | null, { low, high }: { low: number; high: number }): number {
  if (value === null || high <= low) return 0;
  const share = (value - low) / (high - low);
  return Math.min(TONES - 1, Math.max(0, Math.floor(share * TONES)));
}

function scaleOf(cohorts: CohortGrid["rows"]): { low: number; high: number } {
  const large = endsOf(cohorts.filter(({ size }) => size >= SMALLEST_ON_SCALE));
  // Where all cohorts are small, or the large ones all alike, the small ones are what there is to tell apart.
  const ends = large && large.low < large.high ? large : endsOf(cohorts);
  return ends ?? { low: 0, high: 100 };
}

function endsOf(cohorts: CohortGrid["rows"]): { low: number; high: number } | null {
  const telling = cohorts
    .flatMap(({ cells }) => cells)
    .flatMap(({ age, value, complete }) => (age > 0 && complete && value !== null ? [value] : []));
  return telling.length === 0 ? null : { low: Math.min(...telling), high: Math.max(...telling) };
}
