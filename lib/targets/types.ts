import type { Role } from "../auth/types";
import type { Grain } from "../metrics/types";

/** Who may set and remove targets: those who answer for the whole organisation. */
export const TARGET_EDITORS: readonly Role[] = ["admin", "executive"];

/** Who answers for a target. `disabled`: may not sign in any more, so somebody else ought to answer for it. */
export interface TargetOwner {
  id: number;
  name: string;
  email: string;
  disabled: boolean;
}

/** What a target is set for: a figure of all accounts or of one segment, over a grain of time. */
export interface TargetFigure {
  /** Id of the catalogue. */
  metric: string;
  definition: string;
  /** Null: of all accounts together. */
  segment: string | null;
  grain: Grain;
}

/** What an indicator should come to in one period. */
export interface Target extends TargetFigure {
  /** First day of the period; of a trailing year, of its last month. */
  period: string;
  /** Exact decimal in the unit of the definition; percent is 0..100, money in the organisation's currency. */
  value: string;
  owner: TargetOwner;
}

/** Consecutive periods with the same target and owner, told as one. */
export interface TargetRun extends Omit<Target, "period"> {
  /** First and last period. */
  from: string;
  to: string;
}

/**
 * Whether a target is reached. "unsure": the figure rests on a sample, and its interval leaves it open. "in-progress": the period is
 * not over, or its data stop before its end. "no-data": there is no figure to hold against it.
 */
export type Verdict = "reached" | "missed" | "unsure" | "in-progress" | "no-data";

/** How a figure stands to its target. */
export interface Standing {
  verdict: Verdict;
  /** Figure less target, in their unit, whichever direction is better; null without a figure. */
  distance: number | null;
  /** Which side the figure is on as far as is known, noise or not; exactly on target counts as reached. Null without a figure. */
  reaches: boolean | null;
}
