import { mergeCounts, type TimeCount } from "./count-durations";
import type { Interval } from "./interval";
import { Z95 } from "./normal";

/** One step of a survival curve; it holds from this time until the next one. */
export interface SurvivalPoint extends TimeCount {
  /** Subjects watched until just before this time: those who could have had the event at it. */
  atRisk: number;
  /** Share of 0..1 that is still without the event after this time. */
  survival: number;
  /** Greenwood's variance of that share. */
  variance: number;
  /** Null before the first event and where nobody is left: there the data say nothing of the spread. */
  interval: Interval | null;
}

/**
 * Kaplan-Meier estimate of a survival curve: which share is still there after a time, when some were not watched to the end?
 *
 * In words: at each time the share without the event is multiplied by 1 - events / at risk; who is censored at a time was at
 * risk at it. Greenwood's variance is the squared share × the sum of events / (at risk × (at risk - events)). The interval is
 * symmetric for the logarithm of minus the logarithm of the share, so it stays within 0..1.
 *
 * Takes counts by time in any order. One point for each time that has an event or a censored subject. Empty without data.
 *
 * Source: Kaplan & Meier (1958), J. Am. Stat. Assoc. 53:457-481, eq. 2b; variance and interval as in
 * Klein & Moeschberger (2003), Survival Analysis, eq. 4.2.2 (Greenwood 1926) and 4.3.2.
 * Example: durations 1, 2, 2+, 3, 4+, 5 → 0.8333, 0.6667, 0.4444, 0.4444, 0.
 */
export function kaplanMeier(rows: Iterable<TimeCount>): SurvivalPoint[] {
  const counts = mergeCounts(rows);
  let atRisk = counts.reduce((sum, { events, censored }) => sum + events + censored, 0);
  let survival = 1;
  let spread = 0;
  return counts.map(({ time, events, censored }) => {
    // Written so that everybody's event at once gives exactly 0.
    survival *= (atRisk - events) / atRisk;
    if (events > 0 && survival > 0) spread += events / (atRisk * (atRisk - events));
    const variance = survival ** 2 * spread;
    const point = { time, events, censored, atRisk, survival, variance, interval: logLog(survival, spread) };
    atRisk -= events + censored;
    return point;
  });
}

function logLog(survival: number, spread: number): Interval | null {
  if (survival <= 0 || spread === 0) return null;
  const factor = Math.exp((Z95 * Math.sqrt(spread)) / Math.log(survival));
  return { low: survival ** (1 / factor), high: survival ** factor };
}
