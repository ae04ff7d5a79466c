import { describe, expect, it } from "vitest";
import { toSums } from "../sums";
import { discountOver } from "./discount";
import { expectedPeriods, expectedRevenue } from "./expected-lifetime";
import { survivalValue } from "./lifetime-by-survival";

const sums = toSums({ revenue: 1_000, directCost: 0, directCostMonths: 1, customersActive: 100 });
const lives = [
  { time: 1, events: 1, censored: 0 },
  { time: 2, events: 1, censored: 1 },
  { time: 3, events: 1, censored: 0 },
  { time: 4, events: 0, censored: 1 },
  { time: 5, events: 1, censored: 0 },
];

describe("lifetime value by survival", () => {
  // Area 1 + .8333 + .6667 + 2 × .4444 = 3.3889 months of 10.
  it("is the area under the curve times the margin of a month", () => {
    const figure = survivalValue(lives, sums, 0);
    expect(figure).toMatchObject({ value: expect.closeTo(33.889, 3), n: 6, noData: null });
    expect(figure.details).toMatchObject({ monthlyMargin: 10, horizonMonths: 5 });
    expect(figure.interval?.low).toBeLessThan(33.889);
  });

  it("is less where later months count less, and has no interval where nobody left", () => {
    expect(survivalValue(lives, sums, discountOver(1)).value).toBeLessThan(33.889);
    const stayed = survivalValue([{ time: 4, events: 0, censored: 9 }], sums, 0);
    expect(stayed).toMatchObject({ value: 40, interval: null });
  });

  it("is not known without costs", () => {
    expect(survivalValue(lives, { ...sums, directCostMonths: 0 }, 0)).toMatchObject({
      value: null,
      noData: "no-costs",
    });
  });
});

const parameter = (value: number) => ({ value, standardError: null, low: null, high: null });

/** Purchases after the first within `weeks`, with ₂F₁ summed as its series stands. */
function printedPurchases(weeks: number): number {
  const { r, alpha, a, b } = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
  const z = weeks / (alpha + weeks);
  let [term, hypergeometric] = [1, 1];
  for (let n = 0; n < 20_000; n++) {
    term *= (((r + n) * (b + n)) / ((a + b - 1 + n) * (n + 1))) * z;
    hypergeometric += term;
  }
  return ((a + b - 1) / (a - 1)) * (1 - (alpha / (alpha + weeks)) ** r * hypergeometric);
}

describe("lifetime value by model", () => {
  // By the definition: survivors of Fader & Hardie's high end after each renewal, discounted at 10 %, added up one by one.
  it("counts the discounted periods of a contract", () => {
    const parameters = { alpha: parameter(0.668), beta: parameter(3.806) };
    let [survival, sum] = [1, 0];
    for (let renewal = 0; renewal < 2_000; renewal++) {
      sum += survival / 1.1 ** renewal;
      survival *= (3.806 + renewal) / (0.668 + 3.806 + renewal);
    }
    expect(expectedPeriods({ parameters, covariance: null, unit: "year" })?.amount).toBeCloseTo(sum, 8);
  });

  // CDNOW: Fader, Hardie & Lee (2005), table 2; Fader & Hardie (2013), note 025.
  it("counts the first purchase and what follows, at what a purchase is worth", () => {
    const bgNbd = { r: parameter(0.243), alpha: parameter(4.414), a: parameter(0.793), b: parameter(2.426) };
    const gammaGamma = { p: parameter(6.25), q: parameter(3.74), gamma: parameter(15.44) };
    const covariance = [0, 1, 2, 3].map((row) => [0, 1, 2, 3].map((column) => (row === column ? 0.01 : 0)));
    const ofValues = covariance.slice(0, 3).map((row) => row.slice(0, 3));
    const found = expectedRevenue(
      { parameters: bgNbd, covariance, unit: "week" },
      { parameters: gammaGamma, covariance: ofValues },
    );
    // Eq. 9 of Fader, Hardie & Lee (2005) as printed, month by month.
    let [purchases, before] = [1, 0];
    for (let month = 1; month <= 60; month++) {
      const by = printedPurchases((month * 365.25) / 12 / 7);
      purchases += (by - before) / 1.1 ** ((month - 0.5) / 12);
      before = by;
    }
    expect(found?.amount).toBeCloseTo((purchases * 6.25 * 15.44) / 2.74, 6);
    expect(found?.interval?.low).toBeLessThan(found?.amount ?? 0);
    expect(found?.interval?.high).toBeGreaterThan(found?.amount ?? 0);
    const endless = { ...gammaGamma, q: parameter(0.9) };
    expect(
      expectedRevenue({ parameters: bgNbd, covariance, unit: "week" }, { parameters: endless, covariance: null }),
    ).toBeNull();
  });
});
