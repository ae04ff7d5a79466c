import { describe, expect, it } from "vitest";
import { probabilityAlive } from "./bg-nbd-alive";
import { expectedPurchases, expectedPurchasesOfNew } from "./bg-nbd-expected";
import { holdOut } from "./bg-nbd-hold-out";

const CDNOW = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const history = (repeats: number, recency: number, age: number) => ({ repeats, recency, age });

describe("expectedPurchases", () => {
  // Oracle: mpmath 1.3 at 40 digits, eq. 10 of Fader, Hardie & Lee (2005) as printed, with ₂F₁.
  it.each([
    ["the published example", CDNOW, history(2, 30.43, 38.86), 39, 1.226028174767144, 0.7265785700806729],
    ["no repeats", CDNOW, history(0, 0, 38.86), 39, 0.1950980520112626, 1],
    ["a long horizon", CDNOW, history(26, 38, 38.86), 390, 76.57412542639294, 0.9533199973138828],
    ["a near 1", { ...CDNOW, a: 1.0000001 }, history(2, 30.43, 38.86), 39, 1.102136731416907, 0.6781755930290595],
    [
      "600 repeats",
      { r: 3.5, alpha: 10, a: 1.7, b: 0.4 },
      history(600, 500, 510),
      1000,
      1.299656210257189,
      0.00286158503924428,
    ],
    [
      "a horizon of 5,000",
      { r: 0.243, alpha: 4.414, a: 0.01, b: 0.3 },
      history(1, 3, 38.86),
      5000,
      105.7281528479767,
      0.7700014325424792,
    ],
  ])("%s", (_, parameters, known, horizon, expected, alive) => {
    expect(Math.abs(expectedPurchases(parameters, known, horizon) / expected - 1)).toBeLessThan(1e-10);
    expect(Math.abs(probabilityAlive(parameters, known) / alive - 1)).toBeLessThan(1e-12);
  });

  it("has a value at a = 1 exactly, and none to expect at once", () => {
    const near = expectedPurchases({ ...CDNOW, a: 1 + 1e-9 }, history(2, 30.43, 38.86), 39);
    expect(expectedPurchases({ ...CDNOW, a: 1 }, history(2, 30.43, 38.86), 39)).toBeCloseTo(near, 7);
    expect(expectedPurchases(CDNOW, history(2, 30.43, 38.86), 0)).toBe(0);
  });

  // Oracle: mpmath 1.3 at 40 digits, eq. 9 as printed.
  it("of new customers", () => {
    expect(expectedPurchasesOfNew(CDNOW, 39)).toBeCloseTo(1.196723193320817, 12);
    expect(expectedPurchasesOfNew({ ...CDNOW, a: 0.2, b: 0.3 }, 390)).toBeCloseTo(7.206692399727534, 11);
  });
});

describe("holdOut", () => {
  it("adds predictions up, and keeps 7 and more in one group", () => {
    const groups = [
      { ...history(0, 0, 30), customers: 10, bought: 3 },
      { ...history(9, 20, 30), customers: 2, bought: 5 },
      { ...history(7, 20, 30), customers: 1, bought: 4 },
    ];
    const check = holdOut(CDNOW, groups, 10);
    const each = groups.map((group) => group.customers * expectedPurchases(CDNOW, group, 10));
    expect(check.predicted).toBeCloseTo(
      each.reduce((sum, part) => sum + part, 0),
      12,
    );
    expect(check.actual).toBe(12);
    expect(check.error).toBeCloseTo(check.predicted / 12 - 1, 12);
    expect(check.groups.map(({ repeats, customers, actual }) => [repeats, customers, actual])).toEqual([
      [0, 10, 0.3],
      [7, 3, 3],
    ]);
  });

  it("has no error where nobody bought", () => {
    expect(holdOut(CDNOW, [{ ...history(0, 0, 30), customers: 1, bought: 0 }], 10).error).toBeNull();
  });
});
