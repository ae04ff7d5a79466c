import type { SumSource } from "./source";

/** What was invoiced in the period to customers who were first active in it. */
export const newRevenue = {
  id: "new-revenue",
  sums: { newRevenue: "numeric" },
  rows: (wanted) => `
    SELECT w.period, m.account_id, m.revenue AS "newRevenue"
    FROM ${wanted} w
    JOIN account_profile n ON n.first_active >= w.from_day AND n.first_active < w.until_day
    JOIN account_month m ON m.account_id = n.account_id AND m.month >= w.from_day AND m.month <= least(w.end_month, n.horizon)`,
} as const satisfies SumSource;
