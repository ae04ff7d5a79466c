import { adjustedWald } from "./adjusted-wald";
import type { Interval } from "./interval";
import { netScoreDifference } from "./net-score-difference";
import { wilsonInterval } from "./wilson-interval";

/** Answers counted as in a net score. */
export interface Votes {
  promoters: number;
  detractors: number;
  answers: number;
}

/**
 * What a part of the answers does to the net score of all: the score with them less the score without them.
 *
 * In words: the part's share of all answers × (its score - the score of the rest), which equals the score of all less the
 * score of the rest. Below 0: the part costs so much. Units: points of -1..1. Null where the part, or the rest, is empty.
 *
 * The interval is made of those of the share (Wilson) and of the difference (`netScoreDifference`): the distance of each to
 * its end times the other factor, and both distances times each other, squared, added and rooted.
 *
 * Source: an identity of weighted means; the interval after Zou & Donner (2008), Statistics in Medicine 27:1693-1702, with the
 * variance of a product by Goodman (1960), J. Am. Stat. Assoc. 55:708-713, eq. 2.
 * Example: 20 of 100 answers, 2 promoters and 14 detractors, the rest 40 and 16 of 80 → 0.2 × (-0.6 - 0.3) = -0.18.
 */
export function contribution(
  part: Votes,
  rest: Votes,
): { points: number; difference: number; interval: Interval } | null {
  const all = part.answers + rest.answers;
  const share = part.answers / all;
  const shareWithin = wilsonInterval(part.answers, all);
  const [one, other] = [scoreOf(part), scoreOf(rest)];
  if (!shareWithin || !one || !other) return null;
  const difference = one.score - other.score;
  const within = netScoreDifference(one, other);
  const points = share * difference;
  // A difference below 0 is made larger, downwards, by a larger share.
  const [less, more] = [share - shareWithin.low, shareWithin.high - share];
  const [down, up] = difference < 0 ? [more, less] : [less, more];
  const distance = (ofShare: number, ofDifference: number) =>
    Math.hypot(difference * ofShare, share * ofDifference, ofShare * ofDifference);
  return {
    points,
    difference,
    interval: {
      low: points - distance(down, difference - within.low),
      high: points + distance(up, within.high - difference),
    },
  };
}

function scoreOf({ promoters, detractors, answers }: Votes) {
  const adjusted = adjustedWald(promoters, detractors, answers);
  return adjusted && { score: (promoters - detractors) / answers, variance: adjusted.variance, answers };
}
