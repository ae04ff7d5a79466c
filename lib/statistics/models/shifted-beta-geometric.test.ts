import { describe, expect, it } from "vitest";
import { fitGeometricLife, geometricResidualLifetime, geometricSurvival } from "./geometric-life";
import { renewalsOf, sumRenewals } from "./renewals";
import { residualLifetime } from "./residual-lifetime";
import { sbgRetention, sbgSurvival } from "./sbg-survival";
import { fitShiftedBetaGeometric } from "./shifted-beta-geometric";

// Fader & Hardie (2007), table 1: per cent surviving years 0 to 7, of 1,000 customers.
const HIGH_END = [1000, 869, 743, 653, 593, 551, 517, 491];
const REGULAR = [1000, 631, 468, 382, 326, 289, 262, 241];

describe("fitShiftedBetaGeometric", () => {
  // Oracle: Fader & Hardie (2007), J. Interactive Marketing 21(1):76-90, section "Model fit".
  it.each([
    ["high end", HIGH_END, 0.668, 3.806, -1611.2],
    ["regular", REGULAR, 0.704, 1.182, -1680.3],
  ])("is as published for the %s segment", (_, survivors, alpha, beta, logLikelihood) => {
    const fit = fitShiftedBetaGeometric(renewalsOf(survivors));
    expect(fit?.converged).toBe(true);
    expect(fit?.parameters.alpha).toBeCloseTo(alpha, 3);
    expect(fit?.parameters.beta).toBeCloseTo(beta, 3);
    expect(fit?.logLikelihood).toBeCloseTo(logLikelihood, 1);
  });

  // Oracle: the paper's own projection for the high-end segment, to three decimals.
  it("projects years 8 to 12", () => {
    const fit = fitShiftedBetaGeometric(renewalsOf(HIGH_END));
    const projected = fit ? sbgSurvival(fit.parameters, 12).slice(8) : [];
    expect(projected.map((share) => Number(share.toFixed(3)))).toEqual([0.46, 0.436, 0.414, 0.395, 0.378]);
  });

  it("adds cohorts up that were watched for different times", () => {
    const short = renewalsOf([500, 430, 370]);
    const all = sumRenewals([...renewalsOf(HIGH_END), ...short]);
    expect(all[1]).toEqual({ renewal: 2, kept: 743 + 370, lost: 126 + 60 });
    const twice = fitShiftedBetaGeometric(sumRenewals([...renewalsOf(HIGH_END), ...renewalsOf(HIGH_END)]));
    const once = fitShiftedBetaGeometric(renewalsOf(HIGH_END));
    expect(twice?.parameters.alpha).toBeCloseTo(once?.parameters.alpha ?? 0, 8);
    expect(twice?.standardErrors?.alpha).toBeCloseTo((once?.standardErrors?.alpha ?? 0) / Math.SQRT2, 6);
  });

  it("is null where nobody left, or nobody stayed, or there was no renewal", () => {
    expect(fitShiftedBetaGeometric(renewalsOf([100, 100]))).toBeNull();
    expect(fitShiftedBetaGeometric(renewalsOf([100, 0]))).toBeNull();
    expect(fitShiftedBetaGeometric([])).toBeNull();
  });

  it("tells no standard errors from one renewal, which one parameter explains", () => {
    const fit = fitShiftedBetaGeometric(renewalsOf([100, 80]));
    expect(fit).toMatchObject({ standardErrors: null, converged: false });
    expect(fit && sbgRetention(fit.parameters, 1)).toBeCloseTo(0.8, 6);
  });

  it("finds the peak of a small cohort, at the end of a ridge that is nearly flat", () => {
    // Two renewals, two parameters: β/(α + β) = 21/23 and (β + 1)/(α + β + 1) = 18/19, hence α + β = 23/15.
    const fit = fitShiftedBetaGeometric(renewalsOf([23, 21]).concat({ renewal: 2, kept: 18, lost: 1 }));
    expect(fit?.converged).toBe(true);
    expect(fit?.parameters.alpha).toBeCloseTo(2 / 15, 6);
    expect(fit?.parameters.beta).toBeCloseTo(21 / 15, 6);
  });

  it("does not pass a peak by on the way to where everybody is alike", () => {
    // 2 of 32 lost: with one churn for all 2 ln(1/16) + 30 ln(15/16) = -7.4813. The peak by mpmath 1.3.
    const fit = fitShiftedBetaGeometric(
      renewalsOf([4, 3, 3, 3, 3, 3, 3, 3, 3, 3]).concat(
        { renewal: 10, kept: 2, lost: 0 },
        { renewal: 11, kept: 1, lost: 1 },
      ),
    );
    expect(fit?.logLikelihood).toBeCloseTo(-7.473479863, 8);
  });

  it("takes everybody for alike where that is likelier than any peak", () => {
    // 2 of 13 lost: with one churn for all 2 ln(2/13) + 11 ln(11/13) = -5.5812; the peak at α 0.82, β 1.50 has -5.6059.
    const fit = fitShiftedBetaGeometric(renewalsOf([2, ...Array.from({ length: 11 }, () => 1), 0]));
    expect(fit).toMatchObject({ converged: false, covariance: null });
    expect(fit?.logLikelihood).toBeCloseTo(-5.5812, 4);
    expect(fit && sbgRetention(fit.parameters, 24)).toBeCloseTo(11 / 13, 8);
  });

  it("takes those for sure who stayed where nobody left after the first renewal", () => {
    const fit = fitShiftedBetaGeometric(renewalsOf([7, 4, 4]));
    expect(fit?.converged).toBe(false);
    expect(fit && sbgSurvival(fit.parameters, 3).map((share) => Number(share.toFixed(8)))).toEqual(
      [1, 4 / 7, 4 / 7, 4 / 7].map((share) => Number(share.toFixed(8))),
    );
  });
});

