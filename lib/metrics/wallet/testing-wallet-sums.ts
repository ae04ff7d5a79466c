import fc from "fast-check";
import type { Sums } from "../types";

const cents = fc.integer({ min: 0, max: 500_000 }).map((amount) => amount / 100);
const OFFERED = 7;

/** What one account, active in the period or not, can hold of products and spend of its wallet, as its part of the sums. */
export function anyWallet(isActive: boolean): fc.Arbitrary<Partial<Sums>> {
  return fc
    .record({
      estimate: fc.option(fc.record({ wallet: cents, ours: cents, ages: fc.integer({ min: 1, max: 900 }) })),
      ranking: fc.option(
        fc
          .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 8 }))
          .map(([rank, behind]) => ({ rank, brands: rank + behind })),
      ),
      held: fc.integer({ min: 0, max: OFFERED }),
    })
    .map(({ estimate, ranking, held }) => ({
      ...(estimate && estimateSums(estimate)),
      ...(ranking && rankSums((1 - ranking.rank / (ranking.brands + 1)) * (2 / ranking.brands))),
      ...(isActive && { productsHeld: held, productsHeldSq: held ** 2 }),
      ...(held > 0 && { offeredHeld: held, offeredHeldSq: held ** 2, offeredProducts: OFFERED, offeredHolders: 1 }),
    }));
}

const estimateSums = ({ wallet, ours, ages }: { wallet: number; ours: number; ages: number }) => ({
  walletSpend: wallet,
  walletOurs: ours,
  walletSpendSq: wallet ** 2,
  walletOursSq: ours ** 2,
  walletCross: wallet * ours,
  walletAccounts: 1,
  walletOver: Number(ours > wallet),
  walletEstimates: 1,
  walletOldEstimates: Number(ages > 365),
  walletOldSpend: ages > 365 ? wallet : 0,
  walletAges: ages,
});

const rankSums = (share: number) => ({ walletRanked: 1, walletRankShare: share, walletRankShareSq: share ** 2 });
