import type { FigureRow } from "../../../metrics/types";
import { lastOfCourse } from "../last-row";
import type { Rule } from "../types";

const FIGURE = { metric: "reference-accounts", definition: "running-out" } as const;

/** Reference accounts whose validation runs out within 60 days. */
export const referencesRunningOut: Rule<FigureRow | null> = {
  id: "references-running-out",
  read: (view) => lastOfCourse(view, FIGURE.metric, FIGURE.definition),
  find(row) {
    if (!row?.value) return [];
    const certain = { stake: null, sureness: Number.POSITIVE_INFINITY };
    return [{ id: "references-running-out", counts: { count: row.value }, ...certain, opens: FIGURE }];
  },
};
