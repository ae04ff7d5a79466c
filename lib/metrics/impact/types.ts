import type { AccountScope } from "../../auth/scope";
import type { NoData } from "../no-data";
import type { Definition, EvaluateRequest, Unit } from "../types";

/** Whom a change concerned, by the values of each dimension; none of a dimension is all of it. */
export interface ChangeReach {
  /** The day it came into force, "YYYY-MM-DD". */
  date: string;
  segments: readonly string[];
  regions: readonly string[];
  plans: readonly string[];
  industries: readonly string[];
  channels: readonly string[];
}

export interface ImpactRequest {
  change: ChangeReach;
  metric: string;
  definition?: string;
  /** Months looked at on either side of the change's own, as far as the data are complete; 12 unless given. */
  window?: number;
  filters?: EvaluateRequest["filters"];
  scope: AccountScope;
  /** From the facts, whatever answers are kept. */
  live?: boolean;
}

export type ImpactMethod = "difference-in-differences" | "interrupted-time-series" | "same-age";

/** Why there is nobody to compare with: the change was for everybody, or the figure is known of no single customer. */
export type NoControl = "everybody" | "not-per-customer";

/** By how much the change moved a figure, in its unit. */
export interface Effect {
  method: ImpactMethod;
  /** Null where too little is known on a side. */
  estimate: number | null;
  /** 95 % interval; null where the customers tell no spread. */
  low: number | null;
  high: number | null;
  /** The interval leaves out 0; null without one. */
  real: boolean | null;
  /** Customers whose values are in it; 0 of a figure that no customer has. */
  treated: number;
  control: number;
}

/** A group's figure before and after. */
export interface GroupFigures {
  customers: number;
  before: number | null;
  after: number | null;
}

export interface EventPoint {
  month: string;
  estimate: number | null;
  low: number | null;
  high: number | null;
}

/** A month of those in scope, where there is nobody to compare with. */
export interface SeriesPoint {
  month: string;
  value: number;
  fitted: number;
  /** Where the line before the change would have gone, with its interval; null before it. */
  expected: number | null;
  low: number | null;
  high: number | null;
}

export interface Impact extends Effect {
  metric: string;
  definition: string;
  unit: Unit;
  better: Definition["better"];
  /** "customer-month": an amount, shown for each customer and month. */
  per: "customer-month" | null;
  noControl: NoControl | null;
  /** Whether what happened is to the good; null unless the effect is real. */
  towards: "better" | "worse" | null;
  noData: NoData | null;
  /** Months compared, and the one of the change, which belongs to neither side. */
  window: { before: string[]; change: string; after: string[] };
  groups: { treated: GroupFigures; control: GroupFigures | null };
  /** Each month against the last one before the change; empty without a control group. */
  eventStudy: EventPoint[];
  /** Empty with one. */
  series: SeriesPoint[];
  /** How much the slope changed, per month, where a series was fitted. */
  slope: { estimate: number; low: number; high: number } | null;
  /** Customers who came before the change, and those who came after it. */
  cohorts: (Effect & { cohort: "acquired-before" | "acquired-after"; groups: Impact["groups"] })[];
}
