import type { Interval } from "./interval";
import { netScoreVariance } from "./net-score";
import { Z95 } from "./normal";

/** What an adjusted interval knows of a net score: shares, so the score is -1..1. */
export interface AdjustedScore {
  interval: Interval;
  /** Variance of the score in its adjusted form. */
  variance: number;
}

/**
 * Adjusted Wald interval of a net score (promoters minus detractors, over all who answered).
 *
 * In words: three answers are added, 3/4 of one a promoter, 3/4 a detractor, the rest passive; with shares p', d' and
 * s' = p' - d' of these n' = n + 3 answers the interval is s' ± 1.96 √((p' + d' - s'²) / n'), clipped to -1..1. The added
 * answers keep it honest where all answers agree: 20 promoters of 20 are no proof of a score of 100.
 *
 * Units: a share, -1..1; counts may be fractional (effective numbers of weighted answers). Null without answers.
 * With a single promoter the interval ends at 0.985, just under the observed 1.
 *
 * Source: Rocks (2016), The American Statistician 70:365-372, after Agresti & Min (2005).
 * Example: 20 promoters of 20 → 0.697 to 1.
 */
export function adjustedWald(promoters: number, detractors: number, answers: number): AdjustedScore | null {
  if (!(answers > 0)) return null;
  const n = answers + 3;
  const p = (promoters + 0.75) / n;
  const d = (detractors + 0.75) / n;
  const score = p - d;
  const variance = netScoreVariance(p, d) / n;
  const half = Z95 * Math.sqrt(variance);
  return { interval: { low: Math.max(-1, score - half), high: Math.min(1, score + half) }, variance };
}
