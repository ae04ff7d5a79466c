import { describe, expect, it } from "vitest";
import { meanDifference } from "./mean-difference";
import { meanVariance } from "./mean-interval";

describe("meanDifference", () => {
  // Oracle: scipy 1.17, ttest_ind(x, y, equal_var=False).confidence_interval() of two samples of 15
  // with sums 312.3 and 361.7 and squares 6612.23 and 8873.51; 27.31 degrees of freedom.
  it("agrees with scipy", () => {
    const interval = meanDifference(
      { n: 15, mean: 312.3 / 15, variance: meanVariance(15, 312.3, 6612.23) ?? 0 },
      { n: 15, mean: 361.7 / 15, variance: meanVariance(15, 361.7, 8873.51) ?? 0 },
    );
    expect(interval?.low).toBeCloseTo(-5.583334631976328, 8);
    expect(interval?.high).toBeCloseTo(-1.0033320346903456, 8);
  });

  it("is null for single values and without any spread", () => {
    const some = { n: 5, mean: 1, variance: 0.2 };
    expect(meanDifference({ ...some, n: 1 }, some)).toBeNull();
    expect(meanDifference(some, { ...some, n: 1 })).toBeNull();
    expect(meanDifference({ ...some, variance: 0 }, { ...some, variance: 0 })).toBeNull();
  });

  it("takes the degrees of freedom of the one side that has spread", () => {
    // t with 4 degrees of freedom 2.776445 × √0.2
    const interval = meanDifference({ n: 5, mean: 3, variance: 0.2 }, { n: 50, mean: 1, variance: 0 });
    expect(interval?.high).toBeCloseTo(2 + 2.776445 * Math.sqrt(0.2), 5);
  });
});
