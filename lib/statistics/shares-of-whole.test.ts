import { expect, it } from "vitest";
import { sharesOfWhole } from "./shares-of-whole";

it("splits a whole into its parts", () => {
  expect(sharesOfWhole({ promoters: 50, passives: 20, detractors: 130 })).toEqual({
    promoters: 25,
    passives: 10,
    detractors: 65,
  });
});

it("knows no shares of nothing", () => {
  expect(sharesOfWhole({ promoters: 0, detractors: 0 })).toBeNull();
  expect(sharesOfWhole({})).toBeNull();
});
