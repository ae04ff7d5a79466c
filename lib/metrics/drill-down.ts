import type { Query } from "./sources/read-source";
import type { EvaluateRequest, FactKind, Question } from "./types";

/*
 * From a figure to the accounts behind it, and from an account to its rows.
 */

/** One figure: one period, without `by`; a value of a dimension is chosen by a filter. */
export interface FigureRequest extends EvaluateRequest {
  /** Which of the definition's own groups (a theme, a reason, a year of tenure), where it comes in such. */
  group?: string | null;
}

/** The accounts behind one figure of an analysis, each with its part. */
export interface AnalysedAccounts {
  /**
   * What all accounts' numerators, and denominators, add up to: a value of the figure ("numerator", "denominator", "n") or
   * one of its details by name. Null: to none of them; it is told beside. No denominator at all: left out.
   */
  addUpTo: { numerator: string | null; denominator?: string | null };
  /** What numerators are, and denominators; these are counts unless told otherwise. */
  unit: "money" | "count";
  unitBelow?: "money";
  /**
   * SQL of rows account_id, numerator, denominator of the question's one period; several rows of an account are added up, and
   * accounts that the question does not let through are left out, by who asks. Null: nothing is known to list.
   *
   * @param group which of the definition's own groups; null without such
   */
  query(question: Question, group: string | null): Promise<Query | null>;
}

/**
 * Which facts of other days than the period's a figure rests on, by their kind: those up to the period's end, or to that of the
 * data, since so many months or days before it; those before its first day; those after its end. "all": however far away.
 */
export type Reach = Partial<Record<FactKind, Reached>>;

export interface Reached {
  upToEnd?: { months: number } | { days: number };
  before?: { months: number } | "all";
  after?: { days: number } | "all";
}

export interface AccountPart {
  accountId: number;
  code: string;
  name: string;
  numerator: number;
  denominator: number | null;
}

export interface FactRow {
  kind: FactKind;
  id: string;
  /** Day or instant. */
  at: string;
  /** The row's figures and words by column name, as stored. */
  cells: Record<string, string | number | null>;
  importId: number | null;
  fileName: string | null;
  line: number | null;
}
