/** By what accounts with a wallet can be put in order. */
export const WALLET_ORDERS = ["name", "wallet", "ours", "share", "headroom", "age"] as const;
export type WalletOrder = (typeof WALLET_ORDERS)[number];

/** An account with an estimate, in one period: what it spends in a year, money, and how old the estimates are. */
export interface AccountWallet {
  accountId: number;
  code: string;
  name: string;
  /** Its spend with us: its part of the numerator of "share-of-wallet". */
  ours: number;
  /** Its spend with everybody: its part of the denominator. */
  wallet: number;
  /** Percent; null where nothing is spent. */
  share: number | null;
  headroom: number;
  /** What one more point of share brings. */
  point: number;
  /** Mean age in days of its estimates at the period's end. */
  ageDays: number;
  /** Our place among the brands that it uses, of each category that it ranked last; empty where it ranked none. */
  ranks: WalletRank[];
}

/** A place among so many brands. */
export interface WalletRank {
  rank: number;
  brands: number;
}
