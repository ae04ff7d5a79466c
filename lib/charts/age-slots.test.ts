import { expect, it } from "vitest";
import { ageSlots } from "./age-slots";

it("names round ages, as many as there is room for", () => {
  expect(ageSlots(4, 5)).toEqual([0, 1, 2, 3, 4]);
  expect(ageSlots(25, 5)).toEqual([0, 6, 12, 18, 24]);
  expect(ageSlots(60, 5)).toEqual([0, 12, 24, 36, 48, 60]);
  expect(ageSlots(0, 5)).toEqual([0]);
});
