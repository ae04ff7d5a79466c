import type { HealthComponent } from "./component";

/**
 * How much of what the account spends in our category it spends with us.
 *
 * In words: its spend with us in the last 12 months over the estimate of its spend in the category that stands, 0..1 and more
 * where the estimate is too low. Not known without an estimate, or where it has not been a customer for 12 months.
 * 100 is one half: nobody else can have more than us. 50 is a quarter, 0 nothing at all.
 *
 * Example: 40 of 100 → 0.4 → 80.
 */
export const walletComponent: HealthComponent = {
  measure: ({ spend, wallet }) => (spend === null || wallet === null || wallet <= 0 ? null : spend / wallet),
  scale: [0, 0.25, 0.5],
};