describe("residualLifetime", () => {
  const parameters = { alpha: 0.668, beta: 3.806 };

  // Oracle: Fader & Hardie (2010), Marketing Science 29(1):85-93, table 2; the digits by mpmath 1.3 from eq. 6 with ₂F₁.
  it("after 7 renewals at 10 %", () => {
    expect(residualLifetime(parameters, 7, 0.1)).toBeCloseTo(7.53, 3);
    expect(residualLifetime(parameters, 7, 0.1)).toBeCloseTo(7.52994953091097, 11);
    expect(residualLifetime(parameters, 0, 0.1)).toBeCloseTo(5.414856048374041, 11);
    expect(residualLifetime(parameters, 7, 0.0001)).toBeCloseTo(245.6177755868013, 8);
  });

  it("is null without a discount, under which it may have no end", () => {
    expect(residualLifetime(parameters, 7, 0)).toBeNull();
  });
});

describe("the geometric rival", () => {
  it("is those lost over those who stood before a renewal", () => {
    // 2 of 10, then 2 of 8: 4 of 18. Log-likelihood 4 ln(4/18) + 14 ln(14/18).
    const fit = fitGeometricLife(renewalsOf([10, 8, 6]));
    expect(fit?.churn).toBeCloseTo(4 / 18, 12);
    expect(fit?.logLikelihood).toBeCloseTo(-9.5347, 4);
    expect(geometricSurvival(0.2, 2)).toEqual([1, 0.8, 0.8 ** 2]);
  });

  it("agrees with its own sum, and with an sBG of nearly equal customers", () => {
    const sum = Array.from({ length: 2_000 }, (_, k) => 0.8 ** (k + 1) / 1.1 ** k).reduce((all, term) => all + term, 0);
    expect(geometricResidualLifetime(0.2, 0.1)).toBeCloseTo(sum, 10);
    expect(residualLifetime({ alpha: 2e6, beta: 8e6 }, 0, 0.1)).toBeCloseTo(sum, 4);
    expect(geometricResidualLifetime(0.2, 0)).toBeNull();
  });
});
