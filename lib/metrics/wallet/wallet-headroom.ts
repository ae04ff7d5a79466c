import { defineMetric, noFigure } from "../define";
import type { Figure, Sums, Terms } from "../types";
import { ESTIMATE_SUMS, estimateDetails } from "./share-of-wallet";
import { withDetails } from "./with-details";
import { headroomOf } from "./worth";

const HEADROOM: Terms = [
  ["walletSpend", 1],
  ["walletOurs", -1],
];

/**
 * Wallet headroom: how much more could customers spend with us?
 *
 * In words: what accounts are estimated to spend in a year on such things, less what they bought from us in the 12 months
 * that end with the period; the accounts with the most are the first of its list. Money, a year's. Accounts without an
 * estimate have no part in it; where nobody has one, nothing is known. One whose estimate is too low lowers the sum; how many those are is told beside it.
 *
 * Rival: the spend that is estimated from over a year ago, which may not be what it was; n: those estimates.
 *
 * Source: Keiningham et al. (2011), HBR 89(10):29-31.
 * Example: 40 of 100 → 60.
 */
export const walletHeadroom = defineMetric({
  id: "wallet-headroom",
  kind: "kpi",
  unit: "money",
  better: "neither",
  additive: false,
  usesActiveRule: false,
  definitions: [
    withDetails(
      {
        id: "standard",
        intervalMethod: "none",
        sums: ["walletSpend", "walletOurs", "walletAccounts"],
        parts: { scale: 1, numerator: HEADROOM, denominator: null },
        mostFirst: true,
        formula: headroom,
      },
      ESTIMATE_SUMS,
      estimateDetails,
    ),
    {
      id: "outdated",
      intervalMethod: "none",
      sums: ["walletAccounts", "walletOldEstimates", "walletOldSpend"],
      parts: { scale: 1, numerator: [["walletOldSpend", 1]], denominator: null },
      mostFirst: true,
      formula: outdated,
    },
  ],
  examples: {
    standard: { sums: { walletAccounts: 1, walletOurs: 40, walletSpend: 100 }, value: 60 },
    outdated: { sums: { walletAccounts: 2, walletOldEstimates: 1, walletOldSpend: 100 }, value: 100 },
  },
  facts: ["wallet-estimates", "invoices"],
  reach: { invoices: { upToEnd: { months: 12 } } },
  source:
    "T. L. Keiningham, L. Aksoy, A. Buoye, B. Cooil (2011), Customer Loyalty Isn't Enough. Grow Your Share of Wallet, Harvard Business Review 89(10).",
});

function headroom({ walletSpend, walletOurs, walletAccounts: n }: Sums): Figure {
  const left = headroomOf({ ours: walletOurs, wallet: walletSpend });
  if (n <= 0) return { ...noFigure(left, 0, "no-estimates"), denominator: null };
  return { value: left, numerator: left, denominator: null, n, interval: null, variance: null, noData: null };
}

function outdated({ walletAccounts, walletOldEstimates: n, walletOldSpend: value }: Sums): Figure {
  if (walletAccounts <= 0) return { ...noFigure(0, 0, "no-estimates"), denominator: null };
  return { value, numerator: value, denominator: null, n, interval: null, variance: null, noData: null };
}
