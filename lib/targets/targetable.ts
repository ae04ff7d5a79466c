import { catalogue } from "../metrics/catalogue";
import { type Definition, isSummed, type MetricDeclaration } from "../metrics/types";
import type { TargetFigure } from "./types";

/** An indicator that may have a target, with those of its definitions that may. */
export interface Targetable {
  metric: MetricDeclaration;
  definitions: readonly Definition[];
}

/** A target is for one figure of which more or less is better: not for what comes in groups, nor for what only describes. */
function mayHaveTarget(definition: Definition): boolean {
  return (isSummed(definition) || definition.ownGroups === undefined) && definition.better !== "neither";
}

/** Every indicator that may have a target, in the order of the catalogue. */
export const TARGETABLE: readonly Targetable[] = catalogue
  .map((metric) => ({ metric, definitions: metric.definitions.filter(mayHaveTarget) }))
  .filter(({ definitions }) => definitions.length > 0);

/** The definition that a target is of; null where none may be set, or where the catalogue knows it no more. */
export function targetableDefinition({
  metric,
  definition,
}: Pick<TargetFigure, "metric" | "definition">): Definition | null {
  const found = TARGETABLE.find((candidate) => candidate.metric.id === metric);
  return found?.definitions.find((candidate) => candidate.id === definition) ?? null;
}
