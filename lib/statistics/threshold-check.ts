import type { Interval } from "./interval";
import type { ScoreCount } from "./roc-area";
import { wilsonInterval } from "./wilson-interval";

/** A share with its interval; both null where there is nobody to take it of. */
export interface Share {
  value: number | null;
  interval: Interval | null;
  successes: number;
  trials: number;
}

export interface ThresholdCheck {
  /** Of those at or above the threshold, the share that had the event. */
  precision: Share;
  /** Of those that had the event, the share at or above the threshold: who was warned of. */
  recall: Share;
  /** Of those without the event, the share at or above the threshold. */
  falseAlarms: Share;
}

/**
 * How good a warning is "score at or above the threshold"? Precision, recall and false alarms, each with Wilson's interval.
 *
 * Takes scores in any order. Shares of 0..1.
 *
 * Source: counts of the two-by-two table; Wilson (1927), J. Am. Stat. Assoc. 22:209-212.
 * Example: 30 warned of, 12 of them lost, of 20 lost in all → precision 0.4, recall 0.6.
 */
export function checkThreshold(rows: Iterable<ScoreCount>, threshold: number): ThresholdCheck {
  let [hits, alarms, events, others] = [0, 0, 0, 0];
  for (const row of rows) {
    events += row.events;
    others += row.others;
    if (row.score < threshold) continue;
    hits += row.events;
    alarms += row.others;
  }
  return { precision: share(hits, hits + alarms), recall: share(hits, events), falseAlarms: share(alarms, others) };
}

function share(successes: number, trials: number): Share {
  return {
    value: trials > 0 ? successes / trials : null,
    interval: wilsonInterval(successes, trials),
    successes,
    trials,
  };
}
