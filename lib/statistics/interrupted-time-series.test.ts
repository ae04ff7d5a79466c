import { describe, expect, it } from "vitest";
import { interruptedTimeSeries } from "./interrupted-time-series";
import { neweyWest } from "./newey-west";

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
    expect(result?.level.standardError).toBeCloseTo(0.74122597, 8);
    expect(result?.slope.value).toBeCloseTo(0.38787879, 8);
    expect(result?.slope.standardError).toBeCloseTo(0.10246351, 8);
    expect(result?.slope.interval.low).toBeCloseTo(0.38787879 - 2.1199052992 * 0.10246351, 7);
    expect(result?.counterfactual[19]?.value).toBeCloseTo(39.05555555555569, 9);
    expect(result?.counterfactual[19]?.standardError).toBeCloseTo(1.1978171656718692, 9);
  });

  it("is null with fewer than three periods on a side", () => {
    expect(interruptedTimeSeries([1, 2, 3, 4, 5], 3)).toBeNull();
    expect(interruptedTimeSeries([1, 2, 3, 4, 5, 6], 2)).toBeNull();
    expect(interruptedTimeSeries([1, 2, 4, 3, 5, 6], 3)).not.toBeNull();
  });
});

describe("neweyWest", () => {
  it("is White's estimator without lags", () => {
    // Mean of 1, 2, 6: residuals -2, -1, 3; squares 14 / 9 × 3/2
    const fit = neweyWest([[1], [1], [1]], [1, 2, 6], 0);
    expect(fit?.coefficients[0]).toBeCloseTo(3, 12);
    expect(fit?.covariance[0]?.[0]).toBeCloseTo((14 / 9) * 1.5, 12);
  });

  it("adds neighbouring products at half weight with one lag", () => {
    // 14 + 2 × 1/2 × ((-1)(-2) + 3(-1)) = 13
    const fit = neweyWest([[1], [1], [1]], [1, 2, 6], 1);
    expect(fit?.covariance[0]?.[0]).toBeCloseTo((13 / 9) * 1.5, 12);
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
