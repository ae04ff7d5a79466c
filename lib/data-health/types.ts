/** What is looked at in the accounts themselves; each list is asked for anew whenever somebody looks. */
export const ACCOUNT_CHECKS = ["no-owner", "unknown-owner", "no-segment", "no-answers", "no-facts"] as const;
export type AccountCheck = (typeof ACCOUNT_CHECKS)[number];

/** What takes long to find, and is found by a job. */
export const FOUND_CHECKS = ["accounts-alike", "contacts-twice", "amounts"] as const;
export type FoundCheck = (typeof FOUND_CHECKS)[number];

export type CheckId = AccountCheck | FoundCheck;

/** The column that mends an account check in the page; the others are mended by what customers say and buy. */
export const MENDED_BY: Partial<Record<AccountCheck, "owner" | "segment">> = {
  "no-owner": "owner",
  "unknown-owner": "owner",
  "no-segment": "segment",
};

/** One check on the first page. `found` is null until it was made once. */
export interface CheckSummary {
  check: CheckId;
  found: number | null;
  /** Null: at this moment. */
  madeAt: Date | null;
}

export interface CheckedAccount {
  id: number;
  code: string;
  name: string;
  segment: string | null;
  owner: string | null;
}

/** Findings that are kept of one check; the rest comes once these are mended. */
export const FINDINGS_KEPT = 10_000;
