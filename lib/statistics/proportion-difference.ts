import type { Interval } from "./interval";
import { wilsonInterval } from "./wilson-interval";

/** A count and what it is counted out of. */
export interface Count {
  successes: number;
  trials: number;
}

/**
 * Newcombe's hybrid score interval for the difference of two independent proportions, `first` minus `second`: has a rate
 * really changed?
 *
 * In words: the distances from each observed share to the ends of its Wilson interval, squared, added and rooted, are the
 * distances from the observed difference to the ends of its interval.
 *
 * Units: a difference of shares, -1..1. Null when either has no Wilson interval.
 *
 * Source: Newcombe (1998), Statistics in Medicine 17:873-890, method 10.
 * Example: 56 of 70 against 48 of 80 → 0.0524 to 0.3339.
 */
export function proportionDifference(first: Count, second: Count): Interval | null {
  const one = wilsonInterval(first.successes, first.trials);
  const two = wilsonInterval(second.successes, second.trials);
  if (!one || !two) return null;
  const p = first.successes / first.trials;
  const q = second.successes / second.trials;
  return {
    low: p - q - Math.hypot(p - one.low, two.high - q),
    high: p - q + Math.hypot(one.high - p, q - two.low),
  };
}
