/**
 * Variance of one answer's vote in a net score, where a promoter votes 1, a passive 0 and a detractor -1.
 *
 * In words: the share of those who do not vote 0, less the square of the score. Range 0..1. Divided by the number of
 * answers and rooted it is the standard error of the score.
 *
 * Source: E[X²] - E[X]² of that vote. Example: shares 1/2 promoters, 1/6 detractors → 1/2 + 1/6 - (1/3)² = 5/9.
 */
export function netScoreVariance(promoterShare: number, detractorShare: number): number {
  return promoterShare + detractorShare - (promoterShare - detractorShare) ** 2;
}
