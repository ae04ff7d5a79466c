import { type SumSource, withinHorizon } from "./source";

/** Sales and marketing cost, which belongs to a channel or a segment and to no account. */
export const acquisitionSpend = {
  id: "acquisition-spend",
  sums: { acquisitionSpend: "numeric", acquisitionSpendBefore: "numeric" },
  dimensions: ["channel", "segment"],
  rows: (wanted) => `
    SELECT w.period, coalesce(s.channel, '') AS channel, coalesce(s.segment, '') AS segment,
      s.amount AS "acquisitionSpend", 0 AS "acquisitionSpendBefore"
    FROM ${wanted} w JOIN acquisition_spend s ON s.date >= w.from_day AND s.date < w.until_day AND ${withinHorizon("s.date")}
    UNION ALL
    SELECT w.period, coalesce(s.channel, ''), coalesce(s.segment, ''), 0, s.amount
    FROM ${wanted} w JOIN acquisition_spend s
      ON s.date >= w.from_day - interval '1 month' AND s.date < w.until_day - interval '1 month'
      AND ${withinHorizon("s.date")}`,
} as const satisfies SumSource;
