import { expect, it } from "vitest";
import { nameOf, rankFactors } from "./rank-factors";

it("says how much likelier a loss is with a ticket open: 20 of 100 against 10 of 200", () => {
  const [factor, ...others] = rankFactors([
    { factor: "tickets", value: "open", customers: 100, lost: 20 },
    { factor: "tickets", value: "none", customers: 200, lost: 10 },
  ]);
  expect(others).toEqual([]);
  expect(factor).toMatchObject({ value: "open", lost: 20, rest: { customers: 200, lost: 10 } });
  // 0.20 / 0.05 = 4; ln 4 ± 1.96 √(1/20 - 1/100 + 1/10 - 1/200) = 1.3863 ± 0.7201
  expect(factor?.risk?.ratio).toBeCloseTo(4, 9);
  expect(factor?.risk?.interval).toEqual({ low: expect.closeTo(1.947, 3), high: expect.closeTo(8.219, 3) });
});

it("sets the most certain first, whichever way it points, and leaves out what all share", () => {
  const factors = rankFactors([
    { factor: "plan", value: "basic", customers: 300, lost: 30 },
    { factor: "region", value: "north", customers: 10, lost: 2 },
    { factor: "region", value: "south", customers: 150, lost: 14 },
    { factor: "region", value: "", customers: 140, lost: 14 },
    { factor: "segment", value: "large", customers: 100, lost: 1 },
    { factor: "segment", value: "small", customers: 200, lost: 29 },
  ]);
  expect(factors.map(nameOf)).toEqual(["segment=large", "segment=small", "region=north", "region=south", "region="]);
  // 1/100 against 29/200
  expect(factors[0]?.risk?.ratio).toBeCloseTo(0.01 / 0.145, 9);
});

it("gives no ratio where nobody was lost", () => {
  const factors = rankFactors([
    { factor: "segment", value: "large", customers: 5, lost: 0 },
    { factor: "segment", value: "small", customers: 5, lost: 0 },
  ]);
  expect(factors.map(({ risk }) => risk)).toEqual([null, null]);
});
