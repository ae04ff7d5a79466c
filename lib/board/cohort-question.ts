import {
  COHORT_PERIODS,
  type CohortCell,
  type CohortPeriod,
  type CohortRequest,
  type CohortRows,
} from "../metrics/cohorts/types";
import { addMonths, lastMonthOf } from "../time/periods";
import type { BoardView } from "./view";

/** A cohort grid as a board asks for it. */
export interface GridChoice {
  cell: CohortCell;
  by: CohortRows;
}

/** One cell of such a grid: its row by its name in the grid, and its column. */
export interface CellChoice extends GridChoice {
  cohort: string;
  /** Months. */
  age: number;
}

/** How many months of acquisition rows of periods go back; older cohorts would fill a page with what nobody can change. */
const MONTHS: Record<CohortPeriod, number> = { month: 36, quarter: 60, year: 120 };

/** The highest age shown: beyond five years a grid is wider than anybody reads. */
const HIGHEST_AGE = 60;

export function isPeriod(by: CohortRows): by is CohortPeriod {
  return COHORT_PERIODS.some((period) => period === by);
}

/** The grid up to the board's period, but for the reader's scope; groups hold all customers that were ever acquired. */
export function cohortQuestion(view: BoardView, { cell, by }: GridChoice): Omit<CohortRequest, "scope"> {
  const to = lastMonthOf(view.period, view.grain);
  const from = isPeriod(by) ? addMonths(to, 1 - MONTHS[by]) : view.data.first;
  return { by, cell, from, to, filters: view.filters, ages: HIGHEST_AGE };
}
