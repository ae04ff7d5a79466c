import type { SumSource } from "./source";

/**
 * In how many months of a period the whole organisation booked a kind of cost, or saw visits. What nobody ever brings in is not
 * known; where some is known in the period, a group without any had none.
 */
export const knownMonths = {
  id: "known-months",
  sums: { directCostMonths: "bigint", servingCostMonths: "bigint", costMonths: "bigint", visitMonths: "bigint" },
  everywhere: true,
  rows: (wanted) => `
    SELECT w.period, (s.direct_cost <> 0)::int AS "directCostMonths", (s.cost <> s.direct_cost)::int AS "servingCostMonths",
      (s.cost <> 0)::int AS "costMonths", (s.visits <> 0)::int AS "visitMonths"
    FROM ${wanted} w JOIN segment_month s ON s.grain = 'month' AND s.dimension = '' AND s.value = ''
      AND s.period >= w.from_day AND s.period <= w.end_month`,
} as const satisfies SumSource;
