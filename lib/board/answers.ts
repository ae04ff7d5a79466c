import type { AccountPart } from "../metrics/drill-down";
import type { RowList } from "../metrics/list-rows";
import type { Compare, Evaluation, FigureRow, Grain, Unit } from "../metrics/types";
import type { CellChoice } from "./cohort-question";
import type { FormulaPiece } from "./formula-with-numbers";
import type { TargetAnswer } from "./target-answer";

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
  /** What the board holds its figures against. */
  compare: Compare;
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
  /** The facts have changed since. */
  stale: boolean;
  pending: number;
  /** Whether the accounts behind it can be listed. */
  isListed: boolean;
  activeRule: Evaluation["activeRule"];
}

/** A figure explained, with the groups beside it. */
export interface GroupedExplanation extends ExplanationAnswer {
  /** The definition's own groups, this one among them, in the order of the analysis; empty for what is one figure. */
  groups: { group: string; name: string }[];
  /** The value of a dimension that it is of, "Segment: Retail"; null for everybody. */
  of: string | null;
  /** Its target; null where none can be set. */
  target: TargetAnswer | null;
}

/** One column of accounts' parts: what they are, and what of the figure they add up to; null: to nothing of it. */
export interface PartColumn {
  unit: "money" | "count";
  /** "numerator", "denominator", "n" or one of the figure's details. */
  addsUpTo: string | null;
}

export interface AccountParts {
  numerator: PartColumn;
  denominator: PartColumn | null;
}

/** One page of the accounts behind a figure. */
export interface AccountsAnswer {
  total: { accounts: number; numerator: number; denominator: number | null };
  accounts: AccountPart[];
  /** Offset of the next page; null on the last. */
  next: number | null;
  parts: AccountParts;
}

/** The rows of an account behind a figure. */
export type RowsAnswer = RowList;

/** One page of the customers of a cell of a cohort grid. */
export interface CohortAnswer extends CellChoice {
  unit: Unit;
  /** Null: nothing to divide by. */
  value: number | null;
  /** What the parts are, to write them. */
  parts: { numerator: "money" | "count"; denominator: "money" | "count" };
  /** Over all customers that the cell counts, not only this page. */
  total: { numerator: number; denominator: number };
  members: { accountId: number; code: string; name: string; numerator: number; denominator: number }[];
  /** Offset of the next page; null on the last. */
  next: number | null;
}
