import { expect, it } from "vitest";
import { effectiveN } from "./effective-n";

it("counts weights 3, 1, 1, 1 as three answers", () => {
  // (3 + 1 + 1 + 1)² / (9 + 1 + 1 + 1) = 36 / 12
  expect(effectiveN(6, 12)).toBe(3);
});

it("counts equal weights one by one, and a single one as one", () => {
  expect(effectiveN(5 * 200, 5 * 200 ** 2)).toBe(5);
  expect(effectiveN(70, 4900)).toBe(1);
});

it("is null without weight", () => {
  expect(effectiveN(0, 0)).toBeNull();
  expect(effectiveN(-1, 1)).toBeNull();
  expect(effectiveN(Number.NaN, 1)).toBeNull();
});
