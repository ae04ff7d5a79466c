import { upperIncompleteGamma } from "./incomplete-gamma";

/**
 * Tail of the chi-square distribution: how often chance alone gives a statistic of at least this size.
 *
 * In words: the share of the distribution with these degrees of freedom that lies above `statistic`. Range 0..1.
 *
 * Source: Abramowitz & Stegun (1964), eq. 26.4.19. Example: 3.841459 with one degree of freedom → 0.05.
 */
export function chiSquareTail(statistic: number, degreesOfFreedom: number): number {
  return upperIncompleteGamma(degreesOfFreedom / 2, statistic / 2);
}

/**
 * How often chance alone takes a standard normal variable at least this far from 0, to either side. Range 0..1.
 *
 * Source: its square is chi-square with one degree of freedom (Abramowitz & Stegun 1964, 26.4.1). Example: 1.959964 → 0.05.
 */
export function normalTwoSidedTail(z: number): number {
  return chiSquareTail(z * z, 1);
}
