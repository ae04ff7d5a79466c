import { expect, it } from "vitest";
import { beyondListed } from "./unlisted";

it("tells what no account has a part in", () => {
  expect(beyondListed(120, 100)).toEqual({ ofNobody: 20, total: 120 });
});

it("takes a difference below half a cent for none", () => {
  expect(beyondListed(100.004, 100)).toEqual({ ofNobody: 0, total: 100 });
});

it("adds nothing where accounts add up to something else than the figure", () => {
  expect(beyondListed(null, 100)).toEqual({ ofNobody: 0, total: 100 });
});
