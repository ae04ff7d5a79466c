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
export const NPS_GROUPS = ["promoters", "passives", "detractors", "none"] as const;
export type NpsGroup = (typeof NPS_GROUPS)[number];

/** Least and most score of each group. */
export const NPS_SCORES: Readonly<Record<Exclude<NpsGroup, "none">, readonly [least: number, most: number]>> = {
  promoters: [9, 10],
  passives: [7, 8],
  detractors: [0, 6],
};

/** The group of a score from 0 to 10. */
export function npsGroupOf(score: number): Exclude<NpsGroup, "none"> {
  return score >= NPS_SCORES.promoters[0] ? "promoters" : score >= NPS_SCORES.passives[0] ? "passives" : "detractors";
}

/** The chosen columns in the order of the list, with the name. */
export function columnsOf(chosen: readonly string[] | null): ColumnId[] {
  const known = new Set(chosen ?? DEFAULT_COLUMNS);
  return COLUMN_IDS.filter((id) => id === "name" || known.has(id));
}
