import { describe, expect, it } from "vitest";
import { adjustedWald } from "./adjusted-wald";
import { type NetScore, netScoreDifference } from "./net-score-difference";
import { drawCounts, seededDraws } from "./testing-draws";

function toScore(promoters: number, detractors: number, answers: number): NetScore {
  const variance = adjustedWald(promoters, detractors, answers)?.variance ?? Number.NaN;
  return { score: (promoters - detractors) / answers, variance, answers };
}

describe("netScoreDifference", () => {
  it("works out the example", () => {
    // 36 × .97 = 34.92 ± 1.959964 √68 = 16.1624: 17.2424 below 36, 15.0824 above; 24 × .985 = 23.64 ± 11.2591: 11.6191 below
    // 24, 10.8991 above. 12 - √(17.2424² + 10.8991²) = 12 - 20.3982; 12 + √(15.0824² + 11.6191²) = 12 + 19.0389
    const interval = netScoreDifference(
      { score: 36, variance: 68, answers: 97 },
      { score: 24, variance: 33, answers: 197 },
    );
    expect(interval.low).toBeCloseTo(-8.398, 3);
    expect(interval.high).toBeCloseTo(31.039, 3);
  });

  it("calls three happy answers after three unhappy ones a change, and one after one none", () => {
    expect(netScoreDifference(toScore(3, 0, 3), toScore(0, 3, 3)).low).toBeGreaterThan(0);
    expect(netScoreDifference(toScore(1, 0, 1), toScore(0, 1, 1)).low).toBeLessThan(0);
  });

  // 10,000 draws at each size and true shares, all against all; where the two are alike, leaving out 0 is a false alarm.
  it("covers the true difference in 94 to 96.5 % of draws on average and never in less than 92 %", () => {
    const draw = seededDraws(20_240_103);
    const shares = [
      [0.5, 0.2],
      [0.7, 0.1],
      [0.33, 0.33],
      [0.2, 0.5],
      [0.9, 0.05],
      [0.05, 0.9],
      [0.6, 0.4],
    ] as const;
    const sizes = [
      [20, 20],
      [20, 100],
      [100, 100],
      [1000, 1000],
    ] as const;
    for (const [m, n] of sizes) {
      const drawAll = (answers: number) =>
        shares.map((pair) => ({
          truth: pair[0] - pair[1],
          scores: Array.from({ length: 10_000 }, () => toScore(...drawCounts(draw, answers, pair), answers)),
        }));
      const [first, second] = [drawAll(m), drawAll(n)];
      const coverages = first.flatMap((one) => second.map((two) => shareCovered(one, two)));
      expect(Math.min(...coverages), `worst of ${m} and ${n}`).toBeGreaterThanOrEqual(0.92);
      const mean = coverages.reduce((sum, coverage) => sum + coverage, 0) / coverages.length;
      expect(mean, `mean of ${m} and ${n}`).toBeGreaterThan(0.94);
      expect(mean, `mean of ${m} and ${n}`).toBeLessThan(0.965);
    }
  }, 30_000);
});

interface Drawn {
  truth: number;
  scores: NetScore[];
}

function shareCovered(first: Drawn, second: Drawn): number {
  const truth = first.truth - second.truth;
  let covered = 0;
  for (const [run, score] of first.scores.entries()) {
    const interval = netScoreDifference(score, second.scores[run] ?? score);
    if (interval.low <= truth && truth <= interval.high) covered++;
  }
  return covered / first.scores.length;
}
