import type { BgNbdParameters, PurchaseHistory } from "./bg-nbd";
import { probabilityAlive } from "./bg-nbd-alive";

const EPSILON = 1e-16;
const MAX_TERMS = 1_000_000;

/**
 * Purchases that a customer is expected to make in the `horizon` after the end of calibration, given the history.
 *
 * Count, 0 or more; horizon in the unit of the history.
 *
 * Source: Fader, Hardie & Lee (2005), Marketing Science 24(2):275-284, eq. 10. The bracket there, (a+b+x−1)/(a−1) · [1 −
 * ((α+T)/(α+T+t))^(r+x) ₂F₁(r+x, b+x; a+b+x−1; t/(α+T+t))], loses its digits as a nears 1; see `purchasesIfAlive`.
 * Example: CDNOW's parameters, x 2, t_x 30.43, T 38.86, 39 weeks → 1.226.
 */
export function expectedPurchases(
  parameters: BgNbdParameters,
  history: Omit<PurchaseHistory, "customers">,
  horizon: number,
): number {
  const { r, alpha, a, b } = parameters;
  const { repeats, age } = history;
  const share = horizon / (alpha + age + horizon);
  return probabilityAlive(parameters, history) * purchasesIfAlive(r + repeats, share, a, b + repeats);
}

/**
 * Purchases after the first that a new customer is expected to make within `horizon`.
 *
 * Source: Fader, Hardie & Lee (2005), eq. 9.
 */
export function expectedPurchasesOfNew({ r, alpha, a, b }: BgNbdParameters, horizon: number): number {
  return purchasesIfAlive(r, horizon / (alpha + horizon), a, b);
}

/**
 * Σ_{k≥0} P(N > k) Π_{j<k} (b+j)/(a+b+j), with N negative binomial of the given shape and share: the next purchase comes
 * if the customer would buy again and did not drop out after any before it. Equal to the bracket of eq. 10 by expanding ₂F₁
 * and (1 − z)^−shape term by term; all terms are positive, so none cancel, whatever a is.
 */
function purchasesIfAlive(shape: number, share: number, a: number, b: number): number {
  if (!(share > 0)) return 0;
  const logShare = Math.log(share);
  const peak = (shape * share) / (1 - share);
  let logChance = shape * Math.log1p(-share);
  let stayed = 1;
  let made = 0;
  let sum = 0;
  for (let n = 0; n < MAX_TERMS; n++) {
    // `made`: purchases out of n that come before dropping out; `stayed`: the chance that the next one does.
    const term = Math.exp(logChance) * made;
    sum += term;
    const ratio = (share * (shape + n)) / (n + 1);
    if (n > peak && ratio < 1 && term <= EPSILON * sum * (1 - ratio)) break;
    logChance += logShare + Math.log((shape + n) / (n + 1));
    made += stayed;
    stayed *= (b + n) / (a + b + n);
  }
  return sum;
}
