import { describe, expect, it } from "vitest";
import { kaplanMeier } from "./kaplan-meier";
import { survivalQuantile } from "./survival-quantile";
import { mercaptopurine, parseDurations, placebo } from "./testing-remissions";

describe("survivalQuantile", () => {
  // Oracle: Freireich et al. (1963) as in Klein & Moeschberger (2003), table 4.1B: medians 23 and 8 weeks. Ends read off the log-log
  // bands of scipy 1.17: lower edges first at most 1/2 at 13 (.4316) and 4 (.4254); upper edges never, and at 11 (.4818).
  it("is 23 weeks for 6-mercaptopurine and 8 for placebo", () => {
    expect(survivalQuantile(kaplanMeier(mercaptopurine))).toEqual({ time: 23, low: 13, high: null });
    expect(survivalQuantile(kaplanMeier(placebo))).toEqual({ time: 8, low: 4, high: 11 });
  });

  it("takes the first time at which the curve is at the level, in spite of rounding", () => {
    // 9/10 × 8/9 × 7/8 × 6/7 × 5/6 is 1/2, and a little more in floating point
    const curve = kaplanMeier(parseDurations("1 2 3 4 5 6+ 7+ 8+ 9+ 10+"));
    expect(survivalQuantile(curve).time).toBe(5);
    expect(survivalQuantile(curve, 0.2).time).toBe(2);
  });

  it("is null where the curve does not come down so far", () => {
    expect(survivalQuantile(kaplanMeier(parseDurations("1 2+ 3+ 4+ 5+"))).time).toBeNull();
    expect(survivalQuantile([])).toEqual({ time: null, low: null, high: null });
  });

  it("starts where everybody has gone at once, and stays open", () => {
    expect(survivalQuantile(kaplanMeier(parseDurations("4 4 4")))).toEqual({ time: 4, low: 4, high: null });
  });
});
