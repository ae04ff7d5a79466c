import type { Actor } from "../audit/mutations";
import type { SignedIn } from "../auth/types";

/** Filters under a name: a view of a board, a segment of accounts. */
export interface SavedDraft {
  name: string;
  /** The filters as the address has them, without "?". */
  query: string;
  /** Offered to everybody, not to its maker alone. */
  shared: boolean;
}

/** What is true of all that is kept under a name. */
export interface Saved extends SavedDraft {
  id: number;
  makerId: number;
  /** Name of the person who made it. */
  maker: string;
}

/** Who reads. */
export type Reader = Pick<SignedIn, "userId" | "role" | "scope">;

/** Who writes, with what the audit log notes of them. */
export type Editor = Reader & Actor & { userId: number };
