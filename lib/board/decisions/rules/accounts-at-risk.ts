import type { FigureRow } from "../../../metrics/types";
import { ofPeriod } from "../last-row";
import type { Rule } from "../types";

const FIGURE = { metric: "health", definition: "red-revenue" } as const;

/** Accounts whose health is red, with what recurs from them. A year of it is at stake. */
export const accountsAtRisk: Rule<FigureRow | null> = {
  id: "accounts-at-risk",
  read: (view) => ofPeriod(view, FIGURE.metric, FIGURE.definition),
  find(row) {
    if (!row || row.value === null || row.n === 0) return [];
    return [
      {
        id: "accounts-at-risk",
        figures: { revenue: { value: row.value, unit: "money" } },
        counts: { count: row.n },
        words: { recurs: row.value > 0 ? "some" : "none" },
        stake: 12 * row.value,
        sureness: Number.POSITIVE_INFINITY,
        opens: FIGURE,
      },
    ];
  },
};
