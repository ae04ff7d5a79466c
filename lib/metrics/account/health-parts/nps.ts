import type { HealthComponent } from "./component";

/**
 * What the account's contacts said last: would they recommend us?
 *
 * In words: the mean of each contact's last answer of the 12 months before, 0..10. No answers: not known.
 * 50 is 6.5, where detractors (0-6) end and passives (7-8) begin; 100 is 9, the least answer of a promoter; 0 is 4, as far
 * below the border as 9 is above it.
 *
 * Source of the borders: Reichheld (2003), Harvard Business Review 81(12):46-54.
 * Example: last answers of 9 and 6 → 7.5 → 70.
 */
export const npsComponent: HealthComponent = {
  measure: ({ npsMean }) => npsMean,
  scale: [4, 6.5, 9],
};
