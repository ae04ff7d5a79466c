import type { Actor } from "../audit/mutations";
import type { SignedIn } from "../auth/types";
import type { BoardId } from "../board/types";

/** What is kept under a name. */
export interface ViewDraft {
  name: string;
  board: BoardId;
  /** The filters as the address has them, without "?"; without a period in it, a view is of the latest one. */
  query: string;
  /** Offered to everybody, not to its maker alone. */
  shared: boolean;
}

/** A board with its filters under a name. */
export interface SavedView extends ViewDraft {
  id: number;
  makerId: number;
  /** Name of the person who made it. */
  maker: string;
}

/** Who reads. */
export type Reader = Pick<SignedIn, "userId" | "role" | "scope">;

/** Who writes, with what the audit log notes of them. */
export type Editor = Reader & Actor;
