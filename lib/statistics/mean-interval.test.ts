import { describe, expect, it } from "vitest";
import { meanInterval, meanVariance } from "./mean-interval";

describe("meanInterval", () => {
  it("works out 1, 2, 3, 4", () => {
    // Sum 10, squares 30: (30 - 100/4) / 3 = 1.66667, over 4 = .41667, root .64550; t with 3 df 3.18245 → 2.5 ± 2.05426
    expect(meanVariance(4, 10, 30)).toBeCloseTo(5 / 12, 14);
    expect(meanInterval(4, 10, 30)?.low).toBeCloseTo(0.44574, 5);
    expect(meanInterval(4, 10, 30)?.high).toBeCloseTo(4.55426, 5);
  });

  // Oracle: scipy 1.17, ttest_1samp(x, 0).confidence_interval() of 15 values with sum 312.3 and squares 6612.23.
  it("agrees with scipy", () => {
    expect(meanInterval(15, 312.3, 6612.23)?.low).toBeCloseTo(19.26670165245124, 9);
    expect(meanInterval(15, 312.3, 6612.23)?.high).toBeCloseTo(22.373298347548754, 9);
  });

  it("is null for no value, for one, and where all agree", () => {
    expect(meanInterval(0, 0, 0)).toBeNull();
    expect(meanInterval(1, 5, 25)).toBeNull();
    expect(meanInterval(3, 12, 48)).toBeNull();
    // 0.1 three times: 0.03 - 0.3²/3 is 3.5e-18 in floating point, and still no spread.
    expect(meanInterval(3, 0.1 + 0.1 + 0.1, 3 * 0.1 ** 2)).toBeNull();
    expect(meanInterval(Number.NaN, 1, 1)).toBeNull();
  });

  it("takes a spread under a millionth of the mean for rounding, and sees a larger one", () => {
    // 1,000,000 and 1,000,000.02: beyond the digits of the sum of squares
    expect(meanVariance(2, 2_000_000.02, 1_000_000 ** 2 + 1_000_000.02 ** 2)).toBeNull();
    // 1,000,000 and 1,000,010: (5² + 5²) / 1 / 2
    expect(meanVariance(2, 2_000_010, 1_000_000 ** 2 + 1_000_010 ** 2)).toBeCloseTo(25, 3);
  });
});
