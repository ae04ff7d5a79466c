import { incompleteBeta } from "./incomplete-beta";

/**
 * Binomial distribution function: how likely are at most this many successes in `trials` trials, each succeeding with
 * probability `share` (strictly within 0..1)? Range 0..1.
 *
 * Source: Abramowitz & Stegun (1964), eq. 26.5.24. Example: at most 5 heads of 20 → 0.020695.
 */
export function binomialAtMost(successes: number, trials: number, share: number): number {
  if (successes < 0) return 0;
  if (successes >= trials) return 1;
  return incompleteBeta(1 - share, trials - successes, successes + 1);
}
