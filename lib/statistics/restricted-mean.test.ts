import { describe, expect, it } from "vitest";
import { kaplanMeier } from "./kaplan-meier";
import { restrictedMean } from "./restricted-mean";
import { mercaptopurine, parseDurations, placebo } from "./testing-remissions";

describe("restrictedMean", () => {
  it("adds up the steps of durations 1, 2, 2+, 3, 4+, 5", () => {
    // 1 + 5/6 + 4/6 + 2 × 4/9
    const curve = kaplanMeier(parseDurations("1 2 2+ 3 4+ 5"));
    expect(restrictedMean(curve, 5)?.mean).toBeCloseTo(1 + 5 / 6 + 4 / 6 + 8 / 9, 12);
    expect(restrictedMean(curve, 2.5)?.mean).toBeCloseTo(1 + 5 / 6 + 0.5 * (4 / 6), 12);
    expect(restrictedMean(curve, 0.5)?.mean).toBe(0.5);
  });

  // Oracle: numerical integration of the curve, and of what is left of it beyond each event (scipy 1.17, quad).
  it("is 23.287 weeks within 35 for 6-mercaptopurine", () => {
    const weeks = restrictedMean(kaplanMeier(mercaptopurine), 35);
    expect(weeks?.mean).toBeCloseTo(23.287394957, 8);
    expect(weeks?.variance).toBeCloseTo(7.994573161, 8);
    expect(weeks?.interval.low).toBeCloseTo(23.287394957 - 1.959963985 * Math.sqrt(7.994573161), 6);
    expect(restrictedMean(kaplanMeier(mercaptopurine), 20)?.mean).toBeCloseTo(16.11652661, 7);
    expect(restrictedMean(kaplanMeier(mercaptopurine), 20)?.variance).toBeCloseTo(1.566402924, 8);
  });

  it("is the plain mean where nobody is censored", () => {
    // 182 weeks of 21 children
    expect(restrictedMean(kaplanMeier(placebo), 30)?.mean).toBeCloseTo(182 / 21, 12);
  });

  it("discounts later time", () => {
    // Oracle: scipy 1.17, quad of the curve × 1.01^-t from 0 to 35, and the variance's areas likewise.
    const weeks = restrictedMean(kaplanMeier(mercaptopurine), 35, 0.01);
    expect(weeks?.mean).toBeCloseTo(20.23803665, 6);
    expect(weeks?.variance).toBeCloseTo(5.1509025, 6);
    expect(restrictedMean(kaplanMeier(mercaptopurine), 35, 1e-12)?.mean).toBeCloseTo(23.287394957, 6);
  });

  it("does not guess beyond the last time watched", () => {
    expect(restrictedMean(kaplanMeier(mercaptopurine), 36)).toBeNull();
    expect(restrictedMean([], 5)).toBeNull();
    expect(restrictedMean(kaplanMeier(placebo), 0)).toBeNull();
  });

  it("keeps its interval within 0 and the horizon", () => {
    const interval = restrictedMean(kaplanMeier(parseDurations("1 5+ 5+")), 5)?.interval;
    // 1 + 4 × 2/3 = 3.67, standard error 4 × 2/3 × √(1/6) = 1.09, so 5.80 without the limit
    expect(interval?.high).toBe(5);
  });
});
