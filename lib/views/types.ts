import type { BoardId } from "../board/types";
import type { Saved, SavedDraft } from "../saved/types";

/** What is kept under a name: a board with its filters; without a period among them, a view is of the latest one. */
export interface ViewDraft extends SavedDraft {
  board: BoardId;
}

/** A board with its filters under a name. */
export type SavedView = Saved & ViewDraft;
