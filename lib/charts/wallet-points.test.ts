import { expect, it } from "vitest";
import { figureRow } from "./figure-row.fixture";
import { pointRows, walletPoints } from "./wallet-points";

const retail = figureRow("2024-05-01", 40, {
  group: "Retail",
  numerator: 40_000,
  denominator: 100_000,
  n: 12,
  low: 30,
  high: 50,
  details: { headroom: 60_000, point: 1_000 },
});
const unknown = figureRow("2024-05-01", null, { group: "", numerator: 0, denominator: 0, n: 0, low: null, high: null });

it("says what is left in a wallet, and what one more percent of it brings", () => {
  expect(walletPoints([retail])).toEqual([
    { group: "Retail", accounts: 12, ours: 40_000, wallet: 100_000, share: 40, headroom: 60_000, point: 1_000 },
  ]);
});

it("knows nothing of groups without an estimate", () => {
  expect(walletPoints([unknown])[0]).toMatchObject({ wallet: null, headroom: null, point: null });
});

it("draws the worth of a point, of which there is no interval", () => {
  expect(pointRows([retail, unknown]).map(({ value, low, high }) => [value, low, high])).toEqual([
    [1_000, null, null],
    [null, null, null],
  ]);
});
