import type { AccountScope } from "../auth/scope";
import type { SumName } from "../rollups/measures";
import type { Interval } from "../statistics/interval";

export const GRAINS = ["month", "quarter", "year", "trailing-12"] as const;
export type Grain = (typeof GRAINS)[number];

export const DIMENSIONS = ["segment", "industry", "region", "plan", "owner", "channel"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Sums of measures over the accounts of one group in one period; money as exact decimal strings made numbers only here. */
export type Sums = Readonly<Record<SumName, number>>;

export type Unit = "score" | "percent" | "money" | "ratio" | "count";

/** What one definition makes of the sums. `value` null: no data, with the reason in `noData`. Percent values are 0..100. */
export interface Figure {
  value: number | null;
  numerator: number | null;
  /** Null for amounts, which are divided by nothing. */
  denominator: number | null;
  /** How many answers, customers or orders the value rests on. */
  n: number;
  interval: Interval | null;
  /** Variance of `value`, for the interval of a difference; null where the figure rests on no sample. */
  variance: number | null;
  noData: NoData | null;
}

/** "none": counts everybody, so there is nothing to be uncertain about. */
export type IntervalMethod = "wilson" | "adjusted-wald" | "t" | "effective-n" | "none";

/** Why a value is null: a message key under `metrics.noData`. */
export type NoData =
  | "no-answers"
  | "no-customers"
  | "no-customers-at-start"
  | "no-customers-at-end"
  | "no-buyers"
  | "no-orders"
  | "no-revenue"
  | "no-recurring-revenue";

/** A weighted sum of sums, for example [["npsPromoters", 1], ["npsDetractors", -1]]. */
export type Terms = readonly (readonly [sum: SumName, weight: number])[];

export interface Definition {
  /** "standard" or the rival's id; names and formulas in words are messages under `metrics.<metric>.definitions.<id>`. */
  id: string;
  unit: Unit;
  better: MetricDeclaration["better"];
  intervalMethod: IntervalMethod;
  /** Sums that the formula reads. */
  sums: readonly SumName[];
  formula(sums: Sums): Figure;
  /**
   * value = scale × numerator / denominator (no denominator: scale × numerator). Both are linear in the sums, so each
   * account's part is the same terms over its own sums, and the parts of all accounts add up to the figure's.
   */
  parts: { scale: number; numerator: Terms; denominator: Terms | null };
}

/** Kinds of rows behind a figure; a drill-down lists them for an account. */
export type FactKind = "invoices" | "costs" | "subscriptions" | "survey-answers" | "visits";

export interface MetricDeclaration {
  id: string;
  kind: "kpi" | "cpi";
  /** Unit, better direction and interval method of the standard definition; a rival may differ: read the definition's. */
  unit: Unit;
  better: "up" | "down" | "neither";
  /** Additive: sums over groups and periods, 0 when nothing happened. Otherwise null when there is no data. */
  additive: boolean;
  /** States the rule of being active on every tile. */
  usesActiveRule: boolean;
  intervalMethod: IntervalMethod;
  /** The first is the standard one. */
  definitions: readonly [Definition, ...Definition[]];
  facts: readonly FactKind[];
  /** For survey metrics: which question's answers are the rows. */
  question?: "nps" | "csat" | "ces" | "satisfaction";
  /** Where the definition comes from. */
  source: string;
}

export interface EvaluateRequest {
  metric: string;
  definition?: string;
  grain: Grain | "range";
  /** First day of the first period and of the last one, "YYYY-MM-DD"; with grain "range" one row for all of it. */
  from: string;
  to: string;
  by?: Dimension;
  /** Values of each dimension to keep; "" is "not known". */
  filters?: Partial<Record<Dimension, readonly string[]>>;
  scope: AccountScope;
  /** Compare each period with the one before, or with the same one a year before. */
  compare?: "previous" | "year-before";
}

/** Change against the comparison period; null when either side is null or the other side is 0 for a relative change. */
export interface Change {
  against: string;
  difference: number;
  /** Share of the earlier value, null when that is 0. */
  relative: number | null;
  interval: Interval | null;
  /** True where the interval leaves out 0; false for noise and for samples without an interval; null where everybody is counted. */
  real: boolean | null;
}

export interface FigureRow {
  /** First day of the period. */
  period: string;
  /** Day after the period's last. */
  until: string;
  /** Value of the `by` dimension; null without one. "" is "not known". */
  group: string | null;
  value: number | null;
  low: number | null;
  high: number | null;
  n: number;
  numerator: number | null;
  denominator: number | null;
  /** False: the period is not over or its data stop before its end. Left out of comparisons, drawn dashed. */
  complete: boolean;
  noData: NoData | null;
  change: Change | null;
}

export interface Evaluation {
  metric: string;
  definition: string;
  unit: Unit;
  rows: FigureRow[];
  /** Instant of the last refresh, and how many marked (account, month) pairs it has not taken in. */
  asOf: string | null;
  pending: number;
  /** The rule by which customers count as active, where the metric uses it. */
  activeRule: { rule: "contract" | "purchase"; purchaseDays: number } | null;
}

/** One of the sums that a formula reads, with its value. */
export interface SumValue {
  name: SumName;
  value: number;
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
