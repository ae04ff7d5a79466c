import { describe, expect, it } from "vitest";
import { type JudgedBy, type JudgedRow, standingOf } from "./standing";

const sample = { better: "up", intervalMethod: "adjusted-wald" } as const;
const counted = { better: "up", intervalMethod: "none" } as const;
const fewer = { better: "down", intervalMethod: "wilson" } as const;

const figure = (value: number | null, low: number | null = null, high: number | null = null, complete = true) => ({
  value,
  low,
  high,
  complete,
});
const verdict = (target: string, row: JudgedRow, by: JudgedBy) => standingOf({ value: target }, row, by).verdict;

describe("standingOf", () => {
  it("misses and reaches where the whole interval does", () => {
    expect(standingOf({ value: "40" }, figure(34, 29, 39), sample)).toEqual({
      verdict: "missed",
      distance: -6,
      reaches: false,
    });
    expect(standingOf({ value: "25" }, figure(34, 29, 39), sample)).toEqual({
      verdict: "reached",
      distance: 9,
      reaches: true,
    });
  });

  it("cannot tell where the interval holds the target, its ends counted", () => {
    for (const target of ["29", "34", "39"]) expect(verdict(target, figure(34, 29, 39), sample)).toBe("unsure");
    expect(verdict("28.999999", figure(34, 29, 39), sample)).toBe("reached");
    expect(verdict("39.000001", figure(34, 29, 39), sample)).toBe("missed");
    expect(standingOf({ value: "36" }, figure(34, 29, 39), sample)).toMatchObject({ distance: -2, reaches: false });
    expect(standingOf({ value: "30" }, figure(34, 29, 39), sample)).toMatchObject({ distance: 4, reaches: true });
  });

  it("cannot tell of a sample too small for an interval", () => {
    expect(verdict("40", figure(100), sample)).toBe("unsure");
  });

  it("goes by the value where everybody is counted, and counts on target as reached", () => {
    expect(verdict("1000.5", figure(1000.5), counted)).toBe("reached");
    expect(verdict("1000.5", figure(1000.49), counted)).toBe("missed");
  });

  it("knows where less is better", () => {
    expect(standingOf({ value: "2" }, figure(3.1, 2.4, 4), fewer)).toMatchObject({ verdict: "missed", reaches: false });
    expect(standingOf({ value: "5" }, figure(3.1, 2.4, 4), fewer)).toMatchObject({ verdict: "reached", reaches: true });
    expect(verdict("3", figure(3.1, 2.4, 4), fewer)).toBe("unsure");
    expect(verdict("3", figure(3), { better: "down", intervalMethod: "none" })).toBe("reached");
  });

  it("does not judge a period in progress, but says how far it is", () => {
    expect(standingOf({ value: "1000" }, figure(400, null, null, false), counted)).toEqual({
      verdict: "in-progress",
      distance: -600,
      reaches: false,
    });
    expect(verdict("40", figure(60, 55, 65, false), sample)).toBe("in-progress");
  });

  it("takes no figure for no data, and 0 for a figure", () => {
    expect(standingOf({ value: "40" }, figure(null), sample)).toEqual({
      verdict: "no-data",
      distance: null,
      reaches: null,
    });
    expect(verdict("40", figure(null, null, null, false), sample)).toBe("no-data");
    expect(verdict("0", figure(0), counted)).toBe("reached");
  });
});
