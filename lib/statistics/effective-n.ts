/**
 * Kish's effective number of answers: as how many answers of equal weight do these weighted ones count?
 *
 * In words: the square of the sum of the weights, over the sum of their squares. Between 1 (one weight has it all) and the
 * number of weights (all alike). Null where no weight is above 0.
 *
 * Source: Kish (1965), Survey Sampling, eq. 11.7.6; Kish (1992), J. Official Statistics 8:183-200.
 * Example: weights 3, 1, 1, 1 → 36 / 12 = 3.
 */
export function effectiveN(weightSum: number, weightSquareSum: number): number | null {
  if (!(weightSum > 0) || !(weightSquareSum > 0)) return null;
  return weightSum ** 2 / weightSquareSum;
}
