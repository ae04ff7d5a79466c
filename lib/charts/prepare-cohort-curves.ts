import type { CellFigure, CohortGrid } from "../metrics/cohorts/types";
import { niceScale, type Scale } from "./nice-scale";
import { brokenLine } from "./paths";
import { levelTop, slotMiddle } from "./plot";

export interface CohortCurve {
  cohort: string;
  size: number;
  /** SVG paths in the box of 100 by 100: complete months, and from the last of them those in progress. */
  line: string;
  open: string;
  /** Its value at each age; null beyond its data. */
  values: (number | null)[];
  /** Where it ends, for its label. */
  end: number;
}

export interface CohortCurves {
  /** As the grid has its rows. */
  curves: CohortCurve[];
  /** The size-weighted mean; null where there is nothing to add up. */
  mean: CohortCurve | null;
  /** How many ages the axis has, from 0. */
  ages: number;
  scale: Scale;
  more: number;
  empty: boolean;
}

/** Fewer customers than this make no course, but leaps. */
const FEWEST = 5;

/**
 * The rows of a cohort grid as curves over the months since acquisition, the newest periods or the largest groups of too many.
 * Cohorts of one or two ages have no course to draw.
 */
export function prepareCohortCurves(grid: CohortGrid, { most }: { most: number }): CohortCurves {
  const isPeriod = grid.by === "month" || grid.by === "quarter" || grid.by === "year";
  const long = grid.rows.filter(
    ({ size, cells }) => size > 0 && cells.filter(({ value, complete }) => value !== null && complete).length > 2,
  );
  const large = long.filter(({ size }) => size >= FEWEST);
  const known = large.length > 0 ? large : long;
  const ranked = isPeriod ? [...known].reverse() : [...known].sort((one, other) => other.size - one.size);
  const chosen = new Set(ranked.slice(0, most));
  const drawn = known.filter((row) => chosen.has(row));
  const shown = [...drawn, grid.total].flatMap(({ cells }) => cells);
  const values = shown.flatMap(({ value }) => (value === null ? [] : [value]));
  const share = grid.unit === "percent" && values.every((value) => value <= 100);
  const floor = values.every((value) => value >= 0) ? 0 : undefined;
  const scale = niceScale(values, { floor, ceiling: share ? 100 : undefined });
  const reached = drawn.flatMap(({ cells }) => cells.flatMap(({ age, value }) => (value === null ? [] : [age])));
  const ages = Math.max(0, ...reached) + 1;
  const curve = (cohort: string, size: number, cells: readonly CellFigure[]) =>
    curveOf({ cohort, size }, cells, { ages, scale });
  const mean = curve("", grid.total.size, grid.total.cells);
  return {
    curves: drawn.map(({ cohort, size, cells }) => curve(cohort, size, cells)),
    mean: mean.line === "" ? null : mean,
    ages,
    scale,
    more: long.length - drawn.length,
    empty: drawn.length === 0,
  };
}

function curveOf(
  who: { cohort: string; size: number },
  cells: readonly CellFigure[],
  { ages, scale }: { ages: number; scale: Scale },
): CohortCurve {
  const byAge = new Map(cells.map((cell) => [cell.age, cell]));
  const at = Array.from({ length: ages }, (_, age) => byAge.get(age));
  const through = (isShown: (age: number) => boolean) =>
    brokenLine(
      at.map((cell, age) => {
        if (!cell || cell.value === null || !isShown(age)) return null;
        return [slotMiddle(age, ages), levelTop(cell.value, scale.domain)];
      }),
    );
  const isOpen = (age: number) => at[age]?.complete === false;
  const values = at.map((cell) => cell?.value ?? null);
  return {
    ...who,
    line: through((age) => !isOpen(age)),
    open: at.some((_, age) => isOpen(age)) ? through((age) => isOpen(age) || isOpen(age + 1)) : "",
    values,
    end: values.findLast((value) => value !== null) ?? 0,
  };
}
