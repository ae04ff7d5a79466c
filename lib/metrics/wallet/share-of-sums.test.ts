import { expect, it } from "vitest";
import { getSummedDefinition } from "../catalogue";
import { toSums } from "../sums";
import { shareOfWallet } from "./share-of-wallet";

const { formula } = getSummedDefinition(shareOfWallet);

// 40 of 100, 10 of 50 and 70 of 100: 120 of 250. Residuals at .48: -8, -14, 22, of squares 64, 196, 484, together 744;
// variance 3/2 × 744 / 250² = .017856; t with 2 degrees of freedom 4.30265: 48 ± 57.495.
const three = toSums({
  walletAccounts: 3,
  walletOurs: 120,
  walletSpend: 250,
  walletOursSq: 1600 + 100 + 4900,
  walletCross: 4000 + 500 + 7000,
  walletSpendSq: 10_000 + 2500 + 10_000,
});

it("weighs accounts by their wallets", () => {
  const figure = formula(three);
  expect(figure.value).toBeCloseTo(48, 10);
  expect(figure.variance).toBeCloseTo(178.56, 8);
  expect(figure.interval?.low).toBeCloseTo(48 - 57.4949, 3);
  expect(figure.interval?.high).toBeCloseTo(48 + 57.4949, 3);
});

it("shows more than 100 % as it is, and one account without an interval", () => {
  const one = { walletAccounts: 1, walletOurs: 150, walletSpend: 100, walletOver: 1 };
  const squares = { walletOursSq: 22_500, walletCross: 15_000, walletSpendSq: 10_000 };
  const figure = formula(toSums({ ...one, ...squares }));
  expect(figure).toMatchObject({
    value: 150,
    interval: null,
    details: { overFull: 1, accounts: 1, meanAgeDays: null, headroom: -50, point: 1 },
  });
});

it("keeps the interval of products within what there is", () => {
  // Two customers, 4 and 1 of 4: share 5/8, interval far beyond both ends
  const sums = toSums({ offeredHolders: 2, offeredHeld: 5, offeredHeldSq: 17, offeredProducts: 8 });
  const figure = getSummedDefinition(shareOfWallet, "products").formula(sums);
  expect(figure).toMatchObject({ value: 62.5, n: 2, interval: { low: 0, high: 100 } });
});
