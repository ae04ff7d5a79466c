import { normalTwoSidedTail } from "./chi-square";
import type { Interval } from "./interval";
import { Z95 } from "./normal";
import type { Count } from "./proportion-difference";

export interface RelativeRisk {
  /** How many times as likely the event is in the first group as in the second. */
  ratio: number;
  interval: Interval;
  /** Distance of the ratio from 1 in standard errors, on the logarithmic scale: negative where the first group fares better. */
  z: number;
  /** How often chance alone takes it so far: sorted by this, the most certain comes first. */
  p: number;
  /** True where a cell of the table was empty, so that half a case was added to each. */
  adjusted: boolean;
}

/**
 * Relative risk of an event in one group against another: the ratio of the two shares, with Katz's interval.
 *
 * In words: the logarithm of the ratio ± 1.96 √(1/a - 1/m + 1/c - 1/n), where a of m and c of n had the event, taken back
 * from the logarithm. Where one of the four cells (event or none, in either group) is empty, 1/2 is added to all four, so that
 * the ratio stays finite and above 0. Null where either group is empty or is no proportion.
 *
 * Source: Katz, Baptista, Azen & Pike (1978), Biometrics 34:469-474, method C; halves after Haldane (1956), Ann. Human
 * Genetics 20:309-311, and Anscombe (1956), Biometrika 43:461-464.
 * Example: 189 of 11,034 against 104 of 11,037 → 1.818, 1.433 to 2.306.
 */
export function relativeRisk(first: Count, second: Count): RelativeRisk | null {
  if (!isProportion(first) || !isProportion(second)) return null;
  const adjusted = isOneSided(first) || isOneSided(second);
  const [one, two] = adjusted ? [withHalves(first), withHalves(second)] : [first, second];
  const log = Math.log(one.successes / one.trials / (two.successes / two.trials));
  const error = Math.sqrt(1 / one.successes - 1 / one.trials + 1 / two.successes - 1 / two.trials);
  const z = log / error;
  return {
    ratio: Math.exp(log),
    interval: { low: Math.exp(log - Z95 * error), high: Math.exp(log + Z95 * error) },
    z,
    p: normalTwoSidedTail(z),
    adjusted,
  };
}

function isProportion({ successes, trials }: Count): boolean {
  return trials > 0 && successes >= 0 && successes <= trials;
}

function isOneSided({ successes, trials }: Count): boolean {
  return successes === 0 || successes === trials;
}

function withHalves({ successes, trials }: Count): Count {
  return { successes: successes + 0.5, trials: trials + 1 };
}
