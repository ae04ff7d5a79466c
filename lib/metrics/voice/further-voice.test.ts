import { describe, expect, it } from "vitest";
import { getSummedDefinition } from "../catalogue";
import { toSums } from "../sums";
import { detractorRecovery, tableOfMoves } from "./detractor-recovery";
import { followUpTime, medianWait } from "./follow-up-time";
import { driver } from "./nps-drivers";
import { responseRate } from "./response-rate";

describe("response-rate", () => {
  it("works out the example by both definitions", () => {
    const sums = toSums({ surveysSent: 200, surveysDelivered: 190, surveysAnswered: 57 });
    expect(getSummedDefinition(responseRate).formula(sums)).toMatchObject({ value: 30, n: 190 });
    expect(getSummedDefinition(responseRate, "sent").formula(sums)).toMatchObject({
      value: expect.closeTo(28.5, 9),
      n: 200,
    });
  });
});

describe("detractor-recovery", () => {
  it("works out the example by both definitions", () => {
    const sums = toSums({ detractorContacts: 10, detractorsRecovered: 2, detractorsImproved: 5 });
    // Wilson, 2 of 10: (0.2 + 3.8415 / 20 ± 1.96 √(0.016 + 3.8415 / 400)) / 1.38415 → 0.0567 to 0.5098
    const figure = getSummedDefinition(detractorRecovery).formula(sums);
    expect(figure).toMatchObject({ value: 20, n: 10 });
    expect(figure.interval?.low).toBeCloseTo(5.67, 2);
    expect(figure.interval?.high).toBeCloseTo(50.98, 2);
    expect(getSummedDefinition(detractorRecovery, "improved").formula(sums).value).toBe(50);
  });

  it("shows every move, also those that nobody made and those from where nobody was", () => {
    const move = { period: "2024-01-01", group: "0-6" } as const;
    const table = tableOfMoves("2024-01-01", [
      { ...move, became: "9-10", contacts: 2 },
      { ...move, became: "7-8", contacts: 3 },
      { ...move, became: "0-6", contacts: 1 },
      { ...move, became: "–", contacts: 4 },
      { ...move, group: "9-10", became: "–", contacts: 1 },
    ]);
    expect(table.map(({ group, value }) => [group, value])).toEqual([
      ["0-6 → 0-6", 10],
      ["0-6 → 7-8", 30],
      ["0-6 → 9-10", 20],
      ["0-6 → –", 40],
      ["7-8 → 0-6", null],
      ["7-8 → 7-8", null],
      ["7-8 → 9-10", null],
      ["7-8 → –", null],
      ["9-10 → 0-6", 0],
      ["9-10 → 7-8", 0],
      ["9-10 → 9-10", 0],
      ["9-10 → –", 100],
    ]);
  });
});

describe("follow-up-time", () => {
  const waits = (...hours: number[]) => hours.map((each) => ({ hours: Math.abs(each), contacted: each > 0 }));

  it("works out the example: those who still wait are counted in", () => {
    // 4/5 left at 10, × 2/3 = 0.533 at 20, × 1/2 = 0.267 at 30; the median of the three contacts alone would be 20
    expect(medianWait(waits(10, -15, 20, 30, -40))).toMatchObject({
      value: 30,
      n: 5,
      noData: null,
      details: { contacted: 3, waiting: 2 },
    });
    const sums = toSums({ followUpsDue: 8, followUpsInTime: 6 });
    expect(getSummedDefinition(followUpTime, "within-48h").formula(sums).value).toBe(75);
  });

  it("has an interval where the band comes down to a half on both sides", () => {
    const all = medianWait(waits(...Array.from({ length: 40 }, (_, index) => index + 1)));
    expect(all.value).toBe(20);
    expect(all.interval?.low).toBeGreaterThan(10);
    expect(all.interval?.high).toBeLessThan(30);
  });

  it("has no median while most still wait, and none without answers", () => {
    expect(medianWait(waits(10, -20, -30))).toMatchObject({
      value: null,
      interval: null,
      noData: "median-not-reached",
      n: 3,
    });
    expect(medianWait([])).toMatchObject({ value: null, noData: "no-detractors", n: 0 });
  });
});

describe("nps-drivers", () => {
  const price = { name: "Price", answers: 20, promoters: 2, detractors: 14 };

  it("works out the example", () => {
    const figure = driver(price, { answers: 100, promoters: 42, detractors: 30 });
    expect(figure.value).toBeCloseTo(-18, 9);
    expect(figure.details).toMatchObject({ name: "Price", share: 20, npsNaming: -60, npsOthers: 30, answers: 100 });
    expect(figure.interval?.high).toBeLessThan(0);
  });

  it("has no value where every answer names the theme", () => {
    const figure = driver(price, { answers: 20, promoters: 2, detractors: 14 });
    expect(figure).toMatchObject({ value: null, interval: null, noData: "not-enough-data" });
    expect(figure.details).toMatchObject({ npsNaming: -60, npsOthers: null });
  });
});
