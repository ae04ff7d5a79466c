import { AppError } from "../../errors/app-error";
import { keepAnswer } from "../kept/keep-answer";
import type { Kind } from "../kept/types";
import type { Unit } from "../types";
import { type ComparedCell, cellDifference } from "./cell-difference";
import type { CellParts } from "./cell-figure";
import { CELLS, sumsOfCell } from "./cells";
import { firstMonthFor, readReach, rowsOf, wholePeriods } from "./cohort-grid";
import { cellsOf, countedAt, type RowOfCohorts } from "./lines";
import type { Reach } from "./reach";
import { readCohorts } from "./read-cohorts";
import { readMoments } from "./read-moments";
import type { CellFigure, CohortCell, CohortRequest, CohortRows } from "./types";

export interface ComparedAge {
  age: number;
  first: CellFigure | null;
  second: CellFigure | null;
  /** First less second; null where either has no value or is not complete. */
  difference: number | null;
  low: number | null;
  high: number | null;
  /** Whether the interval leaves out 0; null where there is no difference to tell. */
  real: boolean | null;
}

export interface CohortComparison {
  by: CohortRows;
  cell: CohortCell;
  unit: Unit;
  first: { cohort: string; size: number };
  second: { cohort: string; size: number };
  ages: ComparedAge[];
}

/**
 * Two rows of a grid against each other, age by age, as far as one of them reaches.
 * Throws cohort-unknown when the grid has no such row.
 *
 * @param request as the grid is asked for, with the two rows by their names in it
 */
export async function compareCohorts({ live, ...asked }: PairRequest, now = new Date()): Promise<CohortComparison> {
  return (await keepAnswer(comparisons, { ...asked, ...(await wholePeriods(asked)) }, { now, live })).answer;
}

type PairRequest = CohortRequest & { cohorts: readonly [first: string, second: string] };

/** Comparisons of cohorts. Where intervals rest on how customers differ, all customers of both are read. */
export const comparisons: Kind<Omit<PairRequest, "live">, CohortComparison> = {
  id: "cohort-comparison",
  byDay: true,
  // A comparison has no place to tell of when it is.
  mayBeOld: false,
  make: readComparison,
};

async function readComparison(request: Omit<PairRequest, "live">, now: Date): Promise<CohortComparison> {
  const cell = CELLS[request.cell];
  const [reach, cohorts, firstMonth] = await Promise.all([
    readReach(request, now),
    readCohorts(request, sumsOfCell(cell)),
    firstMonthFor(request.by),
  ]);
  const rows = rowsOf(request.by, cohorts, firstMonth);
  const lineOf = (name: string) => readLine(request, reach, rows, name);
  const [first, second] = await Promise.all([lineOf(request.cohorts[0]), lineOf(request.cohorts[1])]);
  const ages = [...new Set([...first.cells.keys(), ...second.cells.keys()])].sort((one, other) => one - other);
  return {
    by: request.by,
    cell: request.cell,
    unit: cell.unit,
    first: { cohort: request.cohorts[0], size: first.size },
    second: { cohort: request.cohorts[1], size: second.size },
    ages: ages.map((age) => compared(request.cell, age, first.cells.get(age), second.cells.get(age))),
  };
}

interface Line {
  size: number;
  cells: Map<number, ComparedCell & { figure: CellFigure }>;
}

async function readLine(
  request: CohortRequest,
  reach: Reach | null,
  rows: readonly RowOfCohorts[],
  name: string,
): Promise<Line> {
  const cell = CELLS[request.cell];
  const row = rows.find(({ cohort }) => cohort === name);
  if (!row || !reach) {
    const known = rows.map(({ cohort }) => cohort || '""').join(", ");
    throw new AppError("cohort-unknown", { cohort: name, cohorts: known || "–" });
  }
  const { cells, parts, size } = cellsOf(cell, reach, request.by, row, request.ages);
  const months = row.cohorts.map(({ month }) => month);
  const counted = cells.flatMap(({ age }) => {
    const found = countedAt(cell, reach, { by: request.by, cohort: name, months }, age);
    return found ? [{ age, months: found.months }] : [];
  });
  const moments = cell.interval === "ratio" ? await readMoments({ ...request, cohort: name }, counted) : null;
  const known = cells.map((figure, index) => {
    const own: CellParts = parts[index] ?? { numerator: 0, denominator: 0, n: 0, promoters: 0 };
    return [figure.age, { figure, parts: own, moments: moments?.get(figure.age) }] as const;
  });
  return { size, cells: new Map(known) };
}

type ComparedFigure = ComparedCell & { figure: CellFigure };

function compared(cell: CohortCell, age: number, first?: ComparedFigure, second?: ComparedFigure): ComparedAge {
  const figures = { age, first: first?.figure ?? null, second: second?.figure ?? null };
  const [one, other] = [usable(first), usable(second)];
  if (!one || !other) return { ...figures, difference: null, low: null, high: null, real: null };
  const interval = cellDifference(CELLS[cell], one, other);
  return {
    ...figures,
    difference: one.value - other.value,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    real: interval !== null && (interval.low > 0 || interval.high < 0),
  };
}

/** A month in progress is compared with nothing. */
function usable(found?: ComparedFigure): (ComparedFigure & { value: number }) | null {
  if (!found?.figure.complete || found.figure.value === null) return null;
  return { ...found, value: found.figure.value };
}
