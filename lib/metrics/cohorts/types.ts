import type { AccountScope } from "../../auth/scope";
import type { EvaluateRequest, Unit } from "../types";

/** Cohorts by when customers were acquired. */
export const COHORT_PERIODS = ["month", "quarter", "year"] as const;
export type CohortPeriod = (typeof COHORT_PERIODS)[number];

/** Cohorts by what sort of customer they are, all months of acquisition together. */
export const COHORT_GROUPS = ["channel", "segment", "region", "plan", "industry", "first-product"] as const;

/** What makes the rows of a grid. */
export const COHORT_ROWS = [...COHORT_PERIODS, ...COHORT_GROUPS] as const;
export type CohortRows = (typeof COHORT_ROWS)[number];

/** What a cell can show; each is declared in cells.ts. */
export const COHORT_CELLS = [
  "active",
  "customer-churn",
  "bought",
  "revenue",
  "revenue-per-customer",
  "purchase-frequency",
  "cost-to-serve",
  "cumulative-value",
  "visits",
  "nps",
] as const;
export type CohortCell = (typeof COHORT_CELLS)[number];

/** Those that are shares of customers, each of whom the cell counts or does not. */
const SHARES = ["active", "customer-churn", "bought"] as const satisfies readonly CohortCell[];

/** The cell if it is such a share, else null. */
export function asShare(cell: CohortCell): (typeof SHARES)[number] | null {
  return SHARES.find((share) => share === cell) ?? null;
}

export interface CohortRequest {
  by: CohortRows;
  cell: CohortCell;
  /** First and last month of acquisition, "YYYY-MM-01"; widened to whole quarters or years where these are the rows. */
  from: string;
  to: string;
  filters?: EvaluateRequest["filters"];
  scope: AccountScope;
  /** Highest age to show, in months; all that are reached unless given. */
  ages?: number;
  /** From the facts, whatever answers are kept. */
  live?: boolean;
}

export interface CellFigure {
  /** Months since the month of acquisition. */
  age: number;
  /** Null: nothing to divide by, or facts that are not known in that month. Percent values are 0..100. */
  value: number | null;
  /** 95 % interval; null where the sums that are kept tell no spread (means of money and counts). */
  low: number | null;
  high: number | null;
  n: number;
  numerator: number | null;
  denominator: number | null;
  /** False: a month of it is not over, its data stop before its end, or not all of the cohort have reached that age. */
  complete: boolean;
}

/** The cells of a cohort, one for each age that it has reached. */
export interface CohortLine {
  /** Customers acquired. */
  size: number;
  /** Sales and marketing cost of the cohort's period for each of its customers; null where none is known. */
  acquisitionCost: number | null;
  /** Of cumulative values: the first age, complete, at which a customer has brought in what it cost to win. */
  paysBackAt: number | null;
  cells: CellFigure[];
}

export interface CohortRow extends CohortLine {
  /** First month of the period of acquisition, or the group's value; "" is "not known". */
  cohort: string;
}

export interface CohortGrid {
  by: CohortRows;
  cell: CohortCell;
  unit: Unit;
  /** From 0 to the highest that a row shows. */
  ages: number[];
  /** Periods oldest first; groups by name, "not known" last. */
  rows: CohortRow[];
  /** The mean weighted by size: the rows' complete cells, numerators and denominators added up. */
  total: CohortLine;
}
