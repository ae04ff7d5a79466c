import { sbgRetention } from "./sbg-survival";
import type { SbgParameters } from "./shifted-beta-geometric";

const EPSILON = 1e-14;
const MAX_TERMS = 10_000_000;

/**
 * Discounted expected residual lifetime (DERL) under the shifted-beta-geometric model: how many more periods a customer who
 * renewed `renewals` times and stands before the next renewal is expected to stay, later ones counting less.
 *
 * In words: the chance to renew now, plus the chance to renew twice over 1 + d, and so on without end. Times a margin per
 * period it is the customer's remaining value.
 *
 * Periods, from 0. `discount` d is per period and above 0; null otherwise, as the sum need not have an end.
 *
 * Source: Fader & Hardie (2010), Marketing Science 29(1):85-93, eq. 6: (β + n − 1)/(α + β + n − 1) · ₂F₁(1, β + n; α + β + n;
 * 1/(1 + d)) with n − 1 renewals. All terms of the series are positive, so it is summed as it stands.
 * Example: α 0.668, β 3.806, 7 renewals, d = 0.1 → 7.530.
 */
export function residualLifetime(parameters: SbgParameters, renewals: number, discount: number): number | null {
  if (!(discount > 0)) return null;
  const factor = 1 / (1 + discount);
  let term = sbgRetention(parameters, renewals + 1);
  let sum = term;
  for (let further = 2; further < MAX_TERMS; further++) {
    term *= factor * sbgRetention(parameters, renewals + further);
    sum += term;
    // What is left is less than if everybody stayed from here on.
    if (term < EPSILON * sum * (1 - factor)) return sum;
  }
  return null;
}
