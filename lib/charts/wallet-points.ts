import type { FigureRow } from "../metrics/types";

/** What a group's wallet holds, money a year, and what a point of it is worth. */
export interface WalletPoint {
  group: string | null;
  accounts: number;
  ours: number | null;
  wallet: number | null;
  /** Percent. */
  share: number | null;
  headroom: number | null;
  /** One percent of the wallet: what one more point of share brings. */
  point: number | null;
}

/** @param rows figures of "share-of-wallet", whose numerators are our spend and whose denominators are the wallets */
export function walletPoints(rows: readonly FigureRow[]): WalletPoint[] {
  return rows.map(({ group, n, value, numerator, denominator }) => {
    if (value === null || numerator === null || denominator === null)
      return { group, accounts: n, ours: null, wallet: null, share: null, headroom: null, point: null };
    const headroom = denominator - numerator;
    return {
      group,
      accounts: n,
      ours: numerator,
      wallet: denominator,
      share: value,
      headroom,
      point: denominator / 100,
    };
  });
}

/** The same figures as those of the worth of a point, to be drawn; sums of all accounts with an estimate know no interval. */
export function pointRows(rows: readonly FigureRow[]): FigureRow[] {
  const points = walletPoints(rows);
  return rows.map((row, index) => ({ ...row, value: points[index]?.point ?? null, low: null, high: null }));
}
