import type { BgNbdParameters, PurchaseHistory } from "./bg-nbd";

/**
 * Probability that a customer has not dropped out by the end of calibration, given the history.
 *
 * Range 0..1. Exactly 1 for somebody without repeat purchases: dropping out happens only after one.
 *
 * Source: Fader, Hardie & Lee (2008), "Computing P(alive) Using the BG/NBD Model", eq. 7; the same as the denominator of
 * eq. 10 of Fader, Hardie & Lee (2005). Written as a logistic function, so that it cannot overflow.
 * Example: CDNOW's parameters, x 2, t_x 30.43, T 38.86 → 0.7266.
 */
export function probabilityAlive(
  { r, alpha, a, b }: BgNbdParameters,
  { repeats: x, recency, age }: Omit<PurchaseHistory, "customers">,
): number {
  if (x === 0) return 1;
  const logOdds = Math.log(a / (b + x - 1)) + (r + x) * Math.log((alpha + age) / (alpha + recency));
  return 1 / (1 + Math.exp(logOdds));
}
