import { describe, expect, it } from "vitest";
import { proportionDifference } from "./proportion-difference";

const count = (successes: number, trials: number) => ({ successes, trials });

describe("proportionDifference", () => {
  // Oracle: Newcombe (1998), Statistics in Medicine 17:873-890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])("%i of %i against %i of %i", (a, m, b, n, low, high) => {
    const interval = proportionDifference(count(a, m), count(b, n));
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it("turns its sign with the order", () => {
    const there = proportionDifference(count(30, 40), count(20, 50));
    const back = proportionDifference(count(20, 50), count(30, 40));
    expect(there?.low).toBeCloseTo(-(back?.high ?? Number.NaN), 14);
  });

  it("is null when a side is no proportion", () => {
    expect(proportionDifference(count(0, 0), count(1, 2))).toBeNull();
    expect(proportionDifference(count(1, 2), count(3, 2))).toBeNull();
  });
});
