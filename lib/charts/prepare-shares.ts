import { sharesOfWhole } from "../statistics/shares-of-whole";

export interface SharesRow {
  period: string;
  complete: boolean;
  /** Null: nobody answered. Shares are 0..100 and add up to 100. */
  shares: Record<string, number> | null;
  counts: Record<string, number>;
  total: number;
}

export interface Shares {
  rows: SharesRow[];
  /** Middle of each group's segment in the last period with answers, where its direct label stands; bottom first. */
  labels: { group: string; share: number; middle: number }[];
  empty: boolean;
}

/**
 * A whole split into groups, period by period, for stacked bars from 0 to 100. `groups` from the bottom up.
 */
export function prepareShares(
  periods: readonly { period: string; complete: boolean; counts: Record<string, number> }[],
  groups: readonly string[],
): Shares {
  const rows = periods.map(({ period, complete, counts }) => {
    const drawn = Object.fromEntries(groups.map((group) => [group, counts[group] ?? 0]));
    const total = groups.reduce((sum, group) => sum + (counts[group] ?? 0), 0);
    return { period, complete, counts, total, shares: sharesOfWhole(drawn) };
  });
  const last = rows.findLast((row) => row.shares !== null)?.shares;
  let below = 0;
  const labels = groups.flatMap((group) => {
    const share = last?.[group];
    if (share === undefined) return [];
    const middle = below + share / 2;
    below += share;
    return [{ group, share, middle }];
  });
  return { rows, labels, empty: last === undefined };
}
