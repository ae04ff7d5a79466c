import { describe, expect, it } from "vitest";
import { meanVariance } from "./mean-interval";
import { type Moments, ratioEstimate } from "./ratio-estimate";
import { seededDraws } from "./testing-draws";

function moments(pairs: readonly (readonly [y: number, x: number])[]): Moments {
  const sum = (of: (y: number, x: number) => number) => pairs.reduce((total, [y, x]) => total + of(y, x), 0);
  return {
    n: pairs.length,
    y: sum((y) => y),
    x: sum((_, x) => x),
    yy: sum((y) => y * y),
    xy: sum((y, x) => y * x),
    xx: sum((_, x) => x * x),
  };
}

describe("ratioEstimate", () => {
  // Ratio 12 / 6 = 2; residuals 2-2, 3-4, 7-6 = 0, -1, 1; 3/2 × 2 / 6² = 1/12.
  it("gives the example of its description", () => {
    const found = ratioEstimate(
      moments([
        [2, 1],
        [3, 2],
        [7, 3],
      ]),
    );
    expect(found?.ratio).toBe(2);
    expect(found?.variance).toBeCloseTo(1 / 12, 12);
  });

  it("is the variance of a mean where every x is 1", () => {
    const values = [1, 2, 3, 4];
    const found = ratioEstimate(moments(values.map((value) => [value, 1])));
    expect(found?.ratio).toBe(2.5);
    expect(found?.variance).toBeCloseTo(meanVariance(4, 10, 30) ?? 0, 12);
  });

  it("has no ratio over nothing, and no variance of one or of what is all alike", () => {
    expect(ratioEstimate(moments([[5, 0]]))).toBeNull();
    expect(ratioEstimate(moments([[5, 2]]))).toEqual({ ratio: 2.5, variance: null });
    expect(
      ratioEstimate(
        moments([
          [2, 1],
          [4, 2],
        ]),
      ),
    ).toEqual({ ratio: 2, variance: null });
  });

  // Customers active with chance 0.6, who then spend uniformly 0..20: the true ratio is 10.
  it("covers the truth in about 95 % of draws", () => {
    const draw = seededDraws(77);
    let covered = 0;
    const rounds = 4_000;
    for (let round = 0; round < rounds; round++) {
      const pairs = Array.from({ length: 100 }, () => (draw() < 0.6 ? ([20 * draw(), 1] as const) : ([0, 0] as const)));
      const { ratio = 0, variance = 0 } = ratioEstimate(moments(pairs)) ?? {};
      if (Math.abs(ratio - 10) <= 1.984 * Math.sqrt(variance ?? 0)) covered++;
    }
    expect(covered / rounds).toBeGreaterThan(0.935);
    expect(covered / rounds).toBeLessThan(0.965);
  });
});
