import { describe, expect, it } from "vitest";
import { countDurations } from "./count-durations";
import { kaplanMeier } from "./kaplan-meier";
import { mercaptopurine, parseDurations, placebo } from "./testing-remissions";

describe("countDurations", () => {
  it("counts by time, in rising order", () => {
    expect(
      countDurations([
        { time: 2, event: false },
        { time: 1, event: true },
        { time: 2, event: true },
      ]),
    ).toEqual([
      { time: 1, events: 1, censored: 0 },
      { time: 2, events: 1, censored: 1 },
    ]);
    expect(countDurations([])).toEqual([]);
  });
});

describe("kaplanMeier", () => {
  it("works out durations 1, 2, 2+, 3, 4+, 5", () => {
    // 5/6; × 4/5 = 4/6; × 2/3 = 4/9; nothing at 4; × 0
    const curve = kaplanMeier(parseDurations("1 2 2+ 3 4+ 5"));
    expect(curve.map(({ time }) => time)).toEqual([1, 2, 3, 4, 5]);
    expect(curve.map(({ atRisk }) => atRisk)).toEqual([6, 5, 3, 2, 1]);
    for (const [at, share] of [5 / 6, 4 / 6, 4 / 9, 4 / 9, 0].entries())
      expect(curve[at]?.survival).toBeCloseTo(share, 14);
    // (4/9)² × (1/(6×5) + 1/(5×4) + 1/(3×2)) = .197531 × .25
    expect(curve[2]?.variance).toBeCloseTo((16 / 81) * 0.25, 14);
    expect(curve[4]?.survival).toBe(0);
    expect(curve[4]?.interval).toBeNull();
  });

  // Oracle: shares by Kleinbaum & Klein (2012), Survival Analysis, section 2.3; standard errors by Klein & Moeschberger (2003),
  // Survival Analysis, table 4.1B.
  it.each([
    [6, 21, 3, 0.8571, 0.0764],
    [7, 17, 1, 0.8067, 0.0869],
    [10, 15, 1, 0.7529, 0.0963],
    [13, 12, 1, 0.6902, 0.1068],
    [16, 11, 1, 0.6275, 0.1141],
    [22, 7, 1, 0.5378, 0.1282],
    [23, 6, 1, 0.4482, 0.1346],
  ])("is as published at week %i of 6-mercaptopurine", (week, atRisk, events, survival, error) => {
    const point = kaplanMeier(mercaptopurine).find(({ time }) => time === week);
    expect(point).toMatchObject({ atRisk, events });
    expect(point?.survival).toBeCloseTo(survival, 4);
    expect(Math.sqrt(point?.variance ?? 0)).toBeCloseTo(error, 4);
  });

  // Oracle: scipy 1.17, ecdf(CensoredData).sf.confidence_interval(method="log-log").
  it("agrees with scipy about the interval", () => {
    const at = (curve: ReturnType<typeof kaplanMeier>, week: number) =>
      curve.find(({ time }) => time === week)?.interval;
    expect(at(kaplanMeier(mercaptopurine), 6)?.low).toBeCloseTo(0.6197179552659838, 12);
    expect(at(kaplanMeier(mercaptopurine), 6)?.high).toBeCloseTo(0.951551747646997, 12);
    expect(at(kaplanMeier(mercaptopurine), 23)?.low).toBeCloseTo(0.18805200595923235, 12);
    expect(at(kaplanMeier(mercaptopurine), 23)?.high).toBeCloseTo(0.6801426284952414, 12);
    expect(at(kaplanMeier(placebo), 8)?.low).toBeCloseTo(0.18306654882039433, 12);
    expect(at(kaplanMeier(placebo), 8)?.high).toBeCloseTo(0.5777886777458309, 12);
  });

  it("takes grouped counts in any order and in parts", () => {
    const whole = kaplanMeier(mercaptopurine);
    const parts = mercaptopurine.flatMap(({ time, events, censored }) => [
      { time, events: 0, censored },
      { time, events, censored: 0 },
    ]);
    expect(kaplanMeier(parts.reverse())).toEqual(whole);
    // A hundred of each: the same curve, a hundredth of its variance
    const many = kaplanMeier(
      mercaptopurine.map(({ time, events, censored }) => ({ time, events: events * 100, censored: censored * 100 })),
    );
    expect(many.at(-1)?.survival).toBeCloseTo(whole.at(-1)?.survival ?? 0, 12);
    expect(many.at(-1)?.variance).toBeCloseTo((whole.at(-1)?.variance ?? 0) / 100, 12);
  });

  it("knows no spread before the first event, and nothing without data", () => {
    expect(kaplanMeier(parseDurations("3+ 4+"))).toMatchObject([
      { survival: 1, interval: null },
      { survival: 1, interval: null },
    ]);
    expect(kaplanMeier([])).toEqual([]);
  });
});
