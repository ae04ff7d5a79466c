import { describe, expect, it } from "vitest";
import { rocArea } from "./roc-area";
import { seededDraws } from "./testing-draws";
import { checkThreshold } from "./threshold-check";

/** Ratings 1 to 5 of CT images, abnormal and normal: Hanley & McNeil (1982), Radiology 143:29-36, table I. */
const ratings = [
  { score: 1, events: 3, others: 33 },
  { score: 2, events: 2, others: 6 },
  { score: 3, events: 2, others: 6 },
  { score: 4, events: 11, others: 11 },
  { score: 5, events: 33, others: 2 },
];

describe("rocArea", () => {
  // Oracle: Stata Base Reference Manual, roctab, on the same ratings: 0.8932, standard error 0.0307, 0.83295 to 0.95339 on the
  // plain scale. Ends on the logit scale by a separate calculation with numpy over all pairs.
  it("is as published for the ratings of Hanley & McNeil", () => {
    const roc = rocArea(ratings);
    const error = Math.sqrt(roc?.variance ?? 0);
    expect(roc).toMatchObject({ events: 51, others: 58 });
    expect(roc?.area).toBeCloseTo(0.8932, 4);
    expect(error).toBeCloseTo(0.0307, 4);
    expect((roc?.area ?? 0) - 1.959964 * error).toBeCloseTo(0.83295, 5);
    expect((roc?.area ?? 0) + 1.959964 * error).toBeCloseTo(0.95339, 5);
    expect(roc?.interval.low).toBeCloseTo(0.8164434579114811, 10);
    expect(roc?.interval.high).toBeCloseTo(0.9401761946121983, 10);
  });

  it("counts pairs, ties half", () => {
    // Events 3, 5; others 1, 3: pairs (3,1) won, (3,3) tied, (5,1) won, (5,3) won: 3.5 of 4
    const rows = [
      { score: 3, events: 1, others: 0 },
      { score: 5, events: 1, others: 0 },
      { score: 1, events: 0, others: 1 },
      { score: 3, events: 0, others: 1 },
    ];
    expect(rocArea(rows)?.area).toBe(0.875);
    // Shares won .75 and 1: variance .03125 / 2; lost to: 1 and .75, the same
    expect(rocArea(rows)?.variance).toBeCloseTo(0.03125, 14);
  });

  it("turns over with the scores", () => {
    const turned = rocArea(ratings.map((row) => ({ ...row, score: -row.score })));
    const straight = rocArea(ratings);
    expect(turned?.area).toBeCloseTo(1 - (straight?.area ?? 0), 12);
    expect(turned?.interval.low).toBeCloseTo(1 - (straight?.interval.high ?? 0), 12);
  });

  it("does not take ten pairs of wins for certainty", () => {
    const apart = rocArea([
      { score: 1, events: 0, others: 20 },
      { score: 2, events: 5, others: 0 },
    ]);
    expect(apart?.area).toBe(1);
    expect(apart?.interval.high).toBe(1);
    // At θ = .7607: V = .7607 × .2393 × (1 + 11.5 × .2393 / 1.2393 + 11.5 × .7607 / 1.7607) / 100 = .014907, and
    // .2393² = .05726 is 1.959964² × V = .05727
    expect(apart?.interval.low).toBeCloseTo(0.7607, 4);
    expect(rocArea([{ score: 1, events: 1, others: 1 }])).toMatchObject({ area: 0.5, variance: null });
  });

  // 600 draws each, DeLong's interval alone from the third size on. With exponential scores of mean r and of mean 1 the one with the event is higher in r / (1 + r) of pairs.
  it("covers the true area in 94 to 96.5 % of draws on average and never in less than 92 %", () => {
    const draw = seededDraws(20_240_109);
    const sizes = [
      [10, 20],
      [20, 100],
      [60, 60],
    ] as const;
    const coverages = sizes.flatMap(([events, others]) =>
      [1, 3, 9, 19].map((r) => {
        let covered = 0;
        for (let run = 0; run < 600; run++) {
          const rows = [
            ...Array.from({ length: events }, () => ({ score: -r * Math.log1p(-draw()), events: 1, others: 0 })),
            ...Array.from({ length: others }, () => ({ score: -Math.log1p(-draw()), events: 0, others: 1 })),
          ];
          const interval = rocArea(rows)?.interval;
          if (interval && interval.low <= r / (1 + r) && r / (1 + r) <= interval.high) covered++;
        }
        return covered / 600;
      }),
    );
    expect(Math.min(...coverages)).toBeGreaterThanOrEqual(0.92);
    const mean = coverages.reduce((sum, coverage) => sum + coverage, 0) / coverages.length;
    expect(mean).toBeGreaterThan(0.94);
    expect(mean).toBeLessThan(0.965);
  }, 30_000);

  it("is null where either kind is missing", () => {
    expect(rocArea([{ score: 1, events: 3, others: 0 }])).toBeNull();
    expect(rocArea([])).toBeNull();
  });
});

describe("checkThreshold", () => {
  it("counts those at or above it", () => {
    const check = checkThreshold(ratings, 4);
    expect(check.precision).toMatchObject({ successes: 44, trials: 57, value: 44 / 57 });
    expect(check.recall).toMatchObject({ successes: 44, trials: 51 });
    expect(check.falseAlarms).toMatchObject({ successes: 13, trials: 58 });
    expect(check.precision.interval?.low).toBeLessThan(44 / 57);
  });

  it("is null where nobody is warned of", () => {
    expect(checkThreshold(ratings, 6).precision).toEqual({ value: null, interval: null, successes: 0, trials: 0 });
    expect(checkThreshold(ratings, 6).recall.value).toBe(0);
  });
});
