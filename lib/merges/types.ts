/** The columns in which two accounts may differ, in the order in which they are shown. */
export const MERGE_FIELDS = [
  "name",
  "segment",
  "industry",
  "region",
  "plan",
  "owner",
  "channel",
  "customer_since",
] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

/** Whose value survives: that of the account that goes, or of the one that stays. */
export type Side = "from" | "into";
export type Choices = Partial<Record<MergeField, Side>>;

/** An account as the preview shows it. */
export interface MergeSide {
  id: number;
  code: string;
  fields: Record<MergeField, string | null>;
}

/** Rows of one table: of the one that goes, of the one that stays, and of the first, those that must stand aside. */
export interface MergeRows {
  table: string;
  from: number;
  into: number;
  aside: number;
}

export interface MergePreview {
  from: MergeSide;
  into: MergeSide;
  rows: MergeRows[];
  /** Sum of invoice lines, in the organisation's currency; exact. */
  revenue: { from: string; into: string };
  /** Where the two differ, and which value survives unless the reader says otherwise. */
  differences: { field: MergeField; from: string | null; into: string | null; survives: Side }[];
}

/** A merge in the list of them. */
export interface MergeSummary {
  id: number;
  code: string;
  name: string;
  into: { code: string; name: string } | null;
  rows: number;
  mergedAt: Date;
  mergedBy: string | null;
  undoneAt: Date | null;
  /** The later merge of the account that stayed, which has to be undone before; null: none. */
  later: number | null;
}
