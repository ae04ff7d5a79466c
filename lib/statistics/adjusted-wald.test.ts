import { describe, expect, it } from "vitest";
import { adjustedWald } from "./adjusted-wald";
import { drawCounts, seededDraws } from "./testing-draws";

describe("adjustedWald", () => {
  it("does not take 20 promoters of 20 for a certain 100", () => {
    // n' = 23, p' = 20.75/23 = .90217, d' = .75/23 = .03261, s' = .86957;
    // variance (.90217 + .03261 - .75614) / 23 = .0077669; .86957 ± 1.96 × .08813 = .6968 .. 1.0423, clipped to 1.
    const score = adjustedWald(20, 0, 20);
    expect(score?.variance).toBeCloseTo(0.0077669, 7);
    expect(score?.interval.low).toBeCloseTo(0.6968, 4);
    expect(score?.interval.high).toBe(1);
  });

  it("is symmetric: detractors in place of promoters turn its sign", () => {
    const up = adjustedWald(50, 30, 100);
    const down = adjustedWald(30, 50, 100);
    expect(up?.interval.low).toBeCloseTo(-(down?.interval.high ?? Number.NaN), 12);
    expect(up?.variance).toBeCloseTo(down?.variance ?? Number.NaN, 12);
  });

  it("works out 50 promoters and 30 detractors of 100", () => {
    // n' = 103, s' = 20/103 = .194175, p' + d' = 81.5/103 = .791262; variance (.791262 - .037704) / 103 = .0073161;
    // .194175 ± 1.959964 × .0855342 = .026531 .. .361819
    const score = adjustedWald(50, 30, 100);
    expect(score?.interval.low).toBeCloseTo(0.026531, 6);
    expect(score?.interval.high).toBeCloseTo(0.361819, 6);
  });

  it("is null without answers", () => {
    expect(adjustedWald(0, 0, 0)).toBeNull();
    expect(adjustedWald(Number.NaN, 0, Number.NaN)).toBeNull();
  });

  // 10,000 draws at each size and each pair of true shares of promoters and detractors.
  it("covers the true score in 95 % of draws on average and never in less than 92 %", () => {
    const draw = seededDraws(20_240_102);
    const shares = [
      [0.5, 0.2],
      [0.5, 0.3],
      [0.7, 0.1],
      [0.33, 0.33],
      [0.2, 0.5],
      [0.1, 0.1],
      [0.9, 0.05],
      [0.05, 0.9],
      [0.6, 0.4],
    ] as const;
    for (const answers of [20, 100, 1000]) {
      const coverages = shares.map((pair) => {
        let covered = 0;
        for (let run = 0; run < 10_000; run++) {
          const [promoters, detractors] = drawCounts(draw, answers, pair);
          const interval = adjustedWald(promoters, detractors, answers)?.interval;
          if (interval && interval.low <= pair[0] - pair[1] && pair[0] - pair[1] <= interval.high) covered++;
        }
        return covered / 10_000;
      });
      expect(Math.min(...coverages), `worst of ${answers} answers`).toBeGreaterThanOrEqual(0.92);
      const mean = coverages.reduce((sum, coverage) => sum + coverage, 0) / coverages.length;
      expect(mean, `mean of ${answers} answers`).toBeGreaterThan(0.94);
      expect(mean, `mean of ${answers} answers`).toBeLessThan(0.965);
    }
  });
});
