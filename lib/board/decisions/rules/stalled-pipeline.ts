import type { FigureRow } from "../../../metrics/types";
import { lastOfCourse } from "../last-row";
import type { Rule } from "../types";

const FIGURE = { metric: "stalled-pipeline", definition: "standard" } as const;

/** Opportunities that stand still for longer than those that were won. */
export const stalledPipeline: Rule<FigureRow | null> = {
  id: "stalled-pipeline",
  read: (view) => lastOfCourse(view, FIGURE.metric, FIGURE.definition),
  find(row) {
    const { stalled: count, openAmount } = row?.details ?? {};
    if (!row?.value || typeof count !== "number" || typeof openAmount !== "number") return [];
    return [
      {
        id: "stalled-pipeline",
        figures: { amount: { value: row.value, unit: "money" }, open: { value: openAmount, unit: "money" } },
        counts: { count },
        stake: row.value,
        sureness: Number.POSITIVE_INFINITY,
        opens: FIGURE,
      },
    ];
  },
};
