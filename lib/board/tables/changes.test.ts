import { expect, it } from "vitest";
import { unitOfEffect } from "./changes";

it("tells in what an effect is counted: a share moves by percentage points, and money has its currency", () => {
  const words = { currency: "RON", t: (key: string) => key, metrics: (key: string) => key };
  const told = (["percent", "score", "money", "hours"] as const).map((unit) => unitOfEffect(unit, words));
  expect(told).toEqual(["percentagePoints", "points", "RON", "units.hours"]);
});
