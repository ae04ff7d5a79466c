import type { Interval } from "./interval";
import { Z95 } from "./normal";
import { rocArea, type ScoreCount, sharesWon } from "./roc-area";

/** Subjects with two scores: how many had the event that high scores foretell, and how many had not. */
export interface ScorePair {
  one: number;
  other: number;
  events: number;
  others: number;
}

export interface RocDifference {
  /** Area of the other score less that of the one, -1..1. */
  difference: number;
  /** Null for a single subject on either side. */
  interval: Interval | null;
}

/**
 * Difference of two areas under the ROC curve of the same subjects: does the other score foretell the event better?
 *
 * In words: each subject wins a share of its pairs by either score; the variance of the difference of these two shares, over
 * the subjects of its kind, added for both kinds. As the same subjects stand on both sides, what is easy or hard for both scores
 * alike takes no part in it, so it is narrower than the intervals of the two areas. Normal interval.
 *
 * Null where either kind is missing.
 *
 * Source: DeLong, DeLong & Clarke-Pearson (1988), Biometrics 44:837-845, section 2.
 * Example: events at (3, 1) and (1, 3), others at (2, 2) and (0, 0): areas of 3/4 and 3/4 → 0.
 */
export function rocDifference(rows: readonly ScorePair[]): RocDifference | null {
  const [byOne, byOther] = [countsBy(rows, "one"), countsBy(rows, "other")];
  const [first, second] = [rocArea(byOne), rocArea(byOther)];
  if (!first || !second) return null;
  const difference = second.area - first.area;
  const { events, others } = first;
  if (events < 2 || others < 2) return { difference, interval: null };
  const [ofOne, ofOther] = [sharesWon(byOne), sharesWon(byOther)];
  let [eventSpread, otherSpread] = [0, 0];
  for (const row of rows) {
    const [one, other] = [ofOne.get(row.one), ofOther.get(row.other)];
    if (!one || !other) continue;
    eventSpread += row.events * (other.ofEvent - one.ofEvent - difference) ** 2;
    otherSpread += row.others * (other.ofOther - one.ofOther - difference) ** 2;
  }
  const half = Z95 * Math.sqrt(eventSpread / (events - 1) / events + otherSpread / (others - 1) / others);
  return { difference, interval: { low: Math.max(-1, difference - half), high: Math.min(1, difference + half) } };
}

/** How many there are of each kind by one of the scores. */
function countsBy(rows: readonly ScorePair[], score: "one" | "other"): ScoreCount[] {
  const counts = new Map<number, ScoreCount>();
  for (const row of rows) {
    const own = counts.get(row[score]) ?? { score: row[score], events: 0, others: 0 };
    counts.set(own.score, { ...own, events: own.events + row.events, others: own.others + row.others });
  }
  return [...counts.values()];
}
