import type { AccountScope } from "../auth/scope";
import type { SumName as RollupSumName } from "../rollups/measures";
import type { Interval } from "../statistics/interval";
import type { Constraints } from "./constraints";
import type { AnalysedAccounts, Reach } from "./drill-down";
import type { IntervalMethod } from "./interval-method";
import type { NoData } from "./no-data";
import type { Period } from "./requested-periods";
import type { SourceSumName } from "./sources/all";

export const GRAINS = ["month", "quarter", "year", "trailing-12"] as const;
export type Grain = (typeof GRAINS)[number];

export const DIMENSIONS = ["segment", "industry", "region", "plan", "owner", "channel"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** By what accounts are chosen: by values of dimensions, or one of them by its number (docs/decisions/0074). */
export type Filter = Dimension | "account";

/** What formulas read: the sums that the rollups keep, and those added up from facts when asked for. */
export type SumName = RollupSumName | SourceSumName;

/**
 * Sums of measures over the accounts of one group in one period; money as exact decimal strings made numbers only here.
 * NaN: the sum is not known for such a group (cost of a channel, asked for by region).
 */
export type Sums = Readonly<Record<SumName, number>>;

/** A "score" goes up to 100 and is told in whole points; a "rating" is a mean answer on a scale of ten or less, told to a tenth. */
export type Unit = "score" | "rating" | "percent" | "money" | "ratio" | "count" | "months" | "days" | "hours";

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
  /** Further figures that belong to this one, by name. */
  details?: Readonly<Record<string, number | string | null>>;
}

/** A weighted sum of sums, for example [["npsPromoters", 1], ["npsDetractors", -1]]. */
export type Terms = readonly (readonly [sum: SumName, weight: number])[];

interface DefinitionBase {
  /** "standard" or the rival's id; names and formulas in words are messages under `metrics.<metric>.definitions.<id>`. */
  id: string;
  unit: Unit;
  better: MetricDeclaration["better"];
  intervalMethod: IntervalMethod;
  /** Facts of other days than the period's on which it rests; those of the indicator unless it has its own. */
  reach?: Reach;
  /** Of opportunities it rests on those that ended so within the period; on all that were open in it unless it says so. */
  outcomes?: readonly ("won" | "lost")[];
}

/** How a ratio of sums, or a sum, is put together. */
export interface Parts {
  scale: number;
  numerator: Terms;
  denominator: Terms | null;
}

/** A pure function of sums. */
export interface SummedDefinition extends DefinitionBase {
  /** Sums that the formula reads. */
  sums: readonly SumName[];
  /**
   * The sums are those of the period's months added up: customersStart is then every customer at the start of every month. For
   * what is reckoned by the month; such a figure has no parts.
   */
  monthly?: true;
  /** @param months how many months the period has, for what is reckoned by the month */
  formula(sums: Sums, months?: number): Figure;
  /**
   * value = scale × numerator / denominator (no denominator: scale × numerator). Both are linear in the sums, so each
   * account's part is the same terms over its own sums, and the parts of all accounts add up to the figure's. Null for what
   * is made of several ratios, and so has no parts.
   */
  parts: Parts | null;
  /**
   * Where there are no parts: what the accounts behind the figure are listed with. The denominators, or the numerators where
   * there are none, add up to the figure's n.
   */
  listed?: Omit<Parts, "scale">;
  /** Its accounts are listed from the largest part down to the smallest, rather than by size whatever the sign. */
  mostFirst?: true;
  /** A worked example: sums, for a period of so many months, and what the formula makes of them to the digits given. */
  example?: { sums: Partial<Record<SumName, number>>; months?: number; value: number };
}

/** What an analysis is asked: figures of these periods, over the accounts that the constraints let through. */
export interface Question {
  periods: readonly Period[];
  by?: Dimension;
  constraints: Constraints;
  scope: AccountScope;
  now: Date;
  /** What it reads is to be worked out from the facts, rather than kept (lib/metrics/kept). */
  live?: boolean;
}

/** One figure of an analysis. `group` is a value of `by` or, for an indicator with groups of its own, one of those. */
export interface AnalysedFigure extends Figure {
  period: string;
  group: string | null;
}

/** What sums cannot give (medians, survival, moves between answers): its own reading of facts, and a formula of statistics. */
export interface AnalysedDefinition extends DefinitionBase {
  /** Why there may be no figure. */
  noData?: NoData;
  /** The groups that its figures come in by themselves (themes, reasons, years of tenure), in place of a dimension. */
  ownGroups?: string;
  analyse(question: Question): Promise<AnalysedFigure[]>;
  /** Absent where the figure is made of other figures, and not of accounts. */
  accounts?: AnalysedAccounts;
}

