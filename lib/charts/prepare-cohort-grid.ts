import type { CohortCell, CohortGrid, CohortRows } from "../metrics/cohorts/types";
import type { Unit } from "../metrics/types";

/** Steps of the sequential colour scale, from little (0) to much. */
export const TONES = 9;

/** Cohorts smaller than this are shown but do not stretch the scale: one of two customers is 50 %. */
const SMALLEST_ON_SCALE = 10;

export interface GridCell {
  age: number;
  /** Percent 0..100; null where there is nothing to divide by or the facts are not known. */
  value: number | null;
  numerator: number;
  /** Of how many, where the cell is a share. */
  denominator: number;
  /** 0..8. */
  tone: number;
  complete: boolean;
}

export interface GridRow {
  /** First month of a period, or a group's value; "" is "not known". */
  cohort: string;
  size: number;
  acquisitionCost: number | null;
  /** The age at which the cohort has brought in what it cost to win. */
  paysBackAt: number | null;
  /** One for each age of the header; null beyond the data. */
  cells: (GridCell | null)[];
}

export interface Grid {
  by: CohortRows;
  cell: CohortCell;
  unit: Unit;
  ages: number[];
  /** Oldest cohort first; groups by name. */
  rows: GridRow[];
  /** How many smaller cohorts are left out of a grid that is too long to read. */
  more: number;
  /** Periods before the first of which anything is known, which are left out; null where that is the first. */
  unknown: { count: number; first: string; last: string } | null;
  /** The size-weighted mean of each age, the grid's last line. */
  mean: (GridCell | null)[];
  /** The mean's, as a row's. */
  paysBackAt: number | null;
  /** Ends of the colour scale. */
  scale: { low: number; high: number };
  empty: boolean;
}

/** So many rows are drawn at most: those with the most customers. */
const MOST_ROWS = 60;

/**
 * Lays out a grid of cohorts in the order in which they come. The scale runs between the extremes of complete cells past age 0,
 * where everybody is there by definition: with age 0 in it, all that differs would look alike.
 */
export function prepareCohortGrid(grid: CohortGrid): Grid {
  const acquired = grid.rows.filter(({ size }) => size > 0);
  const known = isByPeriod(grid.by) ? acquired.slice(firstKnown(acquired)) : acquired;
  const largest = new Set([...known].sort((one, other) => other.size - one.size).slice(0, MOST_ROWS));
  const cohorts = known.filter((row) => largest.has(row));
  const { by, cell: shown, unit } = grid;
  // Facts may be known for fewer ages than customers are.
  const reached = cohorts.flatMap(({ cells }) => cells.flatMap(({ age, value }) => (value === null ? [] : [age])));
  const ages = grid.ages.slice(0, Math.max(0, ...reached) + 1);
  const scale = scaleOf(cohorts);
  const rows = cohorts.map(({ cohort, size, acquisitionCost, paysBackAt, cells }) => {
    const byAge = new Map(cells.map((cell) => [cell.age, cell]));
    return {
      cohort,
      size,
      acquisitionCost,
      paysBackAt,
      cells: ages.map((age) => {
        const cell = byAge.get(age);
        return cell ? gridCell(cell, scale) : null;
      }),
    };
  });
  const means = new Map(grid.total.cells.map((cell) => [cell.age, cell]));
  const mean = ages.map((age) => {
    const found = means.get(age);
    return found ? gridCell(found, scale) : null;
  });
  return {
    by,
    cell: shown,
    unit,
    ages,
    rows,
    more: known.length - cohorts.length,
    unknown: spanOf(acquired.slice(0, acquired.length - known.length)),
    mean,
    paysBackAt: grid.total.paysBackAt,
    scale,
    empty: rows.every(({ cells }) => cells.every((cell) => cell?.value === null || cell === null)),
  };
}

const isByPeriod = (by: CohortRows) => by === "month" || by === "quarter" || by === "year";

/** Where the rows begin that anything is known of; at the first where nothing is. */
function firstKnown(rows: CohortGrid["rows"]): number {
  return Math.max(
    0,
    rows.findIndex(({ cells }) => cells.some(({ value }) => value !== null)),
  );
}

function spanOf(rows: CohortGrid["rows"]): Grid["unknown"] {
  const [first, last] = [rows[0], rows.at(-1)];
  return first && last ? { count: rows.length, first: first.cohort, last: last.cohort } : null;
}

function gridCell(
  { age, value, numerator, denominator, complete }: CohortGrid["rows"][number]["cells"][number],
  scale: Grid["scale"],
): GridCell {
  return { age, value, numerator: numerator ?? 0, denominator: denominator ?? 0, tone: toneOf(value, scale), complete };
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
