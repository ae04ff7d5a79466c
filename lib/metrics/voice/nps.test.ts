import { describe, expect, it } from "vitest";
import { netScoreVariance } from "../../statistics/net-score";
import { getSummedDefinition } from "../catalogue";
import { toSums } from "../sums";
import { nps } from "./nps";

const standard = getSummedDefinition(nps);

describe("nps", () => {
  it("is 20 for 50 promoters, 20 passives and 30 detractors", () => {
    // 100 × (50 - 30) / 100 = 20; its interval is worked out in adjusted-wald.test.ts
    const figure = standard.formula(toSums({ npsPromoters: 50, npsPassives: 20, npsDetractors: 30 }));
    expect(figure).toMatchObject({ value: 20, numerator: 20, denominator: 100, n: 100, noData: null });
    expect(figure.interval?.low).toBeCloseTo(2.6531, 4);
    expect(figure.interval?.high).toBeCloseTo(36.1819, 4);
    // .0073161 of a share squared, × 100²
    expect(figure.variance).toBeCloseTo(73.161, 3);
  });

  it("is 33.3 for shares 1/2, 1/3, 1/6, and one vote then varies by 5/9", () => {
    // 100 × (3 - 1) / 6
    const figure = standard.formula(toSums({ npsPromoters: 3, npsPassives: 2, npsDetractors: 1 }));
    expect(figure.value).toBeCloseTo(100 / 3, 12);
    expect(netScoreVariance(3 / 6, 1 / 6)).toBeCloseTo(5 / 9, 14);
  });

  it("is 100 for 20 promoters of 20, with an interval of about 70 to 100", () => {
    const figure = standard.formula(toSums({ npsPromoters: 20 }));
    expect(figure.value).toBe(100);
    expect(figure.interval?.low).toBeCloseTo(69.68, 2);
    expect(figure.interval?.high).toBe(100);
  });

  it("is -100 where all are detractors", () => {
    expect(standard.formula(toSums({ npsDetractors: 4 })).value).toBe(-100);
  });

  it("has no value without answers", () => {
    for (const { id } of nps.definitions)
      expect(getSummedDefinition(nps, id).formula(toSums())).toMatchObject({
        value: null,
        interval: null,
        n: 0,
        noData: "no-answers",
      });
  });
});

describe("nps by its rivals", () => {
  it("reads votes of contacts and of accounts", () => {
    const sums = toSums({ npsContactPromoters: 3, npsContactDetractors: 1, npsAccountPassives: 2 });
    // 100 × (3 - 1) / 4 and 100 × 0 / 2
    expect(getSummedDefinition(nps, "last-per-contact").formula(sums).value).toBe(50);
    expect(getSummedDefinition(nps, "per-account").formula(sums).value).toBe(0);
  });

  it("weighs accounts by revenue, and is as certain as their number of equal weight", () => {
    // An account of 300 with half its answers promoters, half detractors; three of 100: promoter, promoter, detractor.
    // Promoters 150 + 200 = 350, detractors 150 + 100 = 250 of 600: 100 × 100 / 600 = 16.67.
    // Effective accounts: 600² / (300² + 3 × 100²) = 360,000 / 120,000 = 3.
    const figure = getSummedDefinition(nps, "revenue-weighted").formula(
      toSums({
        npsWeight: 600,
        npsWeightSq: 120_000,
        npsWeightPromoters: 350,
        npsWeightDetractors: 250,
        npsAccountPromoters: 2,
        npsAccountPassives: 1,
        npsAccountDetractors: 1,
      }),
    );
    expect(figure.value).toBeCloseTo(16.6667, 4);
    expect(figure).toMatchObject({ numerator: 100, denominator: 600, n: 3 });
    // n' = 6, s' = (3 × 1/6) / 6 = .083333, p' + d' = (3 + 1.5) / 6 = .75; variance (.75 - .006944) / 6 = .123843;
    // .083333 ± 1.959964 × .351913 = -.606403 .. .773070
    expect(figure.interval?.low).toBeCloseTo(-60.6403, 3);
    expect(figure.interval?.high).toBeCloseTo(77.307, 3);
  });

  it("says that revenue is missing where accounts answered that have none", () => {
    const figure = getSummedDefinition(nps, "revenue-weighted").formula(toSums({ npsAccountDetractors: 2 }));
    expect(figure).toMatchObject({ value: null, noData: "no-revenue" });
  });
});
