import { expect, it } from "vitest";
import { flagMonths } from "./month-rules";

it("tells a month without rows among others, and one with far fewer", () => {
  // Medians of the six before: 30, 30, 30, 30, 30, 30: a third is 10.
  expect(flagMonths([30, 30, 30, 0, 30, 9, 10, 30, 2], 8)).toEqual([
    null,
    null,
    null,
    "empty",
    null,
    "few",
    null,
    null,
    null,
  ]);
});

it("does not take what comes seldom for a gap", () => {
  expect(flagMonths([1, 0, 2, 0, 0, 1], 5)).toEqual([null, null, null, null, null, null]);
  expect(flagMonths([9, 9, 9, 1], 9)).toEqual([null, null, null, null]);
});

it("judges neither what lies before the first row nor the months from the current one on", () => {
  expect(flagMonths([0, 0, 50, 50, 50, 0, 0], 6)).toEqual([null, null, null, null, null, "empty", null]);
  expect(flagMonths([50, 0, 0, 0], 3)).toEqual([null, null, null, null]);
  expect(flagMonths([0, 0], 1)).toEqual([null, null]);
});
