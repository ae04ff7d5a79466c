import { describe, expect, it } from "vitest";
import { getMetric, getSummedDefinition } from "./catalogue";
import { differenceFromSome, differenceInterval } from "./difference";
import { toSums } from "./sums";
import type { Figure, Sums } from "./types";

function difference(metric: string, now: Partial<Sums>, before: Partial<Sums>, definitionId?: string) {
  const definition = getSummedDefinition(getMetric(metric), definitionId);
  const figure = (sums: Partial<Sums>) => definition.formula(toSums(sums));
  return differenceInterval(definition.intervalMethod, figure(now), figure(before));
}

describe("differenceInterval", () => {
  it("takes Newcombe's interval for shares, in percentage points", () => {
    // Oracle: Newcombe (1998), table II, method 10, 56/70 against 48/80: 0.0524 to 0.3339.
    const now = { customersStart: 70, customersLost: 14 };
    const before = { customersStart: 80, customersLost: 32 };
    expect(difference("customer-retention", now, before)?.low).toBeCloseTo(5.24, 2);
    expect(difference("customer-retention", now, before)?.high).toBeCloseTo(33.39, 2);
  });

  it("takes adjusted variances and scores for net scores", () => {
    // 60/20/20: s' = 100 × 40/103 = 38.8350, p' + d' = 81.5/103 = .791262, variance 10⁴ × (.791262 - .150815) / 103 = 62.1793,
    // half 15.4550: 16.6200 below 40 and 14.2900 above. 50/20/30: s' = 19.4175, variance 73.161, half 16.7643: 17.3468 below 20 and
    // 16.1818 above. 20 - √(16.6200² + 16.1818²) = 20 - 23.1967; 20 + √(14.2900² + 17.3468²) = 20 + 22.4747
    const now = { npsPromoters: 60, npsPassives: 20, npsDetractors: 20 };
    const before = { npsPromoters: 50, npsPassives: 20, npsDetractors: 30 };
    expect(difference("nps", now, before)?.low).toBeCloseTo(-3.197, 2);
    expect(difference("nps", now, before)?.high).toBeCloseTo(42.475, 2);
  });

  it("takes Welch's interval for means", () => {
    // 1, 2, 3, 4 (mean 2.5, variance of the mean 5/12) against itself: t with 6 degrees of freedom 2.446912 × √(10/12)
    const answers = { satisfactionAnswers: 4, satisfactionSum: 10, satisfactionSumSq: 30 };
    expect(difference("satisfaction-10", answers, answers)?.high).toBeCloseTo(2.446912 * Math.sqrt(10 / 12), 5);
  });

  it("works by the definition's method, not the indicator's", () => {
    // The same four answers as a rival of csat, whose standard is a share
    const answers = { csatAnswers: 4, csatSatisfied: 1, csatSum: 10, csatSumSq: 30 };
    expect(difference("csat", answers, answers, "mean")?.high).toBeCloseTo(2.446912 * Math.sqrt(10 / 12), 5);
  });

  it("is null for amounts and where a side has no interval", () => {
    expect(difference("revenue", { revenue: 5 }, { revenue: 3 })).toBeNull();
    expect(difference("csat", { csatAnswers: 4, csatSatisfied: 3 }, {})).toBeNull();
    const one = { satisfactionAnswers: 1, satisfactionSum: 9, satisfactionSumSq: 81 };
    expect(difference("satisfaction-10", one, one)).toBeNull();
  });
});

describe("differenceFromSome", () => {
  const retention = getSummedDefinition(getMetric("customer-retention"));
  const of = (customersStart: number, customersLost: number) =>
    retention.formula(toSums({ customersStart, customersLost }));
  const apart = (some: Figure, others: Figure, all: Figure) => differenceFromSome("wilson", { all, some, others });

  it("is the difference from the others, by their share of all", () => {
    // 70 of 150 are others, who differ by 5.24 to 33.39 points (above).
    const interval = apart(of(80, 32), of(70, 14), of(150, 46));
    expect(interval?.low).toBeCloseTo((70 / 150) * 5.24, 2);
    expect(interval?.high).toBeCloseTo((70 / 150) * 33.39, 2);
  });

  it("turns round with the two parts, whoever is the group", () => {
    const interval = apart(of(70, 14), of(80, 32), of(150, 46));
    expect(interval?.low).toBeCloseTo((-80 / 150) * 33.39, 2);
    expect(interval?.high).toBeCloseTo((-80 / 150) * 5.24, 2);
  });

  it("holds 0 where both parts are alike, as wide as the others are many", () => {
    const [some, others] = [of(40, 10), of(120, 30)];
    const whole = differenceInterval("wilson", others, some);
    const interval = apart(some, others, of(160, 40));
    expect(interval?.low).toBeCloseTo(0.75 * (whole?.low ?? Number.NaN), 9);
    expect(interval?.high).toBeCloseTo(0.75 * (whole?.high ?? Number.NaN), 9);
  });

  it("is null where there are no others, and where the figure is no mean of the two", () => {
    expect(apart(of(80, 32), of(0, 0), of(80, 32))).toBeNull();
    expect(apart(of(80, 32), of(70, 14), of(150, 15))).toBeNull(); // more are kept than in either
    expect(apart(of(80, 32), of(70, 14), of(150, 75))).toBeNull(); // fewer
  });
});
