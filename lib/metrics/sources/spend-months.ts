import { type SumSource, withinHorizon } from "./source";

/** In how many months of a period, and of the one a month earlier, the organisation booked sales and marketing cost at all. */
export const spendMonths = {
  id: "spend-months",
  sums: { spendMonths: "bigint", spendMonthsBefore: "bigint" },
  everywhere: true,
  rows: (wanted) => `
    SELECT w.period, (s.month >= w.from_day AND s.month < w.until_day)::int AS "spendMonths",
      (s.month >= w.from_day - interval '1 month' AND s.month < w.until_day - interval '1 month')::int AS "spendMonthsBefore"
    FROM ${wanted} w
    JOIN (SELECT DISTINCT date_trunc('month', date)::date AS month FROM acquisition_spend a WHERE ${withinHorizon("a.date")}) s
      ON s.month >= w.from_day - interval '1 month' AND s.month < w.until_day`,
} as const satisfies SumSource;
