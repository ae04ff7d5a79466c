import type { HealthComponent } from "./component";

/**
 * How long the account had to live with what it wrote to us about.
 *
 * In words: mean days from opening to solution of the tickets opened in the 90 days before; one that is still open counts as
 * long as it has been. Not known where none was opened: silence may be content or absence.
 * 100 is a day or less, 0 a week or more, 50 half-way at four days: what is mended by the next day was hardly felt, what takes
 * a week was worked around for a whole one. A judgement of ours; the thresholds are there to be compared with `health-check`.
 *
 * Example: tickets open for 2 and 3 days → 2.5 → 75.
 */
export const ticketsComponent: HealthComponent = {
  measure: ({ ticketDays }) => ticketDays,
  scale: [7, 4, 1],
};
