import type { HealthColour } from "../metrics/account/health-colour";
import type { ComponentId } from "../metrics/account/health-parts/all";
import type { Interval } from "../statistics/interval";

/** A figure by the model in force, and by the one that is proposed. */
export interface Both<Value> {
  inForce: Value;
  proposed: Value;
}

/** Groups of accounts by their score; those of which nothing that counts is known have none. */
export type HealthGroup = HealthColour | "unscored";
export const HEALTH_GROUPS = ["green", "yellow", "red", "unscored"] as const satisfies readonly HealthGroup[];

/** Mean health of a month's end. */
export interface MonthEffect extends Both<number | null> {
  /** First day of the month. */
  month: string;
  /** How many accounts have a score. */
  scored: Both<number>;
}

/** An account whose score another model changes. */
export interface Mover extends Both<number> {
  code: string;
  name: string;
}

/** What becomes of the accounts at the end of the last month. */
export interface LastMonthEffect {
  month: string;
  groups: Both<Record<HealthGroup, number>>;
  moves: { from: HealthGroup; to: HealthGroup; accounts: number }[];
  /** Most first. */
  risers: Mover[];
  fallers: Mover[];
}

/** How often a lost account had the lower score than one that stayed. */
export interface AreaEffect {
  value: number;
  interval: Interval | null;
}

/** How well losses could have been told before they came. */
export interface CheckEffect extends Both<AreaEffect | null> {
  /** The months' ends looked at, oldest first. */
  months: string[];
  /** Looks at accounts that were lost within 90 days, and at those that were not, of those with both scores. */
  lost: number;
  stayed: number;
  /** Of the accounts with both scores: proposed less in force. */
  difference: { value: number; interval: Interval | null } | null;
}

/** What other weights would have made of the past. */
export interface HealthEffect {
  months: MonthEffect[];
  last: LastMonthEffect;
  /** Null while it is not known who was lost. */
  check: CheckEffect | null;
  /** Components that would count, but are known of no account in these months. */
  unknown: ComponentId[];
}
