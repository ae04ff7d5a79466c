import type { FigureRow } from "../../../metrics/types";
import { lastOfCourse } from "../last-row";
import type { Rule } from "../types";

const FIGURE = { metric: "wallet-headroom", definition: "outdated" } as const;

/** Estimates of what customers spend that are older than a year, with the spend that they stand for. */
export const outdatedWallets: Rule<FigureRow | null> = {
  id: "outdated-wallets",
  read: (view) => lastOfCourse(view, FIGURE.metric, FIGURE.definition),
  find(row) {
    if (!row?.value) return [];
    return [
      {
        id: "outdated-wallets",
        figures: { spend: { value: row.value, unit: "money" } },
        counts: { count: row.n },
        // What an old estimate puts at stake is how far it is off, which nobody knows.
        stake: null,
        sureness: Number.POSITIVE_INFINITY,
        opens: FIGURE,
      },
    ];
  },
};
