/** What is known of one account at one day, before anything is scored. Null: not known. */
export interface HealthInputs {
  /** Mean of the last NPS answers of the account's contacts in the 12 months before, 0..10. */
  npsMean: number | null;
  /** Visits in the last 3 months, and in the 3 months before those. */
  visitsLast: number | null;
  visitsBefore: number | null;
  /** Spend with us in the last 12 months, and spend in the category with everybody as it is estimated, in money. */
  spend: number | null;
  wallet: number | null;
  /** Days since the last invoice, and days from one invoice to the next as this account is used to. */
  silenceDays: number | null;
  rhythmDays: number | null;
  /** Mean days that the tickets of the last 90 days were open, each up to its solution or as long as it waits. */
  ticketDays: number | null;
  /** Mean days until the contracts end, as far as an end is known, weighted by their monthly price. */
  contractDays: number | null;
}

/** One component of an account's health: what it looks at, and what the numbers 0, 50 and 100 mean. */
export interface HealthComponent {
  /** What is measured, in the component's own unit; null where the inputs do not tell it. */
  measure(inputs: HealthInputs): number | null;
  /** The measures that score 0, 50 and 100: all rising, or all falling. */
  scale: Scale;
}

export type Scale = readonly [at0: number, at50: number, at100: number];

/**
 * The score of a measure: 0, 50 and 100 at the three places of the scale, on straight lines between them, and no further
 * at its ends.
 *
 * Example: the scale 4, 6.5, 9 makes 50 of 6.5, 70 of 7.5, and 0 of 2.
 */
export function scoreAlong([at0, at50, at100]: Scale, measure: number): number {
  const isLow = (at50 - measure) * (at100 - at0) > 0;
  const score = isLow ? (50 * (measure - at0)) / (at50 - at0) : 50 + (50 * (measure - at50)) / (at100 - at50);
  return Math.min(100, Math.max(0, score));
}
