import { getDefinition, getMetric } from "../../../metrics/catalogue";
import type { FigureRow } from "../../../metrics/types";
import { loadHoldingTargets } from "../../../targets/loaders";
import { standingOf } from "../../../targets/standing";
import type { Target } from "../../../targets/types";
import { lastOfCourse } from "../last-row";
import type { Finding, Rule } from "../types";

interface Judged {
  target: Target;
  row: FigureRow | null;
}

/** Targets of the period shown that are missed, however the figure may be off by chance. */
export const targetMissed: Rule<Judged[]> = {
  id: "target-missed",
  async read(view) {
    const targets = (await loadHoldingTargets(view)).filter(({ period }) => period === view.period);
    return Promise.all(
      targets.map(async (target) => ({ target, row: await lastOfCourse(view, target.metric, target.definition) })),
    );
  },
  find: (judged) => judged.flatMap(findingOf),
};

function findingOf({ target, row }: Judged): Finding[] {
  const { metric, definition: id } = target;
  const definition = getDefinition(getMetric(metric), id);
  if (!row || row.value === null) return [];
  const { verdict, distance } = standingOf(target, row, definition);
  if (verdict !== "missed" || distance === null) return [];
  const { unit } = definition;
  return [
    {
      id: `target-missed ${metric}/${id}`,
      figures: { value: { value: row.value, unit }, target: { value: Number(target.value), unit, isSet: true } },
      indicator: metric,
      stake: unit === "money" && getMetric(metric).additive ? Math.abs(distance) : null,
      sureness: Number.POSITIVE_INFINITY,
      owner: target.owner.name,
      opens: { metric, definition: id },
    },
  ];
}
