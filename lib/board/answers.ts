import type { AccountPart } from "../metrics/drill-down";
import type { RowList } from "../metrics/list-rows";
import type { Evaluation, FigureRow, Grain, Unit } from "../metrics/types";
import type { FormulaPiece } from "./formula-with-numbers";

/** A definition in the reader's words. */
export interface DefinitionWords {
  id: string;
  name: string;
  /** The formula in words. */
  words: string;
  unit: Unit;
}

/** What the explanation panel shows of one figure; numbers unrounded. */
export interface ExplanationAnswer {
  metric: string;
  name: string;
  /** What the indicator says and how to read it. */
  tells: string;
  grain: Grain;
  definition: DefinitionWords;
  row: FigureRow;
  better: "up" | "down" | "neither";
  /** Whether everybody is counted, so that there is no interval to give. */
  certain: boolean;
  /** Why there is no value, in words. */
  noData: string | null;
  formula: FormulaPiece[];
  /** The sums that the formula reads, named. */
  sums: { id: string; name: string; value: number; unit: Unit }[];
  /** Every definition of the indicator over the same data, the standard one first. */
  rivals: (DefinitionWords & { row: FigureRow; inUse: boolean })[];
  source: string;
  asOf: string | null;
  pending: number;
  activeRule: Evaluation["activeRule"];
}

/** One page of the accounts behind a figure. */
export interface AccountsAnswer {
  total: { accounts: number; numerator: number; denominator: number | null };
  accounts: AccountPart[];
  /** Offset of the next page; null on the last. */
  next: number | null;
  units: { numerator: Unit; denominator: Unit | null };
}

/** The rows of an account behind a figure. */
export type RowsAnswer = RowList;

/** One page of the customers of a cell of the cohort grid. */
export interface CohortAnswer {
  cohort: string;
  month: string;
  /** Over the whole cohort, not only this page: a cell is counted / size. */
  total: { size: number; counted: number };
  members: { accountId: number; code: string; name: string; counted: boolean }[];
  next: number | null;
}
