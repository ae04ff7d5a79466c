import type { FigureRow } from "../../../metrics/types";
import { lastOfCourse } from "../last-row";
import type { Rule } from "../types";

/** Accounts that cost more than they bring. Of a period in progress nobody knows all costs yet. */
export const losingAccounts: Rule<FigureRow | null> = {
  id: "losing-accounts",
  read: (view) => lastOfCourse(view, "profit-curve", "standard"),
  find(row) {
    const { customersWithLoss: count, loss } = row?.details ?? {};
    if (!row?.complete || row.noData === "no-costs" || typeof count !== "number" || typeof loss !== "number") return [];
    if (count === 0) return [];
    return [
      {
        id: "losing-accounts",
        figures: { loss: { value: Math.abs(loss), unit: "money" } },
        counts: { count },
        periods: { period: row.period },
        stake: Math.abs(loss),
        sureness: Number.POSITIVE_INFINITY,
        opens: { metric: "profit-curve", definition: "loss" },
      },
    ];
  },
};
