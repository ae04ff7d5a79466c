import type { Interval } from "./interval";
import { Z95 } from "./normal";

/**
 * Newcombe's interval of an area under the ROC curve, which has a width even where two groups are wholly apart.
 *
 * In words: all areas whose distance from the observed one is at most 1.96 standard errors, the standard error being taken at
 * that area itself, with Hanley & McNeil's variance and both groups counted as (m + n) / 2.
 *
 * Within 0..1. `events` and `others` are the sizes of the groups, each at least 1.
 *
 * Source: Newcombe (2006), Statistics in Medicine 25:559-573, method 5; Hanley & McNeil (1982), Radiology 143:29-36.
 */
export function separationInterval(area: number, events: number, others: number): Interval {
  const apart = (events + others) / 2 - 1;
  const variance = (at: number) =>
    (at * (1 - at) * (1 + (apart * (1 - at)) / (2 - at) + (apart * at) / (1 + at))) / (events * others);
  // How far the observed area is from a supposed one, less what chance allows: at most 0 within the interval.
  const excess = (at: number) => (area - at) ** 2 - Z95 ** 2 * variance(at);
  return { low: area === 0 ? 0 : findEnd(excess, 0, area), high: area === 1 ? 1 : findEnd(excess, 1, area) };
}

/** Where the excess turns from above 0 (outside) to below (inside), by bisection. */
function findEnd(excess: (at: number) => number, outside: number, inside: number): number {
  let [out, within] = [outside, inside];
  for (let step = 0; step < 60; step++) {
    const middle = (out + within) / 2;
    if (excess(middle) > 0) out = middle;
    else within = middle;
  }
  return within;
}
