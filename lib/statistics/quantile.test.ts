import { expect, it } from "vitest";
import { quantile } from "./quantile";

it("takes the value in between two places, in proportion", () => {
  // Place 1 + 3 × .9 = 3.7: 4 + .7 × (8 - 4)
  expect(quantile([1, 2, 4, 8], 0.9)).toBeCloseTo(6.8, 12);
  expect(quantile([1, 2, 4, 8], 0.5)).toBe(3);
});

// Oracle: scipy 1.17, mstats.mquantiles(x, p, alphap=1, betap=1), which is definition 7, and PostgreSQL's percentile_cont.
it("takes the 90th percentile of 1 to 20 as 18.1", () => {
  expect(
    quantile(
      Array.from({ length: 20 }, (_, index) => index + 1),
      0.9,
    ),
  ).toBeCloseTo(18.1, 12);
});

it("ends at the extremes and is the value itself where there is one", () => {
  expect(quantile([3, 5, 9], 0)).toBe(3);
  expect(quantile([3, 5, 9], 1)).toBe(9);
  expect(quantile([7], 0.9)).toBe(7);
  expect(quantile([4, 4, 4], 0.3)).toBe(4);
});

it("is null without values and for no share", () => {
  expect(quantile([], 0.5)).toBeNull();
  expect(quantile([1, 2], 1.5)).toBeNull();
  expect(quantile([1, 2], Number.NaN)).toBeNull();
});
