import { expect, it } from "vitest";
import { firstGroup } from "./first-group";

const choices = { segment: ["Fair", "Retail", ""], region: ["North", "South"] };

it("begins with the first value of the first dimension that has any", () => {
  expect(firstGroup(choices, {})).toEqual({ dimension: "segment", value: "Fair" });
  expect(firstGroup({ region: ["North"] }, { segment: [] })).toEqual({ dimension: "region", value: "North" });
});

it("begins beside what the board is filtered by", () => {
  expect(firstGroup(choices, { region: ["North"] })).toEqual({ dimension: "region", value: "South" });
  expect(firstGroup(choices, { segment: ["Fair"], region: [] })).toEqual({ dimension: "segment", value: "Retail" });
});

it("takes another dimension where the board is filtered by all values of one", () => {
  expect(firstGroup(choices, { region: ["North", "South"] })).toEqual({ dimension: "segment", value: "Fair" });
});

it("has none where nothing is known of anybody", () => {
  expect(firstGroup({}, {})).toBeNull();
});
