import { expect, it } from "vitest";
import { bridgeGap, MOVEMENTS, signedMovement } from "./bridge";

const amounts = {
  start: 20_000,
  new: 1_000,
  reactivation: 500,
  expansion: 3_000,
  contraction: 800,
  churn: 1_200,
  end: 22_500,
};

it("takes contraction and churn away, and adds the rest", () => {
  expect(MOVEMENTS.map((id) => signedMovement(amounts, id))).toEqual([1_000, 500, 3_000, -800, -1_200]);
});

it("explains the end by its movements", () => {
  expect(bridgeGap(amounts)).toBe(0);
  expect(bridgeGap({ ...amounts, end: 22_500.004 })).toBe(0);
});

it("tells what they leave unexplained", () => {
  expect(bridgeGap({ ...amounts, end: 22_510 })).toBe(10);
  expect(bridgeGap({ ...amounts, start: null })).toBe(20_000);
});
