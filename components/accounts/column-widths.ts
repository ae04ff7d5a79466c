import type { ColumnId } from "@/lib/accounts/columns";

/** Pixels of the column of boxes to tick; the names stand fast after it. */
export const TICK_WIDTH = 36;

/** Least widths in pixels: what is left is shared out. */
export const COLUMN_WIDTHS: Readonly<Record<ColumnId, number>> = {
  name: 250,
  segment: 104,
  industry: 130,
  region: 110,
  plan: 100,
  channel: 120,
  owner: 140,
  health: 88,
  trend: 88,
  nps: 92,
  wallet: 96,
  mrr: 112,
  contractEnd: 128,
  followUps: 92,
  lastContact: 128,
};

/** Least width of the table with these columns. */
export function widthOf(columns: readonly ColumnId[]): number {
  return columns.reduce((sum, id) => sum + COLUMN_WIDTHS[id], TICK_WIDTH);
}
