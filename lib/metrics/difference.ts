import type { Interval } from "../statistics/interval";
import { meanDifference } from "../statistics/mean-difference";
import { netScoreDifference } from "../statistics/net-score-difference";
import { type Count, proportionDifference } from "../statistics/proportion-difference";
import type { IntervalMethod } from "./interval-method";
import type { Figure } from "./types";

/**
 * 95 % interval of how much a figure differs from an earlier one, in the figure's unit; the change is real where it leaves
 * out 0. `method` is the definition's. Null where either figure carries no interval.
 *
 * The two are taken as independent samples. Where the same customers are in both, the true interval is mostly narrower.
 */
export function differenceInterval(method: IntervalMethod, now: Figure, before: Figure): Interval | null {
  if (now.interval === null || before.interval === null) return null;
  switch (method) {
    case "none":
      return null;
    case "order-statistics":
    case "greenwood":
    case "likelihood":
    case "katz":
    case "delong":
    case "product":
    case "from-churn":
      return distanceDifference(now.value, now.interval, before.value, before.interval);
    case "wilson": {
      const first = toCount(now);
      const second = toCount(before);
      const interval = first && second && proportionDifference(first, second);
      return interval && { low: 100 * interval.low, high: 100 * interval.high };
    }
    case "t": {
      const first = toEstimate(now);
      const second = toEstimate(before);
      return first && second && meanDifference({ ...first, mean: first.value }, { ...second, mean: second.value });
    }
    case "adjusted-wald":
    case "effective-n": {
      const first = toEstimate(now);
      const second = toEstimate(before);
      return (
        first &&
        second &&
        netScoreDifference(
          { ...first, score: first.value, answers: first.n },
          { ...second, score: second.value, answers: second.n },
        )
      );
    }
  }
}

/** Below this share of themselves two figures are the same but for how sums are rounded. */
const SAME = 1e-9;

/**
 * The same of how a figure differs from that of some of its own accounts. The two are anything but independent, so it comes
 * from the others, who share no account with those: all = share × others + (1 - share) × some, hence
 * all - some = share × (others - some), and so is its interval, the sizes of the two parts taken as given
 * (docs/decisions/0061). Null, too, where the figure is no such mean of the two, and lies outside of both.
 */
export function differenceFromSome(
  method: IntervalMethod,
  { all, some, others }: Record<"all" | "some" | "others", Figure>,
): Interval | null {
  const apart = differenceInterval(method, others, some);
  if (apart === null || all.value === null || some.value === null || others.value === null) return null;
  const [whole, part] = [others.value - some.value, all.value - some.value];
  const slight = SAME * Math.max(Math.abs(others.value), Math.abs(some.value));
  const share = Math.abs(whole) > slight ? part / whole : others.n / (others.n + some.n);
  if (!(share > 0) || share > 1 + SAME) return null;
  return { low: share * apart.low, high: share * apart.high };
}

/**
 * From the distances of both figures to the ends of their own intervals, squared, added and rooted; for figures whose interval
 * is not made from a variance. Source: Zou & Donner (2008), Statistics in Medicine 27:1693-1702, eq. (9).
 */
function distanceDifference(
  now: number | null,
  nowWithin: Interval,
  before: number | null,
  beforeWithin: Interval,
): Interval | null {
  if (now === null || before === null) return null;
  return {
    low: now - before - Math.hypot(now - nowWithin.low, beforeWithin.high - before),
    high: now - before + Math.hypot(nowWithin.high - now, before - beforeWithin.low),
  };
}

function toCount({ numerator, denominator }: Figure): Count | null {
  return numerator === null || denominator === null ? null : { successes: numerator, trials: denominator };
}

function toEstimate({ value, variance, n }: Figure): { value: number; variance: number; n: number } | null {
  return value === null || variance === null ? null : { value, variance, n };
}
