import { defineMetric } from "../define";
import { mean } from "../shapes/mean";

/**
 * Wallet share by rank: which part of the wallet does our place among the brands that a customer uses promise?
 *
 * In words: by the Wallet Allocation Rule, one less our rank over one more than the brands, times 2 over the brands, from
 * the latest ranking of each of the account's categories; their mean is the account's, and the mean over accounts the
 * figure. A share, 0..1. Nobody ranked: no figure.
 *
 * Source: Keiningham et al. (2011), HBR 89(10):29-31. Interval: t.
 * Example: rank 3 of 10 → (1 - 3/11) × 2/10 = .1455; of two brands .667 and .333.
 */
export const walletRank = defineMetric({
  id: "wallet-rank",
  kind: "kpi",
  unit: "ratio",
  better: "up",
  additive: false,
  usesActiveRule: false,
  definitions: [
    mean({
      id: "standard",
      total: "walletRankShare",
      squares: "walletRankShareSq",
      count: "walletRanked",
      scale: { low: 0, high: 1 },
      noData: "no-estimates",
    }),
  ],
  examples: {
    // Two accounts of two brands, the first and the second of each: .6667 and .3333
    standard: { sums: { walletRanked: 2, walletRankShare: 1, walletRankShareSq: 5 / 9 }, value: 0.5 },
  },
  facts: ["wallet-estimates"],
  source:
    "T. L. Keiningham, L. Aksoy, A. Buoye, B. Cooil (2011), Customer Loyalty Isn't Enough. Grow Your Share of Wallet, Harvard Business Review 89(10). Interval: Student (1908).",
});
