import type { Role } from "../auth/types";

/** Why something ought to be done about an account. "by-hand": a person said so. */
export const REASONS = [
  "detractor",
  "falling-health",
  "contract-end",
  "stale-estimate",
  "expiring-validation",
  "stalled-deal",
  "by-hand",
] as const;
export type Reason = (typeof REASONS)[number];

/** What came of it. */
export const RESULTS = ["recovered", "lost", "no-answer"] as const;
export type Result = (typeof RESULTS)[number];

/** Who may take, do, hand over and close follow-ups, and give gestures (docs/decisions/0080). */
export const WORKERS: readonly Role[] = ["admin", "csm"];

/** One step of the playbook. */
export interface Step {
  text: string;
  /** ISO 8601; null: not yet. */
  doneAt: string | null;
  /** users.id */
  doneBy: number | null;
}

/** Somebody of the firm. */
export interface Person {
  id: number;
  name: string;
}

export interface FollowUp {
  accountId: number;
  /** follow_ups.id, unique by itself. */
  id: string;
  /** The account's code and name, and the name that the files give its owner. */
  code: string;
  account: string;
  accountOwner: string | null;
  segment: string | null;
  reason: Reason;
  /** Name of the rule that opened it; null where a person did, or where the rule is no more. */
  rule: string | null;
  /** What it is about, so that it is not opened twice of the same: "answer:123", "contract:2026-12-31". */
  subject: string;
  /** Figures and words of the reason as they were when it was opened. */
  evidence: Evidence;
  title: string | null;
  openedAt: Date;
  openedBy: string | null;
  dueAt: Date;
  /** Whom it is for; null: nobody yet. */
  owner: Person | null;
  takenAt: Date | null;
  steps: Step[];
  outcome: string | null;
  result: Result | null;
  lossReason: string | null;
  closedAt: Date | null;
  closedBy: string | null;
  /** Goes up with each change. */
  version: number;
}

/**
 * What a follow-up rests on, each where its reason has it. Days as YYYY-MM-DD, moments as ISO 8601, money as exact decimals in
 * the organisation's currency, health 0 to 100.
 */
export interface Evidence {
  score?: number;
  comment?: string | null;
  contact?: string | null;
  answeredAt?: string;
  health?: number;
  healthBefore?: number | null;
  /** First days of the months of both. */
  month?: string;
  monthBefore?: string | null;
  contractEnd?: string;
  mrr?: string | null;
  estimatedOn?: string;
  amount?: string | null;
  category?: string | null;
  person?: string | null;
  expiresOn?: string;
  validatedBy?: string | null;
  deal?: string | null;
  stage?: string | null;
  /** The day since which the deal has not moved. */
  since?: string | null;
  expectedOn?: string | null;
  /** What somebody wrote who opened it by hand. */
  note?: string | null;
}

/** Reasons for which rules open follow-ups. */
export const RULE_REASONS = REASONS.filter((reason) => reason !== "by-hand");
export type RuleReason = Exclude<Reason, "by-hand">;

/** Which accounts a rule is for; an empty list lets all through. */
export interface Reach {
  segments: string[];
  regions: string[];
  plans: string[];
  industries: string[];
}

/** When a rule holds: its reach, and of these numbers those that its reason asks for (lib/follow-ups/conditions.ts). */
export interface Condition extends Reach {
  /** Answers of so many points and fewer. */
  score?: number | null;
  /** Health has fallen by so many points in three months, or is below this. */
  points?: number | null;
  below?: number | null;
  /** Days ahead, or without a change. */
  days?: number | null;
  /** Months after which an estimate is out of date. */
  months?: number | null;
  /** Deals past the day on which they were expected to close, too. */
  past?: boolean;
  /** What came to be so longer ago than so many days opens nothing. */
  windowDays?: number | null;
  /** Nothing is opened for so many days after one of the same reason was closed. */
  restDays?: number | null;
}

export interface Rule {
  id: number;
  name: string;
  reason: RuleReason;
  enabled: boolean;
  condition: Condition;
  /** The account's owner gets it, where that is somebody who may work on it; else, or if not, `ownerId`; null: nobody yet. */
  ownerFirst: boolean;
  ownerId: number | null;
  /** Hours from its opening to when it is due. */
  dueHours: number;
  steps: string[];
}

/** What may be given to make good: money in the organisation's currency, visits, days. */
export const GESTURE_KINDS = ["credit", "visit", "extension"] as const;
export type GestureKind = (typeof GESTURE_KINDS)[number];

export interface Gesture {
  id: string;
  followUpId: string | null;
  kind: GestureKind;
  /** Exact decimal. */
  amount: string;
  note: string | null;
  givenAt: Date;
  givenBy: string;
  giverId: number;
  /** First day of the month whose budget it was taken from. */
  month: string;
}

/** What one person may give in a month and has given, as exact decimals. */
export interface Allowance {
  kind: GestureKind;
  perMonth: string;
  left: string;
}
