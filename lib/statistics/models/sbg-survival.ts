import type { SbgParameters } from "./shifted-beta-geometric";

/**
 * Retention rate at a renewal: of those still there before it, the share that stays. Rises with the number of the renewal.
 *
 * Range 0..1. Source: Fader & Hardie (2007), J. Interactive Marketing 21(1):76-90, eq. 8.
 * Example: α 0.668, β 3.806: 0.851 at renewal 1, 0.942 at renewal 8.
 */
export function sbgRetention({ alpha, beta }: SbgParameters, renewal: number): number {
  // The renewals before are counted first: a β next to nothing would lose its digits.
  const stay = beta + (renewal - 1);
  return stay / (alpha + stay);
}

/**
 * Share of a cohort still there after 0, 1, ... `last` renewals.
 *
 * Range 0..1, falling from 1. Source: Fader & Hardie (2007), eq. 6, as the product of the retention rates (eq. 8).
 * Example: α 0.668, β 3.806: .460 .436 .414 .395 .378 after 8 to 12 renewals.
 */
export function sbgSurvival(parameters: SbgParameters, last: number): number[] {
  const survival = [1];
  for (let renewal = 1; renewal <= last; renewal++) {
    survival.push((survival[renewal - 1] ?? 0) * sbgRetention(parameters, renewal));
  }
  return survival;
}
