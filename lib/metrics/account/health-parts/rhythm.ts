import type { HealthComponent } from "./component";

/**
 * Whether invoices keep coming at the pace that the account is used to. It stands where others have "payments": invoices
 * here say neither when they fall due nor whether they were paid, so who pays late cannot be told.
 *
 * In words: days since the account's last invoice over the days from one month with invoices to the next, as it was over
 * the 24 months before. Not known where there are fewer than 3 such months. The account is held against itself, so one that is
 * invoiced once a quarter is not called silent after two months.
 * 100 is one usual gap or less; 50 is two; 0 is three. Even if an account bought wholly at random, two usual gaps without
 * anything would come about in one of 7, and three in one of 20 (exp(-2) and exp(-3)).
 *
 * Example: 45 days since the last of invoices that came every 30 → 1.5 → 75.
 */
export const rhythmComponent: HealthComponent = {
  measure: ({ silenceDays, rhythmDays }) =>
    silenceDays === null || rhythmDays === null || rhythmDays <= 0 ? null : silenceDays / rhythmDays,
  scale: [3, 2, 1],
};
