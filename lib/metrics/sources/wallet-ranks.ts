import type { SumSource } from "./source";
import { standingEstimates } from "./wallet";

/**
 * The Wallet Allocation Rule: which share of a customer's wallet goes to the brand at this rank? SQL of a share, 0..1.
 *
 * In words: one less the rank over one more than the brands, times 2 over the brands; the shares of all brands add up to 1.
 *
 * Source: Keiningham, Aksoy, Buoye & Cooil (2011), Customer Loyalty Isn't Enough. Grow Your Share of Wallet, Harvard Business
 * Review 89(10):29-31. Example: rank 3 of 10 → (1 - 3/11) × 2/10 = .1455; of two brands .667 and .333.
 */
export const allocationShareSql = (rank: string, brands: string) =>
  `(1 - ${rank}::numeric / (${brands} + 1)) * 2 / ${brands}`;

/** SQL of the rankings that stand at the end of each period, one for each account and category. */
export const standingRanks = (wanted: string) =>
  standingEstimates(wanted, "category, rank, brands", "rank IS NOT NULL AND brands > 0");

/** Each account's share by rank, the mean over its categories where it has several, and its square. */
export const walletRanks = {
  id: "wallet-ranks",
  sums: { walletRanked: "bigint", walletRankShare: "numeric", walletRankShareSq: "numeric" },
  rows: (wanted) => `
    SELECT period, account_id, 1 AS "walletRanked", share AS "walletRankShare", share * share AS "walletRankShareSq"
    FROM (
      SELECT period, account_id, avg(${allocationShareSql("rank", "brands")}) AS share
      FROM (${standingRanks(wanted)}) standing
      GROUP BY period, account_id) ranked`,
} as const satisfies SumSource;
