import { type Fit, fitByLikelihood } from "./maximum-likelihood";
import type { Slope } from "./minimise";

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
 * Source: Fader & Hardie (2007), J. Interactive Marketing 21(1):76-90, eqs. 3, 5, 7 and appendix.
 * Example: of 1,000 there are 869, 743, 653, 593, 551, 517, 491 left → α 0.668, β 3.806.
 */
export function fitShiftedBetaGeometric(renewals: readonly Renewal[]): SbgFit | null {
  const lost = renewals.reduce((sum, each) => sum + each.lost, 0);
  const kept = renewals.reduce((sum, each) => sum + each.kept, 0);
  if (!(lost > 0 && kept > 0)) return null;
  const churn = lost / (lost + kept);
  const start = { alpha: 1, beta: (1 - churn) / churn };
  return fitByLikelihood(["alpha", "beta"], start, lost + kept, (parameters) => likelihood(parameters, renewals));
}

function likelihood({ alpha, beta }: SbgParameters, renewals: readonly Renewal[]): Slope {
  let value = 0;
  let byAlpha = 0;
  let byBeta = 0;
  for (const { renewal, kept, lost } of renewals) {
    const stay = beta + renewal - 1;
    const all = alpha + stay;
    value += lost * Math.log(alpha / all) + kept * Math.log(stay / all);
    byAlpha += lost / alpha - (lost + kept) / all;
    byBeta += kept / stay - (lost + kept) / all;
  }
  return { value, gradient: [byAlpha, byBeta] };
}
