import { addMonths, lastMonthOf } from "../../time/periods";
import { addParts, type CellParts, cellFigure, unknownFigure } from "./cell-figure";
import { type CellDeclaration, type CellPart, SIZE } from "./cells";
import { ageAt, type Reach, stateOf } from "./reach";
import type { MonthlyCohort } from "./read-cohorts";
import { type CellFigure, COHORT_PERIODS, type CohortPeriod, type CohortRows } from "./types";

/** The cohorts of a row: a period's, or all of a group. */
export interface RowOfCohorts {
  cohort: string;
  cohorts: readonly MonthlyCohort[];
}

export function asPeriod(by: CohortRows): CohortPeriod | null {
  return COHORT_PERIODS.find((period) => period === by) ?? null;
}

/**
 * Which monthly cohorts a row's cell counts at an age; null beyond the data. A period's cell counts all that have reached the
 * age, and is complete once all of the period have to its end. A group has customers of every month, so its cell counts
 * those alone whose month of that age is complete, as the line of means does, while there are any.
 */
export function countedAt(
  cell: CellDeclaration,
  reach: Reach,
  row: { by: CohortRows; cohort: string; months: readonly string[] },
  age: number,
): { months: ReadonlySet<string>; complete: boolean } | null {
  const states = row.months.map((month) => ({ month, state: stateOf(cell, reach, month, age) }));
  if (states.every(({ state }) => state === "beyond")) return null;
  const whole = states.filter(({ state }) => state === "complete");
  const some = states.filter(({ state }) => state === "complete" || state === "open");
  const period = asPeriod(row.by);
  const monthsOf = (found: typeof states) => new Set(found.map(({ month }) => month));
  if (period === null) return { months: monthsOf(whole.length > 0 ? whole : some), complete: whole.length > 0 };
  const isOver = reach.lastComplete !== null && lastMonthOf(row.cohort, period) <= reach.lastComplete;
  return { months: monthsOf(some), complete: isOver && whole.length === states.length };
}

/** A row's cells from age 0 to the highest that one of its cohorts has reached, or to `most`. */
export function cellsOf(
  cell: CellDeclaration,
  reach: Reach,
  by: CohortRows,
  { cohort, cohorts }: RowOfCohorts,
  most = Number.POSITIVE_INFINITY,
): { cells: CellFigure[]; parts: CellParts[]; size: number } {
  const months = cohorts.map(({ month }) => month);
  const oldest = [...months].sort()[0] ?? reach.horizon;
  const courses = cohorts.map((each) => ({ month: each.month, parts: courseOf(cell, each, reach.horizon) }));
  const cells: CellFigure[] = [];
  const all: CellParts[] = [];
  for (let age = 0; age <= Math.min(most, ageAt(oldest, reach.horizon)); age++) {
    const counted = countedAt(cell, reach, { by, cohort, months }, age);
    if (!counted) continue;
    const parts = addParts(
      courses.flatMap((course) => (counted.months.has(course.month) ? (course.parts[age] ?? []) : [])),
    );
    all.push(parts);
    cells.push(
      counted.months.size === 0 ? unknownFigure(age) : cellFigure(cell, parts, { age, complete: counted.complete }),
    );
  }
  const size = courses.reduce((sum, { parts }) => sum + (parts[0]?.size ?? 0), 0);
  return { cells, parts: all, size };
}

/** What a monthly cohort contributes to the cell of each age. */
function courseOf(cell: CellDeclaration, cohort: MonthlyCohort, horizon: string): (CellParts & { size: number })[] {
  const ages = Math.max(0, ageAt(cohort.month, horizon) + 1);
  const course = (part: CellPart | undefined) => windowed(part, cohort, ages);
  const [numerator, denominator] = [course(cell.numerator), course(cell.denominator)];
  const [n, promoters, size] = [course(cell.n ?? cell.denominator), course(cell.promoters), course(SIZE)];
  return numerator.map((value, age) => ({
    numerator: value,
    denominator: denominator[age] ?? 0,
    n: n[age] ?? 0,
    promoters: promoters[age] ?? 0,
    size: size[age] ?? 0,
  }));
}

function windowed(part: CellPart | undefined, cohort: MonthlyCohort, ages: number): number[] {
  if (!part) return new Array(ages).fill(0);
  // A month without an entry is one in which nothing happened: that is a 0, not a gap.
  const values = Array.from({ length: ages }, (_, age) => {
    const sums = cohort.sums.get(addMonths(cohort.month, age));
    return part.terms.reduce((total, [sum, weight]) => total + weight * (sums?.[sum] ?? 0), 0);
  });
  if (part.over === "start") return values.map(() => values[0] ?? 0);
  if (part.over === "age") return values;
  let total = 0;
  return values.map((value) => {
    total += value;
    return total;
  });
}
