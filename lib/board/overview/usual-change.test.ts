import { expect, it } from "vitest";
import { usualChange } from "./usual-change";

it("is told from the middle of the sizes, whatever one extraordinary period did", () => {
  // Sizes 1, 1, 2, 2, 3, 40: in the middle 2, times 1.4826.
  expect(usualChange([2, -1, 3, -2, 1, 40])).toBeCloseTo(2.9652, 4);
  expect(usualChange([2, -1, 3, -2, 1, 4_000])).toBeCloseTo(2.9652, 4);
  expect(usualChange([-1, 2, -3, 4, -5, 6, -7])).toBeCloseTo(5.9304, 4);
});

it("is told from the mean of the sizes where most periods changed nothing", () => {
  expect(usualChange([0, 0, 0, 0, 0, -6])).toBeCloseTo(1.2533, 4);
});

it("is 0 where nothing ever changed, and not known of few periods", () => {
  expect(usualChange([0, 0, 0, 0, 0, 0])).toBe(0);
  expect(usualChange([1, 2, 3, 4, 5])).toBeNull();
});
