import { expect, it } from "vitest";
import { renewalDue } from "./watch-facts";

const looks = (...versions: [version: string, some: boolean][]) => {
  const isDue = renewalDue();
  return versions.map(([version, some]) => isDue({ version, some }));
};

it("waits until the facts stand still, and then asks as long as there is anything old", () => {
  expect(looks(["1", false], ["2", true], ["3", true], ["3", true], ["3", true], ["3", false])).toEqual([
    false,
    false,
    false,
    true,
    true,
    false,
  ]);
});

it("asks for it after five minutes where they never stand still", () => {
  const changing = Array.from({ length: 45 }, (_, index) => [String(index), true] as [string, boolean]);
  const asked = looks(...changing);
  expect(asked.indexOf(true)).toBe(20);
  expect(asked.filter(Boolean)).toHaveLength(2);
});
