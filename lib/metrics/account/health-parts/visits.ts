import type { HealthComponent } from "./component";

/** With fewer visits in the three months before, one more or less would look like a trend. */
const LEAST_BEFORE = 3;

/**
 * Whether the account comes as often as it used to.
 *
 * In words: visits of the last 3 months over those of the 3 months before. Not known where there were fewer than 3 visits
 * before, where the account was not yet a customer then, or where visits are not brought in.
 * 100 is as often as before or more; 50 is half as often; 0 is not at all any more. Growth earns nothing on top: an account
 * that always came often is as well as one that comes more and more.
 *
 * Example: 12 visits after 16 → 0.75 → 75.
 */
export const visitsComponent: HealthComponent = {
  measure: ({ visitsLast, visitsBefore }) =>
    visitsLast === null || visitsBefore === null || visitsBefore < LEAST_BEFORE ? null : visitsLast / visitsBefore,
  scale: [0, 0.5, 1],
};
