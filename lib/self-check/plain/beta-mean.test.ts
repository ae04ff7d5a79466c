import { expect, it } from "vitest";
import { betaMean } from "./beta-mean";

it.each([
  [0.668, 3.806],
  [0.05, 2],
  [0.793, 0.02],
  [1e-6, 3],
  [0.01, 0.02],
  [2e6, 9e7],
  [30, 400],
])("finds the moments of beta(%d, %d)", (a, b) => {
  expect(betaMean(a, b, () => 1)).toBeCloseTo(1, 12);
  expect(betaMean(a, b, (p) => p)).toBeCloseTo(a / (a + b), 11);
  expect(betaMean(a, b, (p) => p * p)).toBeCloseTo((a * (a + 1)) / ((a + b) * (a + b + 1)), 11);
});
