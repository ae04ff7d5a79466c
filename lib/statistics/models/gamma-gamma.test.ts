import { describe, expect, it } from "vitest";
import { seededDraws } from "../testing-draws";
import { cdnowSample, hasData } from "./cdnow.fixture";
import { fitGammaGamma } from "./gamma-gamma";
import { expectedValue } from "./gamma-gamma-expected";
import { drawSpenders } from "./testing-customers";

describe.skipIf(!hasData)("the CDNOW sample (skipped where ../shared/data is absent)", () => {
  // Oracle: Fader & Hardie (2013), note 025, section 5.
  it("has the published parameters for its 946 returning customers", () => {
    const returning = cdnowSample().filter(({ repeats }) => repeats > 0);
    expect(returning.length).toBe(946);
    const fit = fitGammaGamma(
      returning.map(({ repeats, meanValue }) => ({ purchases: repeats, meanValue, customers: 1 })),
    );
    expect(fit?.parameters.p).toBeCloseTo(6.25, 2);
    expect(fit?.parameters.q).toBeCloseTo(3.74, 2);
    expect(fit?.parameters.gamma).toBeCloseTo(15.44, 2);
  });
});

describe("fitGammaGamma", () => {
  const truth = { p: 4, q: 5, gamma: 60 };

  it("finds the parameters that made the purchases, within their standard errors", () => {
    const fit = fitGammaGamma(drawSpenders(seededDraws(5), truth, 20_000));
    for (const name of ["p", "q", "gamma"] as const) {
      const error = fit?.standardErrors?.[name] ?? 0;
      expect(error).toBeGreaterThan(0);
      expect(Math.abs((fit?.parameters[name] ?? 0) - truth[name])).toBeLessThan(3 * error);
    }
  });

  it("leaves out who spent nothing, and is null for nobody", () => {
    const spenders = drawSpenders(seededDraws(6), truth, 200);
    const fit = fitGammaGamma(spenders);
    const padded = [
      ...spenders,
      { purchases: 0, meanValue: 0, customers: 9 },
      { purchases: 2, meanValue: 0, customers: 3 },
    ];
    expect(fitGammaGamma(padded)).toEqual(fit);
    expect(fitGammaGamma([])).toBeNull();
  });

  it("tells no standard errors where all spend the same", () => {
    expect(fitGammaGamma([{ purchases: 2, meanValue: 10, customers: 50 }])?.standardErrors).toBeNull();
  });
});

describe("expectedValue", () => {
  const cdnow = { p: 6.25, q: 3.74, gamma: 15.44 };

  it("lies between everybody's mean and one's own", () => {
    // 6.25 · (15.44 + 20)/(6.25 + 2.74) and 6.25 · 15.44/2.74
    expect(expectedValue(cdnow, { purchases: 1, meanValue: 20 })).toBeCloseTo(24.6385, 4);
    expect(expectedValue(cdnow, { purchases: 0, meanValue: 0 })).toBeCloseTo(35.219, 3);
    expect(expectedValue(cdnow, { purchases: 1e6, meanValue: 20 })).toBeCloseTo(20, 3);
  });

  it("is null where the population has no mean", () => {
    expect(expectedValue({ ...cdnow, q: 0.9 }, { purchases: 0, meanValue: 0 })).toBeNull();
  });
});
