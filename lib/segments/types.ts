import type { Saved, SavedDraft } from "../saved/types";

/** What is kept under a name: filters and order of the list of accounts. */
export type SegmentDraft = SavedDraft;

/** A list of accounts under a name: its filters are asked anew each time. */
export type SavedSegment = Saved;
