import type { HealthComponent } from "./component";

/**
 * How long the account is still bound.
 *
 * In words: days until its contracts end or come up for renewal, the mean by their monthly price, each counted up to a year.
 * An end counts from when it was brought in; a contract without one that is priced by the year or longer comes up on its
 * anniversary. Contracts that go on month by month say nothing, and neither does one for which the next is there already.
 * 100 is half a year or more, 50 is 90 days, 0 is today: within three months, the longest usual notice, it is being decided.
 *
 * Example: 45 days → 25.
 */
export const contractComponent: HealthComponent = {
  measure: ({ contractDays }) => contractDays,
  scale: [0, 90, 180],
};
