import { describe, expect, it } from "vitest";
import { drawCounts, seededDraws } from "./testing-draws";
import { wilsonInterval } from "./wilson-interval";

describe("wilsonInterval", () => {
  // Oracle: Newcombe (1998), Statistics in Medicine 17:857-872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%i of %i", (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  // Oracle: scipy 1.17, binomtest(81, 263).proportion_ci(method="wilson").
  it("agrees with scipy to the last digits", () => {
    expect(wilsonInterval(81, 263)?.low).toBeCloseTo(0.2552885198782742, 14);
    expect(wilsonInterval(81, 263)?.high).toBeCloseTo(0.3662095769828, 14);
  });

  it("ends at exactly 0 and 1 when all trials agree", () => {
    expect(wilsonInterval(0, 7)?.low).toBe(0);
    expect(wilsonInterval(7, 7)?.high).toBe(1);
  });

  it("is null without trials and for what is no proportion", () => {
    expect(wilsonInterval(0, 0)).toBeNull();
    expect(wilsonInterval(3, 2)).toBeNull();
    expect(wilsonInterval(-1, 2)).toBeNull();
    expect(wilsonInterval(Number.NaN, Number.NaN)).toBeNull();
  });

  // 40,000 draws at each size and true share, as 20 trials at 0.05 truly have 92.45 %. Below that share the rule cannot hold.
  it("covers the true share in 95 % of draws on average and never in less than 92 %", () => {
    const draw = seededDraws(20_240_101);
    const shares = [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95];
    for (const trials of [20, 100, 1000]) {
      const coverages = shares.map((share) => {
        let covered = 0;
        for (let run = 0; run < 40_000; run++) {
          const interval = wilsonInterval(drawCounts(draw, trials, [share, 0])[0], trials);
          if (interval && interval.low <= share && share <= interval.high) covered++;
        }
        return covered / 40_000;
      });
      expect(Math.min(...coverages), `worst of ${trials} trials`).toBeGreaterThanOrEqual(0.92);
      const mean = coverages.reduce((sum, coverage) => sum + coverage, 0) / coverages.length;
      expect(mean, `mean of ${trials} trials`).toBeGreaterThan(0.94);
      expect(mean, `mean of ${trials} trials`).toBeLessThan(0.965);
    }
  });
});
