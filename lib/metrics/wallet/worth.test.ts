import { expect, it } from "vitest";
import { headroomOf, pointOf } from "./worth";

it("leaves 60 of a wallet of 100 of which 40 is ours", () => {
  expect(headroomOf({ ours: 40, wallet: 100 })).toBe(60);
});

it("goes below 0 where more is spent with us than was estimated", () => {
  expect(headroomOf({ ours: 150, wallet: 120 })).toBe(-30);
});

it("takes a hundredth of the wallet for a point", () => {
  expect(pointOf({ wallet: 100_000 })).toBe(1_000);
});
