import type { Interval } from "./interval";
import { Z95 } from "./normal";
import { separationInterval } from "./separation-interval";

/** With fewer of either kind DeLong's interval alone is too short. */
const FEW = 50;

/** Subjects with one score: how many had the event that a high score foretells, and how many had not. */
export interface ScoreCount {
  score: number;
  events: number;
  others: number;
}

export interface RocArea {
  /** 0..1; 1/2 is no better than a coin. */
  area: number;
  /** DeLong's variance. Null for a single subject on either side. */
  variance: number | null;
  interval: Interval;
  events: number;
  others: number;
}

/**
 * Area under the ROC curve: how often does a subject with the event have a higher score than one without?
 *
 * In words: over all pairs of one subject of each kind, the share in which the one with the event scores higher; a tie counts
 * one half. DeLong's variance is the variance of each subject's share of pairs won, over the subjects of its kind, for both
 * kinds added. The interval is symmetric for log(area / (1 - area)), so it stays within 0..1.
 *
 * With fewer than 50 of either kind that interval alone is too short (twenty events at a true area of 0.95: it covers 83 to
 * 93 %, as a lucky sample also shows too small a variance), so its ends are moved out to Newcombe's where those are further
 * out; together they cover 93 to 98 %. Where all pairs are won or lost, or a kind has one subject, Newcombe's stands alone.
 *
 * Takes scores in any order, the same one more than once if need be. Null where either kind is missing.
 *
 * Source: DeLong, DeLong & Clarke-Pearson (1988), Biometrics 44:837-845, section 2; logit interval by Pepe (2003), The
 * Statistical Evaluation of Medical Tests, section 5.2; Newcombe's in `separationInterval`.
 * Example: CT ratings of Hanley & McNeil (1982) → 0.8932 with standard error 0.0307.
 */
export function rocArea(rows: Iterable<ScoreCount>): RocArea | null {
  const scores = [...rows].sort((one, other) => one.score - other.score);
  const events = scores.reduce((sum, row) => sum + row.events, 0);
  const others = scores.reduce((sum, row) => sum + row.others, 0);
  if (!(events > 0) || !(others > 0)) return null;

  const wins = winsOf(scores, events, others);
  const area = wins.reduce((sum, row) => sum + row.events * row.ofEvent, 0) / events;
  const eventSpread = wins.reduce((sum, row) => sum + row.events * (row.ofEvent - area) ** 2, 0);
  const otherSpread = wins.reduce((sum, row) => sum + row.others * (row.ofOther - area) ** 2, 0);
  const variance =
    events > 1 && others > 1 ? eventSpread / (events - 1) / events + otherSpread / (others - 1) / others : null;
  return { area, variance, interval: intervalOf(area, variance, events, others), events, others };
}

/** What a subject of a score wins of its pairs: `ofEvent` if it had the event, `ofOther` if it had not. */
interface Won {
  ofEvent: number;
  ofOther: number;
}

/** By score, the share of its pairs that a subject wins; of both kinds there must be some. */
export function sharesWon(rows: Iterable<ScoreCount>): ReadonlyMap<number, Won> {
  const scores = [...rows].sort((one, other) => one.score - other.score);
  const sum = (kind: "events" | "others") => scores.reduce((total, row) => total + row[kind], 0);
  return new Map(winsOf(scores, sum("events"), sum("others")).map((row) => [row.score, row]));
}

function winsOf(sorted: readonly ScoreCount[], events: number, others: number): (ScoreCount & Won)[] {
  let [eventsBelow, othersBelow] = [0, 0];
  return merged(sorted).map((row) => {
    const ofEvent = (othersBelow + row.others / 2) / others;
    const ofOther = (events - eventsBelow - row.events / 2) / events;
    eventsBelow += row.events;
    othersBelow += row.others;
    return { ...row, ofEvent, ofOther };
  });
}

function intervalOf(area: number, variance: number | null, events: number, others: number): Interval {
  const byDeLong = variance ? logitInterval(area, variance) : null;
  if (byDeLong && Math.min(events, others) >= FEW) return byDeLong;
  const byNewcombe = separationInterval(area, events, others);
  if (!byDeLong) return byNewcombe;
  return { low: Math.min(byDeLong.low, byNewcombe.low), high: Math.max(byDeLong.high, byNewcombe.high) };
}

function merged(sorted: readonly ScoreCount[]): ScoreCount[] {
  const rows: ScoreCount[] = [];
  for (const row of sorted) {
    const last = rows.at(-1);
    if (last?.score === row.score) {
      last.events += row.events;
      last.others += row.others;
    } else rows.push({ ...row });
  }
  return rows;
}

function logitInterval(area: number, variance: number): Interval {
  const logit = Math.log(area / (1 - area));
  const half = (Z95 * Math.sqrt(variance)) / (area * (1 - area));
  return { low: 1 / (1 + Math.exp(half - logit)), high: 1 / (1 + Math.exp(-half - logit)) };
}
