import { describe, expect, it } from "vitest";
import { againstTarget, measuredMean } from "./measured";
import { isAtOdds, movementOf, type Side } from "./pair";

/** Sums over measurements [value, observations]. */
function moments(measurements: readonly (readonly [value: number, n: number])[]) {
  const sum = (of: (y: number, x: number) => number) =>
    measurements.reduce((total, [value, n]) => total + of(value * n, n), 0);
  return {
    n: measurements.length,
    y: sum((y) => y),
    x: sum((_, x) => x),
    yy: sum((y) => y * y),
    xy: sum((y, x) => x * y),
    xx: sum((_, x) => x * x),
  };
}

describe("measuredMean", () => {
  it("weighs each measurement by its observations", () => {
    expect(
      measuredMean(
        moments([
          [4, 1],
          [7, 2],
        ]),
      ),
    ).toMatchObject({ value: 6, numerator: 18, denominator: 3, n: 2 });
  });

  it("is Student's mean where all weigh alike", () => {
    // 1, 2, 3, 4 → 2.5 ± 3.18245 × 0.64550, so 0.44574 to 4.55426.
    const { value, interval } = measuredMean(
      moments([
        [1, 5],
        [2, 5],
        [3, 5],
        [4, 5],
      ]),
    );
    expect(value).toBe(2.5);
    expect(interval?.low).toBeCloseTo(0.44574, 4);
    expect(interval?.high).toBeCloseTo(4.55426, 4);
  });

  it("has no interval of one measurement, and no value of none", () => {
    expect(measuredMean(moments([[97, 2_000]]))).toMatchObject({ value: 97, interval: null, variance: null });
    expect(measuredMean(moments([]))).toMatchObject({ value: null, n: 0, noData: "no-measurements" });
  });
});

describe("againstTarget", () => {
  it("is negative short of the target, whichever direction is better", () => {
    expect(againstTarget(measuredMean(moments([[95, 1]])), 97, "up").value).toBeCloseTo(-2.0619, 4);
    expect(againstTarget(measuredMean(moments([[5, 1]])), 4, "down").value).toBe(-25);
    expect(againstTarget(measuredMean(moments([[4, 1]])), 4, "down").value).toBe(0);
  });

  it("turns the ends of the interval too", () => {
    const { value, interval } = againstTarget(
      measuredMean(
        moments([
          [1, 1],
          [2, 1],
          [3, 1],
          [4, 1],
        ]),
      ),
      2,
      "down",
    );
    expect(value).toBe(-25);
    expect(interval?.low).toBeCloseTo(-50 * (4.55426 - 2), 3);
    expect(interval?.high).toBeCloseTo(-50 * (0.44574 - 2), 3);
  });

  it("is not known without a target", () => {
    expect(againstTarget(measuredMean(moments([[5, 1]])), null, "up")).toMatchObject({
      value: null,
      noData: "no-target",
    });
  });
});

const side = (difference: number, real: boolean | null): Side => ({
  value: 1,
  change: {
    against: { kind: "period", period: "2024-01-01" },
    from: { value: 1, n: 1 },
    difference,
    relative: null,
    interval: null,
    real,
  },
});

describe("a pair", () => {
  it("moves only where the change is real, or where everybody is counted", () => {
    expect(movementOf(side(-2, true), "up")).toBe("worse");
    expect(movementOf(side(-2, true), "down")).toBe("better");
    expect(movementOf(side(-2, false), "up")).toBe("steady");
    expect(movementOf(side(5, null), "up")).toBe("better");
    expect(movementOf(side(0, null), "up")).toBe("steady");
    expect(movementOf({ value: 1, change: null }, "up")).toBeNull();
    expect(movementOf(side(5, null), "neither")).toBeNull();
  });

  it("is at odds only where the company gains and its customers lose", () => {
    expect(isAtOdds("better", "worse")).toBe(true);
    expect(isAtOdds("steady", "worse")).toBe(false);
    expect(isAtOdds("better", "steady")).toBe(false);
    expect(isAtOdds("worse", "better")).toBe(false);
    expect(isAtOdds(null, "worse")).toBeNull();
  });
});