export type Definition = SummedDefinition | AnalysedDefinition;

export function isSummed(definition: Definition): definition is SummedDefinition {
  return "formula" in definition;
}

/** Kinds of rows behind a figure; a drill-down lists them for an account. */
export type FactKind =
  | "invoices"
  | "costs"
  | "subscriptions"
  | "survey-answers"
  | "visits"
  | "acquisition-spend"
  | "wallet-estimates"
  | "opportunities"
  | "list-events"
  | "tickets"
  | "references"
  | "survey-deliveries"
  | "interviews"
  | "cpi-measurements";

export interface MetricDeclaration {
  id: string;
  kind: "kpi" | "cpi";
  /** Unit, better direction and interval method of the standard definition; a rival may differ: read the definition's. */
  unit: Unit;
  better: "up" | "down" | "neither";
  /** Additive: sums over groups and periods, 0 when nothing happened. Otherwise null when there is no data. */
  additive: boolean;
  /** Before the first of its facts, or where none ever came in, a sum of 0 says that nothing is known (lib/metrics/brought-in.ts). */
  knownByFacts?: true;
  /** States the rule of being active on every tile. */
  usesActiveRule: boolean;
  intervalMethod: IntervalMethod;
  /** The first is the standard one. */
  definitions: readonly [Definition, ...Definition[]];
  facts: readonly FactKind[];
  /** What comes this many days after a period's end may still change its figures: until then it is incomplete. */
  settleDays?: number;
  /** For survey metrics: which question's answers are the rows. */
  question?: "nps" | "csat" | "ces" | "satisfaction";
  /** Facts of other days than the period's on which its definitions rest. */
  reach?: Reach;
  /** Of contracts and invoices what it reads whatever makes customers active; the others are read only where they do. */
  needs?: readonly FactKind[];
  /** Where the definition comes from. */
  source: string;
}

/** The accounts with one value of one dimension; "" is "not known". */
export interface GroupOf {
  dimension: Dimension;
  value: string;
}

/**
 * What figures are held against: those of the period before, of the same one a year before or, in the same period, those of
 * another group, by the request's filters but that of its dimension.
 */
export type Compare = "previous" | "year-before" | GroupOf;

export interface EvaluateRequest {
  metric: string;
  definition?: string;
  grain: Grain | "range";
  /** First day of the first period and of the last one, "YYYY-MM-DD"; with grain "range" one row for all of it. */
  from: string;
  to: string;
  by?: Dimension;
  /** Values of each dimension to keep, "" being "not known"; of "account" one number, as text. */
  filters?: Partial<Record<Filter, readonly string[]>>;
  scope: AccountScope;
  /** The period before unless told otherwise. */
  compare?: Compare;
  /** From the facts, whatever answers are kept; for checks and for whoever asks once (lib/metrics/kept). */
  live?: boolean;
}

/** What a figure is held against: a period by its first month, or another group in the same period. */
export type Against = { kind: "period"; period: string } | AgainstGroup;

export interface AgainstGroup extends GroupOf {
  kind: "group";
  /**
   * Where the group's accounts are among the figure's own: the figure of the others. The two share no account, so that it is
   * between them that real is told from noise (docs/decisions/0061). Null where they are not, or where everybody is counted.
   */
  others: ComparedFigure | null;
  /** Of an amount that is the sum of its accounts', the group's among them: the group's share of it. Otherwise null. */
  part: number | null;
}

/** A figure beside another, as far as it is told there. */
export interface ComparedFigure {
  value: number | null;
  n: number;
}

/** How a figure differs from the one that it is held against; there is none where either is null. */
export interface Change {
  against: Against;
  /** What it is held against. */
  from: ComparedFigure;
  difference: number;
  /** Share of the value held against, null when that is 0. */
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
  /** Further figures that belong to this one, by name; absent where there are none. */
  details?: Readonly<Record<string, number | string | null>>;
}

export interface Evaluation {
  metric: string;
  definition: string;
  unit: Unit;
  rows: FigureRow[];
  /** Instant of the last refresh, and how many marked (account, month) pairs it has not taken in. */
  asOf: string | null;
  pending: number;
  /** The facts have changed since; `asOf` is when these figures were worked out, and new ones are being made. */
  stale: boolean;
  /** The rule by which customers count as active, where the metric uses it. */
  activeRule: { rule: "contract" | "purchase"; purchaseDays: number } | null;
}

/** One of the sums that a formula reads, with its value. */
export interface SumValue {
  name: SumName;
  value: number;
}
