import type { GammaGammaParameters, SpendHistory } from "./gamma-gamma";

/**
 * What a purchase of a customer is expected to be worth, given the purchases so far: between the customer's own mean and
 * everybody's, nearer to the former the more purchases there are.
 *
 * Money. Null when q <= 1 and there is nothing to go by: then the population has no mean.
 *
 * Source: Fader & Hardie (2013), note 025, eq. 5: p(γ + x m)/(px + q − 1); without purchases the population's mean pγ/(q − 1).
 * Example: p 6.25, q 3.74, γ 15.44; one purchase of 20 → 6.25 · 35.44 / 8.99 = 24.64.
 */
export function expectedValue(
  { p, q, gamma }: GammaGammaParameters,
  { purchases, meanValue }: Pick<SpendHistory, "purchases" | "meanValue">,
): number | null {
  const divisor = p * purchases + q - 1;
  return divisor > 0 ? (p * (gamma + purchases * meanValue)) / divisor : null;
}
