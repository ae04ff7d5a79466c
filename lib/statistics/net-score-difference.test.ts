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
    // 36 × 97/100 - 24 × 197/200 = 34.92 - 23.64 = 11.28; 1.959964 × √(68 + 33) = 19.697
    const interval = netScoreDifference(
      { score: 36, variance: 68, answers: 97 },
      { score: 24, variance: 33, answers: 197 },
    );
    expect(interval.low).toBeCloseTo(-8.417, 3);
    expect(interval.high).toBeCloseTo(30.977, 3);
  });

  it("calls three happy answers after three unhappy ones a change, and one after one none", () => {
    expect(netScoreDifference(toScore(3, 0, 3), toScore(0, 3, 3)).low).toBeGreaterThan(0);
    expect(netScoreDifference(toScore(1, 0, 1), toScore(0, 1, 1)).low).toBeLessThan(0);
  });

  // 5,000 draws each; both groups from the same shares, so that leaving out 0 is a false alarm.
  it("raises a false alarm in at most 8 % of draws in the worst case and 5 % on average", () => {
    const draw = seededDraws(20_240_103);
    const shares = [
      [0.5, 0.2],
      [0.7, 0.1],
      [0.33, 0.33],
      [0.2, 0.5],
      [0.9, 0.05],
      [0.6, 0.4],
    ] as const;
    const sizes = [
      [20, 20],
      [20, 200],
      [200, 200],
    ] as const;
    const alarms = sizes.flatMap(([first, second]) =>
      shares.map((pair) => {
        let falseAlarms = 0;
        for (let run = 0; run < 5_000; run++) {
          const one = toScore(...drawCounts(draw, first, pair), first);
          const two = toScore(...drawCounts(draw, second, pair), second);
          const interval = netScoreDifference(one, two);
          if (interval.low > 0 || interval.high < 0) falseAlarms++;
        }
        return falseAlarms / 5_000;
      }),
    );
    expect(Math.max(...alarms)).toBeLessThan(0.08);
    expect(alarms.reduce((sum, alarm) => sum + alarm, 0) / alarms.length).toBeLessThan(0.05);
  });
});
