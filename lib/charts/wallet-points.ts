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

/** @param rows figures of "share-of-wallet", whose numerators are our spend, whose denominators are the wallets and whose details tell the rest */
export function walletPoints(rows: readonly FigureRow[]): WalletPoint[] {
  return rows.map(({ group, n, value, numerator, denominator, details }) => {
    if (value === null)
      return { group, accounts: n, ours: null, wallet: null, share: null, headroom: null, point: null };
    return {
      group,
      accounts: n,
      ours: numerator,
      wallet: denominator,
      share: value,
      headroom: numberOf(details?.headroom),
      point: numberOf(details?.point),
    };
  });
}

const numberOf = (detail: number | string | null | undefined) => (typeof detail === "number" ? detail : null);

/** The same figures as those of the worth of a point, to be drawn; sums of all accounts with an estimate know no interval. */
export function pointRows(rows: readonly FigureRow[]): FigureRow[] {
  const points = walletPoints(rows);
  return rows.map((row, index) => ({ ...row, value: points[index]?.point ?? null, low: null, high: null }));
}
