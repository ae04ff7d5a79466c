import type { Interval } from "./interval";
import { Z95 } from "./normal";

/**
 * Wilson's score interval of a proportion: which true shares are plausible, given that `successes` of `trials` were seen.
 *
 * In words: all shares p whose distance from the observed share is at most 1.96 standard errors, the standard error being
 * taken at p itself. Unlike the textbook interval it stays within 0..1 and is never of width 0.
 *
 * Units: a share, 0..1. `trials` need not be whole (a mean of two counts). Null when there are no trials, or more
 * successes than trials, or fewer than none: then it is no proportion.
 *
 * Source: Wilson (1927), J. Am. Stat. Assoc. 22:209-212; Newcombe (1998), Statistics in Medicine 17:857-872, method 3.
 * Example: 81 of 263 → 0.2553 to 0.3662.
 */
export function wilsonInterval(successes: number, trials: number): Interval | null {
  if (!(trials > 0) || successes < 0 || successes > trials) return null;
  const share = successes / trials;
  const z2 = Z95 ** 2;
  const centre = share + z2 / (2 * trials);
  const half = Z95 * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials ** 2));
  const scale = 1 + z2 / trials;
  // At the ends the formula gives exactly 0 and 1; rounding errors must not leave 1e-17 there.
  return {
    low: successes === 0 ? 0 : (centre - half) / scale,
    high: successes === trials ? 1 : (centre + half) / scale,
  };
}
