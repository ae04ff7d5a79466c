import { expect, it } from "vitest";
import { netScoreVariance } from "./net-score";

it("varies by 5/9 for shares 1/2, 1/3, 1/6", () => {
  // 1/2 + 1/6 - (1/2 - 1/6)² = 2/3 - 1/9 = 5/9
  expect(netScoreVariance(1 / 2, 1 / 6)).toBeCloseTo(5 / 9, 14);
});

it("does not vary when all agree, and most when halves oppose each other", () => {
  expect(netScoreVariance(1, 0)).toBe(0);
  expect(netScoreVariance(0, 0)).toBe(0);
  expect(netScoreVariance(0.5, 0.5)).toBe(1);
});
