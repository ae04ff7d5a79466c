import { NPS_GROUPS } from "../statistics/nps-groups";

/** The columns of the list, in their order. The name is always shown. */
export const COLUMN_IDS = [
  "name",
  "segment",
  "industry",
  "region",
  "plan",
  "channel",
  "owner",
  "health",
  "trend",
  "nps",
  "wallet",
  "mrr",
  "contractEnd",
  "followUps",
  "lastContact",
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** The columns of those who have not chosen others. */
export const DEFAULT_COLUMNS: readonly ColumnId[] = [
  "name",
  "segment",
  "owner",
  "health",
  "trend",
  "nps",
  "wallet",
  "mrr",
  "contractEnd",
  "followUps",
  "lastContact",
];

/** Figures and dates stand at the right. */
export const NUMERIC_COLUMNS: ReadonlySet<ColumnId> = new Set([
  "health",
  "trend",
  "nps",
  "wallet",
  "mrr",
  "contractEnd",
  "followUps",
  "lastContact",
]);

/** By which answers the last one is sorted; "none" are the accounts that never gave any. */
export const NPS_CHOICES = [...NPS_GROUPS, "none"] as const;
export type NpsChoice = (typeof NPS_CHOICES)[number];

/** The chosen columns in the order of the list, with the name. */
export function columnsOf(chosen: readonly string[] | null): ColumnId[] {
  const known = new Set(chosen ?? DEFAULT_COLUMNS);
  return COLUMN_IDS.filter((id) => id === "name" || known.has(id));
}
