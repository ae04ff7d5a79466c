/** How an account's word stands: somebody outside vouches for it, did so once, or nobody has yet. */
export type Standing = "validated" | "run-out" | "unvalidated";

/** That an account was asked to speak for the firm. */
export interface ReferenceRequest {
  id: string;
  accountId: number;
  code: string;
  account: string;
  /** Day. */
  askedOn: string;
  askedBy: string;
  prospect: string;
  note: string | null;
  /** What came of it; null: no word yet. */
  agreed: boolean | null;
}

/** An account that is willing to speak for the firm, as it stands today. */
export interface WillingAccount {
  accountId: number;
  code: string;
  account: string;
  segment: string | null;
  industry: string | null;
  region: string | null;
  willingOn: string;
  standing: Standing;
  validatedOn: string | null;
  validatedBy: string | null;
  /** The first day on which the validation no longer holds; null: it does not run out, or there is none. */
  expiresOn: string | null;
  /** From today to that day; 0 and below once it has run out. */
  daysLeft: number | null;
  /** Its last answer to the question of recommending, 0 to 10. */
  lastNps: number | null;
  lastNpsOn: string | null;
  /** The last time that it was asked. */
  askedOn: string | null;
  prospect: string | null;
  agreed: boolean | null;
  /** The day on which it may be asked again; null: now. */
  freeOn: string | null;
}

/** What a reference is looked for by; null for any. */
export interface Search {
  segment: string | null;
  industry: string | null;
  region: string | null;
  /** Code of a product that the account has: by an invoice, or by a contract that runs today. */
  product: string | null;
}

export interface SearchChoices {
  segments: string[];
  industries: string[];
  regions: string[];
  products: { code: string; name: string }[];
}

/** One entry about an account's willingness, as it was written down. */
export interface ReferenceEntry {
  id: string;
  accountId: number;
  code: string;
  account: string;
  willingOn: string;
  validatedOn: string | null;
  validatedBy: string | null;
  expiresOn: string | null;
  withdrawnOn: string | null;
  note: string | null;
}
