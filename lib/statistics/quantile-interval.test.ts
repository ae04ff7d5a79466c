import { describe, expect, it } from "vitest";
import { binomialAtMost } from "./binomial";
import { quantileInterval, quantileRanks, type RankedEnd } from "./quantile-interval";
import { seededDraws } from "./testing-draws";

const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

describe("binomialAtMost", () => {
  it("adds up the terms", () => {
    // (1 + 20 + 190 + 1140 + 4845 + 15504) / 2^20 = 21700 / 1048576
    expect(binomialAtMost(5, 20, 0.5)).toBeCloseTo(21_700 / 1_048_576, 13);
    expect(binomialAtMost(-1, 20, 0.5)).toBe(0);
    expect(binomialAtMost(20, 20, 0.5)).toBe(1);
  });
});

describe("quantileRanks", () => {
  // Oracle: scipy 1.17, binom.cdf in the formula of Hettmansperger & Sheather.
  it.each([
    [8, 1, 8, 0.9356435643564356],
    [20, 6, 15, 0.2352342158859471],
    [100, 40, 61, 0.7632006163400931],
    [1000, 469, 532, 0.5330866017012057],
  ])("finds those of the median of %i", (n, low, high, weight) => {
    const ranks = quantileRanks(n);
    expect(ranks?.low).toMatchObject({ rank: low, next: low + 1 });
    expect(ranks?.high).toMatchObject({ rank: high, next: high - 1 });
    expect(ranks?.low.weight).toBeCloseTo(weight, 9);
    expect(ranks?.high.weight).toBeCloseTo(weight, 9);
  });

  it("finds those of the 90th percentile of 100, by Nyblom", () => {
    // Oracle: scipy 1.17, binom.cdf. The upper end mirrors the lower one of the 10th percentile: 101 - 5, 101 - 6.
    const ranks = quantileRanks(100, 0.9);
    expect(ranks?.low).toMatchObject({ rank: 84, next: 85 });
    expect(ranks?.low.weight).toBeCloseTo(0.33629392928516244, 9);
    expect(ranks?.high).toMatchObject({ rank: 96, next: 95 });
    expect(ranks?.high.weight).toBeCloseTo(0.07708801583727551, 9);
  });

  it("is null where even the extremes are too near", () => {
    // 2 × (1/2)^5 = 6.25 % of samples of five lie on one side of the median; 0.9^35 = 2.503 %, 0.9^36 = 2.25 %
    expect(quantileRanks(5)).toBeNull();
    expect(quantileRanks(6)).not.toBeNull();
    expect(quantileRanks(35, 0.9)).toBeNull();
    expect(quantileRanks(36, 0.9)).not.toBeNull();
    expect(quantileRanks(0)).toBeNull();
    expect(quantileRanks(10, 1)).toBeNull();
  });

  it("is quick and near the normal approximation for a million values", () => {
    // 500,000 ± 1.959964 × 500
    expect(Math.abs((quantileRanks(1_000_000)?.low.rank ?? 0) - 499_020)).toBeLessThan(3);
  });
});

describe("quantileInterval", () => {
  it("goes a little within the 6th and the 15th of 20", () => {
    expect(quantileInterval(upTo(20))?.low).toBeCloseTo(6.2352, 4);
    expect(quantileInterval(upTo(20))?.high).toBeCloseTo(14.7648, 4);
  });

  it("has no width where all agree", () => {
    expect(quantileInterval([4, 4, 4, 4, 4, 4, 4])).toEqual({ low: 4, high: 4 });
  });

  // 10,000 draws at each size. Sorted once as uniform draws; any smooth distribution is a rising function of those.
  it("covers the true quantile in 94 to 96.5 % of draws, and in at least 92 % where values come in steps", () => {
    const draw = seededDraws(20_240_104);
    const smooth = [
      (u: number) => u,
      (u: number) => -Math.log1p(-u),
      (u: number) => Math.log(u / (1 - u)),
      (u: number) => (-Math.log1p(-u)) ** 2,
      (u: number) => Math.tan(Math.PI * (u - 0.5)),
    ];
    const stepped = [
      (u: number) => Math.ceil(-4 * Math.log1p(-u)),
      (u: number) => Math.floor(u * 11),
      (u: number) => Math.floor(u * 2.2),
    ];
    const cases = [
      [20, [0.5]],
      [100, [0.5, 0.9]],
      [1000, [0.5, 0.9]],
    ] as const;
    for (const [n, shares] of cases) {
      const ranks = shares.map((share) => ({ share, ends: quantileRanks(n, share), covered: new Float64Array(8) }));
      const sorted = new Float64Array(n);
      for (let run = 0; run < 10_000; run++) {
        for (let at = 0; at < n; at++) sorted[at] = draw();
        sorted.sort();
        for (const { share, ends, covered } of ranks)
          for (const [index, shape] of [...smooth, ...stepped].entries()) {
            const truth = shape(share);
            if (ends && valueAt(sorted, ends.low, shape) <= truth && truth <= valueAt(sorted, ends.high, shape))
              covered[index] = (covered[index] ?? 0) + 1 / 10_000;
          }
      }
      for (const { share, covered } of ranks) {
        const onSmooth = covered.subarray(0, smooth.length);
        expect(Math.min(...covered), `worst of ${n} at ${share}`).toBeGreaterThanOrEqual(0.92);
        const mean = onSmooth.reduce((sum, coverage) => sum + coverage, 0) / onSmooth.length;
        expect(mean, `mean of ${n} at ${share}`).toBeGreaterThan(0.94);
        expect(mean, `mean of ${n} at ${share}`).toBeLessThan(0.965);
      }
    }
  }, 30_000);
});

function valueAt(sorted: Float64Array, { rank, next, weight }: RankedEnd, shape: (u: number) => number): number {
  const value = shape(sorted[rank - 1] ?? Number.NaN);
  return value + weight * (shape(sorted[next - 1] ?? Number.NaN) - value);
}
