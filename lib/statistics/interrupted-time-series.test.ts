import { describe, expect, it } from "vitest";
import { interruptedTimeSeries } from "./interrupted-time-series";
import { neweyWest } from "./newey-west";
import { seededDraws } from "./testing-draws";

const monthly = [20, 23, 21, 24, 26, 25, 27, 26, 29, 35, 33, 36, 38, 37, 41, 40, 44, 43, 45, 48];

describe("interruptedTimeSeries", () => {
  it("finds jump and turn of two exact lines", () => {
    // The line before would be at 5 in the fifth period
    const result = interruptedTimeSeries([1, 2, 3, 4, 9, 11, 13, 15], 4);
    expect(result?.level.value).toBeCloseTo(4, 10);
    expect(result?.slope.value).toBeCloseTo(1, 10);
    expect(result?.slopeBefore.value).toBeCloseTo(1, 10);
    expect(result?.counterfactual.map((point) => point && Math.round(point.value))).toEqual([
      null,
      null,
      null,
      null,
      5,
      6,
      7,
      8,
    ]);
    expect(result?.fitted[7]).toBeCloseTo(15, 10);
  });

  // Oracle: numpy, the estimator written out with full matrices; t from scipy 1.17.
  it("agrees with the dense calculation", () => {
    const result = interruptedTimeSeries(monthly, 9);
    expect(result?.lags).toBe(2);
    expect(result?.slopeBefore.value).toBeCloseTo(0.96666667, 8);
    expect(result?.level.value).toBeCloseTo(3.83838384, 8);
    expect(result?.level.standardError).toBeCloseTo(0.8944640018844257, 9);
    expect(result?.slope.value).toBeCloseTo(0.38787879, 8);
    expect(result?.slope.standardError).toBeCloseTo(0.1374859250266513, 9);
    expect(result?.slope.interval.low).toBeCloseTo(0.38787879 - 2.6098429657622493 * 0.1374859250266513, 7);
    expect(result?.counterfactual[19]?.value).toBeCloseTo(39.05555555555569, 9);
    expect(result?.counterfactual[19]?.standardError).toBeCloseTo(1.4609210196865747, 9);
  });

  // 2,000 draws at each length of series, with noise that hangs together by 0 and by 0.3 from one period to the next.
  it("covers the true jump and turn in some nine of ten draws", () => {
    const draw = seededDraws(20_240_110);
    const noise = () => draw() + draw() + draw() - 1.5;
    for (const n of [8, 12, 24, 36])
      for (const likeness of [0, 0.3]) {
        let [jumps, turns] = [0, 0];
        for (let run = 0; run < 2_000; run++) {
          let carried = noise() / Math.sqrt(1 - likeness ** 2);
          const values = Array.from({ length: n }, (_, t) => {
            carried = likeness * carried + noise();
            return t + (t >= n / 2 ? 3 + 0.2 * (t - n / 2) : 0) + carried;
          });
          const result = interruptedTimeSeries(values, n / 2);
          if (result && result.level.interval.low <= 3 && 3 <= result.level.interval.high) jumps++;
          if (result && result.slope.interval.low <= 0.2 && 0.2 <= result.slope.interval.high) turns++;
        }
        const least = likeness === 0 ? 0.92 : 0.87;
        expect(jumps / 2_000, `jump in ${n} with ${likeness}`).toBeGreaterThan(least);
        expect(turns / 2_000, `turn in ${n} with ${likeness}`).toBeGreaterThan(least);
      }
  }, 30_000);

  it("is null with fewer than three periods on a side", () => {
    expect(interruptedTimeSeries([1, 2, 3, 4, 5], 3)).toBeNull();
    expect(interruptedTimeSeries([1, 2, 3, 4, 5, 6], 2)).toBeNull();
    expect(interruptedTimeSeries([1, 2, 4, 3, 5, 6], 3)).not.toBeNull();
  });
});

describe("neweyWest", () => {
  it("is the estimator of White, with leverage, without lags", () => {
    // Mean of 1, 2, 6: residuals -2, -1, 3, each over 1 - 1/3; squares 14 × 2.25 / 9
    const fit = neweyWest([[1], [1], [1]], [1, 2, 6], 0);
    expect(fit?.coefficients[0]).toBeCloseTo(3, 12);
    expect(fit?.covariance[0]?.[0]).toBeCloseTo(14 * 0.25, 12);
  });

  it("adds neighbouring products at half weight with one lag", () => {
    // 14 + 2 × 1/2 × ((-1)(-2) + 3(-1)) = 13, likewise
    const fit = neweyWest([[1], [1], [1]], [1, 2, 6], 1);
    expect(fit?.covariance[0]?.[0]).toBeCloseTo(13 * 0.25, 12);
  });

  it("is null where columns depend on each other or values are too few", () => {
    const doubled = [
      [1, 2],
      [1, 2],
      [1, 2],
    ];
    expect(neweyWest(doubled, [1, 2, 3])).toBeNull();
    expect(neweyWest([[1]], [1])).toBeNull();
  });
});
