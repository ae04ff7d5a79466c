import { getMetric } from "../../../metrics/catalogue";
import { type ChangedOnBoard, loadWhatChanged } from "../../overview/loaders";
import type { Finding, Rule } from "../types";

/** So many of the surest; the others stand in the table of what changed. */
const MOST = 2;

/** What a rule of its own tells of. */
const TOLD: readonly string[] = ["stalled-pipeline", "profit-curve"];

/** Figures that got worse, and not by chance. An amount that adds up tells what it is less by. */
export const realWorsening: Rule<ChangedOnBoard[]> = {
  id: "real-worsening",
  read: async (view) => (await loadWhatChanged(view)).listed,
  find: (listed) =>
    listed
      .filter(({ course, metric }) => course === "worse" && !TOLD.includes(metric))
      .slice(0, MOST)
      .flatMap(findingOf),
};

function findingOf({ metric, definition, unit, row, change, verdict, sureness }: ChangedOnBoard): Finding[] {
  const before = change.from.value;
  if (row.value === null || before === null || change.against.kind !== "period") return [];
  return [
    {
      id: `real-worsening ${metric}`,
      figures: { now: { value: row.value, unit }, before: { value: before, unit } },
      periods: { against: change.against.period },
      words: { verdict },
      indicator: metric,
      stake: unit === "money" && getMetric(metric).additive ? Math.abs(change.difference) : null,
      sureness: sureness ?? 0,
      opens: { metric, definition },
    },
  ];
}
