import type { Actor } from "../audit/mutations";
import type { SignedIn } from "../auth/types";

/** What is kept under a name. */
export interface SegmentDraft {
  name: string;
  /** Filters and order of the list of accounts as the address has them, without "?". */
  query: string;
  /** Offered to everybody, not to its maker alone. */
  shared: boolean;
}

/** A list of accounts under a name: its filters are asked anew each time. */
export interface SavedSegment extends SegmentDraft {
  id: number;
  makerId: number;
  /** Name of the person who made it. */
  maker: string;
}

/** Who reads. */
export type Reader = Pick<SignedIn, "userId" | "role" | "scope">;

/** Who writes, with what the audit log notes of them. */
export type Editor = Reader & Actor & { userId: number };
