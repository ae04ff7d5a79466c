import { type Fit, fitByLikelihood } from "./maximum-likelihood";
import type { Slope } from "./minimise";
import { nearPeak } from "./sbg-near-peak";

/** What became of contracts at one renewal, the first being number 1. */
export interface Renewal {
  renewal: number;
  kept: number;
  lost: number;
}

export type SbgParameters = Record<"alpha" | "beta", number>;
export type SbgFit = Fit<"alpha" | "beta">;

/**
 * Shifted-beta-geometric model of contracts that can end at each renewal: everybody has a churn probability of their own,
 * beta-distributed over the customers with α and β. Those likely to leave leave first, so retention rises with age.
 *
 * Log-likelihood: Σ lost_t ln(1 − r_t) + kept_t ln r_t with the retention rate r_t = (β + t − 1)/(α + β + t − 1). The product of
 * these is the one of eq. 5 of the source, P(T = t) and S(t) written as products of rates; and written like this, cohorts that
 * were watched for different lengths of time add up at each renewal.
 *
 * Counts need not be whole. Null when nobody was lost or nobody kept: then there is no maximum.
 *
 * Where no spread is as likely as one of the two ends of all spreads, everybody alike (the geometric model) or everybody sure
 * to leave at once or never to, that end is the answer, without errors and not converged. A peak lower than the end is none.
 *
 * Source: Fader & Hardie (2007), J. Interactive Marketing 21(1):76-90, eqs. 3, 5, 7 and appendix.
 * Example: of 1,000 there are 869, 743, 653, 593, 551, 517, 491 left → α 0.668, β 3.806.
 */
export function fitShiftedBetaGeometric(renewals: readonly Renewal[]): SbgFit | null {
  const due = renewals.filter(({ kept, lost }) => kept + lost > 0);
  const { kept, lost } = sumOf(due);
  if (!(lost > 0 && kept > 0)) return null;
  const search = (start: SbgParameters) =>
    fitByLikelihood(["alpha", "beta"], start, lost + kept, (at) => likelihood(at, due));
  // Of one renewal alone, every spread with the same mean says the same.
  if (due.length < 2) return search({ alpha: 1, beta: kept / lost });
  const end = endOf(due);
  const near = nearPeak(due, (at) => likelihood(at, due).value);
  const peak = near && search(near);
  const isHigher = peak && peak.logLikelihood - end.logLikelihood > ROUNDING * Math.abs(end.logLikelihood);
  return isHigher ? peak : end;
}

/** α + β where everybody is alike, as far as any figure can tell; and one over it where everybody is sure. */
const ALIKE = 1e10;
/** Likelihoods that differ by less than this share differ by rounding only. */
const ROUNDING = 1e-12;

/**
 * The likelier end of all spreads. Where losses came with the first renewal only, those who made it are sure to stay. Elsewhere
 * that is out of the question, and the end is one churn for all.
 */
function endOf(renewals: readonly Renewal[]): SbgFit {
  const first = renewals.filter(({ renewal }) => renewal === 1);
  const isSure = sumOf(first).lost === sumOf(renewals).lost;
  const { kept, lost } = sumOf(isSure ? first : renewals);
  const size = isSure ? 1 / ALIKE : ALIKE;
  const parameters = { alpha: (size * lost) / (lost + kept), beta: (size * kept) / (lost + kept) };
  const { value } = likelihood(parameters, renewals);
  return {
    parameters,
    standardErrors: null,
    intervals: null,
    covariance: null,
    logLikelihood: value,
    converged: false,
  };
}

function sumOf(renewals: readonly Renewal[]): { kept: number; lost: number } {
  return renewals.reduce((sum, { kept, lost }) => ({ kept: sum.kept + kept, lost: sum.lost + lost }), {
    kept: 0,
    lost: 0,
  });
}

function likelihood({ alpha, beta }: SbgParameters, renewals: readonly Renewal[]): Slope {
  let value = 0;
  let byAlpha = 0;
  let byBeta = 0;
  for (const { renewal, kept, lost } of renewals) {
    const stay = beta + (renewal - 1);
    const all = alpha + stay;
    value += lost * Math.log(alpha / all) + kept * Math.log(stay / all);
    byAlpha += lost / alpha - (lost + kept) / all;
    byBeta += kept / stay - (lost + kept) / all;
  }
  return { value, gradient: [byAlpha, byBeta] };
}
