import { describe, expect, it } from "vitest";
import { betaMean } from "./beta-mean";
import { chances, mostLikely } from "./most-likely";

describe("chances", () => {
  it.each([
    [0.668, 3.806],
    [0.05, 0.2],
    [3_000, 20_000],
  ])("are those of everybody's own chance to leave, averaged: α %d, β %d", (alpha, beta) => {
    const { leaving, staying } = chances({ alpha, beta }, 24);
    for (const t of [1, 2, 7, 24]) {
      expect(Math.exp(staying[t] ?? 0)).toBeCloseTo(
        betaMean(alpha, beta, (p) => (1 - p) ** t),
        9,
      );
      expect(Math.exp(leaving[t] ?? 0)).toBeCloseTo(
        betaMean(alpha, beta, (p) => p * (1 - p) ** (t - 1)),
        9,
      );
    }
  });
});

describe("mostLikely", () => {
  // Oracle: Fader & Hardie (2007), J. Interactive Marketing 21(1):76-90, the high end of table 1.
  it("finds the published parameters", () => {
    const there = [1000, 869, 743, 653, 593, 551, 517, 491];
    const left = there.slice(1).map((count, made) => ({ made, left: true, customers: (there[made] ?? 0) - count }));
    const found = mostLikely([...left, { made: 7, left: false, customers: 491 }]);
    expect(found?.alpha).toBeCloseTo(0.668, 3);
    expect(found?.beta).toBeCloseTo(3.806, 3);
  });

  it("takes customers for alike where their fates are", () => {
    const same = [500, 250, 125].map((customers, made) => ({ made, left: true, customers }));
    const found = mostLikely([...same, { made: 3, left: false, customers: 125 }]);
    const { alpha = 0, beta = 0 } = found ?? {};
    expect(alpha / (alpha + beta)).toBeCloseTo(0.5, 6);
    expect(alpha).toBeGreaterThan(1_000);
  });

  /** Of two customers one leaves at the first renewal, the other at a later one. */
  const twoWith = (made: number) => mostLikely([0, made].map((each) => ({ made: each, left: true, customers: 1 })));

  it("tells the higher of a peak and of everybody alike, who are next to each other", () => {
    // One churn for all: 2 ln(2/13) + 11 ln(11/13) = -5.5812, and the peak -5.6059; 2 ln(1/7) + 12 ln(6/7) = -5.7416, and -5.7389.
    expect(twoWith(11)?.alpha).toBeGreaterThan(1_000);
    expect(twoWith(12)?.alpha).toBeCloseTo(0.699, 3);
    expect(twoWith(12)?.beta).toBeCloseTo(1.175, 3);
  });

  it("knows nothing of those of whom nobody left, nobody stayed, or nobody came to a second renewal", () => {
    expect(mostLikely([{ made: 3, left: false, customers: 5 }])).toBeNull();
    expect(mostLikely([{ made: 0, left: true, customers: 5 }])).toBeNull();
    expect(mostLikely([])).toBeNull();
    const first = [
      { made: 1, left: false, customers: 8 },
      { made: 0, left: true, customers: 2 },
    ];
    expect(mostLikely(first)).toBeNull();
  });
});
