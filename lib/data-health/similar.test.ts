import { expect, it } from "vitest";
import { likeness, similarPairs } from "./similar";

it("counts what two texts share three letters at a time", () => {
  // nor ord rdl dly lys against nor ord rdl dli lis: 3 of 5 and 5.
  expect(likeness("nordlys", "nordlis")).toBeCloseTo(0.6);
  expect(likeness("acme", "acme")).toBe(1);
  expect(likeness("ab", "ab")).toBe(1);
  expect(likeness("ab", "cd")).toBe(0);
});

it("pairs names that are nearly the same, not those that differ by a number", () => {
  const names = ["brutaria veche", "brutaria vechi", "customer 1001", "customer 1002", "brunswick foods"];
  expect([...similarPairs(names)]).toEqual([["brutaria veche", "brutaria vechi"]]);
});
