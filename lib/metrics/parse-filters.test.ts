import { expect, it } from "vitest";
import { parseCompare, parseFilters } from "./parse-filters";

it("adds up the values of one dimension, whatever stands in them", () => {
  expect(parseFilters(["segment=Retail", "segment=a=b", "region="])).toEqual({
    segment: ["Retail", "a=b"],
    region: [""],
  });
  expect(() => parseFilters(["size=1"])).toThrow(expect.objectContaining({ code: "dimension-unknown" }));
});

it("compares with a period or with a value of a dimension", () => {
  expect(parseCompare("previous")).toBe("previous");
  expect(parseCompare("year-before")).toBe("year-before");
  expect(parseCompare("segment=Retail")).toEqual({ dimension: "segment", value: "Retail" });
  expect(parseCompare("owner=a=b@c")).toEqual({ dimension: "owner", value: "a=b@c" });
  expect(parseCompare("plan=")).toEqual({ dimension: "plan", value: "" });
});

it.each(["prevoius", "segment", "size=1", ""])("does not compare with %j", (given) => {
  expect(() => parseCompare(given)).toThrow(expect.objectContaining({ code: "compare-unknown" }));
});
