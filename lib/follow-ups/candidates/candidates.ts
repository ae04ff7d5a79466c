import type { Condition } from "../types";

/** Hands a value to the statement and gives back its place in the SQL. */
export type Put = (value: unknown) => string;

export interface Moment {
  /** SQL of the clock, of the organisation's day at it, and of its time zone. */
  now: string;
  today: string;
  timeZone: string;
}

/**
 * SQL of what a reason would open under a condition, whatever is open already: account_id; subject, by which the same is
 * known again; evidence; urgency, the least of which is opened first where an account has several.
 */
export type Candidates = (condition: Condition, at: Moment, put: Put) => string;
