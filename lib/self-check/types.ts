import type { Dimension, EvaluateRequest } from "../metrics/types";

/** What is asked of the facts themselves: figures of these periods, over the accounts that are let through. */
export interface PlainQuestion {
  /** `period` is its name, `from` its first day and `until` the day after its last, "YYYY-MM-DD". */
  periods: readonly { period: string; from: string; until: string }[];
  /** The day after the last one that counts; a period that is not over ends here. */
  end: string;
  by?: Dimension;
  filters?: EvaluateRequest["filters"];
  /** Only accounts of these owners; absent: everybody's. */
  owners?: readonly string[];
  rules: PlainRules;
  now: Date;
}

export interface PlainRules {
  activeRule: "contract" | "purchase";
  purchaseDays: number;
  timeZone: string;
}

/** A figure as the facts give it. `group` is null but for figures that come in groups of their own (reasons, themes, ...). */
export interface PlainRow {
  period: string;
  group: string | null;
  value: number | null;
  n: number;
}

/** One definition of an indicator, found a second time and in another way. */
export interface PlainCheck {
  metric: string;
  definition: string;
  /** Its facts are known by these dimensions alone, and of nobody's accounts in particular; absent: by all. */
  dimensions?: readonly Dimension[];
  /** How far engine and facts may be apart, as a share of the figure: as far as two searches for a maximum. Absent: hardly. */
  within?: number;
  answer(question: PlainQuestion): Promise<PlainRow[]>;
}

/** A definition in plain SQL: aggregates over the rows of a period and group. */
export interface PlainFigure {
  metric: string;
  definition: string;
  value: string;
  numerator: string;
  denominator: string | null;
  n: string;
}
