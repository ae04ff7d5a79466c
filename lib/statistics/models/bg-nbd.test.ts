import { describe, expect, it } from "vitest";
import { seededDraws } from "../testing-draws";
import { fitBgNbd } from "./bg-nbd";
import { expectedPurchases } from "./bg-nbd-expected";
import { holdOut } from "./bg-nbd-hold-out";
import { cdnowSample, hasData } from "./cdnow.fixture";
import { drawBuyers } from "./testing-customers";

describe.skipIf(!hasData)("the CDNOW sample (skipped where ../shared/data is absent)", () => {
  // Oracle: Fader, Hardie & Lee (2005), Marketing Science 24(2):275-284, table 2 and section 5.
  it("has the published parameters, likelihood and prediction", () => {
    const fit = fitBgNbd(cdnowSample());
    expect(fit?.converged).toBe(true);
    expect(fit?.parameters.r).toBeCloseTo(0.243, 3);
    expect(fit?.parameters.alpha).toBeCloseTo(4.414, 3);
    expect(fit?.parameters.a).toBeCloseTo(0.793, 3);
    expect(fit?.parameters.b).toBeCloseTo(2.426, 3);
    expect(fit?.logLikelihood).toBeCloseTo(-9582.4, 1);
    const history = { repeats: 2, recency: 30.43, age: 38.86 };
    expect(fit && expectedPurchases(fit.parameters, history, 39)).toBeCloseTo(1.226, 3);
  });

  it("is predicted as it came, by number of repeat purchases", () => {
    const sample = cdnowSample();
    const fit = fitBgNbd(sample);
    const check = fit && holdOut(fit.parameters, sample, 39);
    // Counted from the file: 1,882 purchases on days after 1997-09-30.
    expect(check?.actual).toBe(1_882);
    expect(check?.groups.map((group) => group.customers)).toEqual([1411, 439, 214, 100, 62, 38, 29, 64]);
    expect(Math.abs(check?.error ?? 1)).toBeLessThan(0.15);
  });
});

describe("fitBgNbd", () => {
  const truth = { r: 0.6, alpha: 8, a: 0.9, b: 3 };
  const bounds = { end: 52, horizon: 52 };

  it("takes customers with the same history together or one by one", () => {
    const one = drawBuyers(seededDraws(7), truth, { ...bounds, customers: 300 });
    const doubled = fitBgNbd([...one, ...one]);
    const weighted = fitBgNbd(one.map((history) => ({ ...history, customers: 2 })));
    expect(weighted?.parameters.r).toBeCloseTo(doubled?.parameters.r ?? 0, 8);
    expect(weighted?.standardErrors?.alpha).toBeCloseTo(doubled?.standardErrors?.alpha ?? 0, 6);
    expect(weighted?.logLikelihood).toBeCloseTo(doubled?.logLikelihood ?? 0, 6);
  });

  it("has intervals that hold the truth in some 95 % of samples", () => {
    const draw = seededDraws(20_260_101);
    const held = { r: 0, alpha: 0, a: 0, b: 0 };
    const samples = 150;
    for (let sample = 0; sample < samples; sample++) {
      const fit = fitBgNbd(drawBuyers(draw, truth, { ...bounds, customers: 1_000 }));
      for (const name of ["r", "alpha", "a", "b"] as const) {
        const interval = fit?.intervals?.[name];
        if (interval && interval.low <= truth[name] && truth[name] <= interval.high) held[name]++;
      }
    }
    // 150 draws at 0.95 lie between 0.90 and 0.99 with a chance of more than 98 % each.
    for (const count of Object.values(held)) {
      expect(count / samples).toBeGreaterThan(0.9);
      expect(count / samples).toBeLessThan(0.995);
    }
  });

  it("fits 100,000 customers, and predicts what they buy next", () => {
    const buyers = drawBuyers(seededDraws(1), truth, { ...bounds, customers: 100_000 });
    const fit = fitBgNbd(buyers);
    expect(fit?.parameters.r).toBeCloseTo(truth.r, 1);
    expect(Math.abs((fit && holdOut(fit.parameters, buyers, 52).error) ?? 1)).toBeLessThan(0.02);
  });

  it("does not overflow where somebody bought thousands of times", () => {
    const heavy = { repeats: 5_000, recency: 51.9, age: 52, customers: 1 };
    const fit = fitBgNbd([...drawBuyers(seededDraws(2), truth, { ...bounds, customers: 500 }), heavy]);
    expect(fit?.converged).toBe(true);
    expect(Number.isFinite(fit?.logLikelihood)).toBe(true);
  });

  it("is null where nobody came back, and for nobody", () => {
    expect(fitBgNbd([{ repeats: 0, recency: 0, age: 10, customers: 5 }])).toBeNull();
    expect(fitBgNbd([])).toBeNull();
  });
});
