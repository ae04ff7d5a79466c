import { expect, it } from "vitest";
import { groupColours } from "./group-colours";

it("gives a group its colour by its name, however the groups are ordered", () => {
  const colours = groupColours(["Retail", "Banks", "Schools"]);
  expect(groupColours(["Schools", "Retail", "Banks"])).toEqual(colours);
  expect(new Set(Object.values(colours)).size).toBe(4);
  expect(colours[""]).toBe("passives");
});
