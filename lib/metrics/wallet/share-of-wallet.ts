import { defineMetric } from "../define";
import type { SumName, Sums } from "../types";
import { shareOfSums } from "./share-of-sums";
import { withDetails } from "./with-details";
import { headroomOf, pointOf } from "./worth";

/** How many estimates the figure rests on, how old they are, and how many must be too low. */
const ESTIMATES = ["walletAccounts", "walletEstimates", "walletOldEstimates", "walletAges", "walletOver"] as const;
export const estimateDetails = (sums: Sums) => ({
  accounts: sums.walletAccounts,
  estimates: sums.walletEstimates,
  meanAgeDays: sums.walletEstimates > 0 ? sums.walletAges / sums.walletEstimates : null,
  olderThanAYear: sums.walletOldEstimates,
  overFull: sums.walletOver,
});
export const ESTIMATE_SUMS: readonly SumName[] = ESTIMATES;

/** What is left of the wallets of a share, and what a point of it is worth; null where nothing is estimated. */
function shareDetails(sums: Sums) {
  const wallets = { ours: sums.walletOurs, wallet: sums.walletSpend };
  const isKnown = sums.walletSpend > 0;
  return {
    ...estimateDetails(sums),
    headroom: isKnown ? headroomOf(wallets) : null,
    point: isKnown ? pointOf(wallets) : null,
  };
}

/**
 * Share of wallet: how much of what customers spend on such things do they spend with us?
 *
 * In words: what accounts with an estimate bought from us in the 12 months that end with the period, over what they are
 * estimated to spend in a year, the latest estimate of each category counting. Percent. Both sides are sums over accounts,
 * so that a group's share is weighed by wallets. An estimate that is too low gives more than 100, which is shown as it is,
 * and such accounts are counted. Further figures: how many estimates there are and how old, the headroom, and what one more point
 * of share would bring. No estimate at the period's end: no share.
 * Rival: products that customers took in those 12 months over those that are offered today, among customers who took any.
 *
 * Source: Keiningham et al. (2011), HBR 89(10):29-31. Interval: t, with the variance of a ratio of sums (Cochran 1977).
 * Example: 40 of 100 → 40 %.
 */
export const shareOfWallet = defineMetric({
  id: "share-of-wallet",
  kind: "kpi",
  unit: "percent",
  better: "up",
  additive: false,
  usesActiveRule: false,
  definitions: [
    withDetails(
      shareOfSums({
        id: "standard",
        numerator: [["walletOurs", 1]],
        denominator: [["walletSpend", 1]],
        moments: {
          sums: ["walletAccounts", "walletOursSq", "walletSpendSq", "walletCross"],
          of: (sums) => ({
            n: sums.walletAccounts,
            y: sums.walletOurs,
            x: sums.walletSpend,
            yy: sums.walletOursSq,
            xy: sums.walletCross,
            xx: sums.walletSpendSq,
          }),
        },
        noData: "no-estimates",
      }),
      ESTIMATE_SUMS,
      shareDetails,
    ),
    shareOfSums({
      id: "products",
      numerator: [["offeredHeld", 1]],
      denominator: [["offeredProducts", 1]],
      moments: { sums: ["offeredHolders", "offeredHeldSq"], of: productMoments },
      scale: { low: 0, high: 100 },
      noData: "no-products",
    }),
  ],
  examples: {
    standard: { sums: { walletAccounts: 1, walletOurs: 40, walletSpend: 100 }, value: 40 },
    products: { sums: { offeredHolders: 2, offeredHeld: 5, offeredHeldSq: 13, offeredProducts: 20 }, value: 25 },
  },
  facts: ["wallet-estimates", "invoices"],
  reach: { invoices: { upToEnd: { months: 12 } } },
  source:
    "T. L. Keiningham, L. Aksoy, A. Buoye, B. Cooil (2011), Customer Loyalty Isn't Enough. Grow Your Share of Wallet, Harvard Business Review 89(10). Interval: W. G. Cochran (1977), Sampling Techniques, section 2.11.",
});

/** Every customer could have taken the same number of products. */
function productMoments(sums: Sums) {
  const { offeredHolders: n, offeredHeld: y, offeredProducts: x, offeredHeldSq: yy } = sums;
  const each = n > 0 ? x / n : 0;
  return { n, y, x, yy, xy: y * each, xx: n * each ** 2 };
}
