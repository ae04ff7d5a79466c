import { createSerializer, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { FigureRequest } from "../metrics/drill-down";
import { type FigureRow, GRAINS, type Grain } from "../metrics/types";
import { loadHoldingTargets, loadMaySetTargets, segmentOf } from "../targets/loaders";
import { standingOf } from "../targets/standing";
import { targetableDefinition } from "../targets/targetable";
import type { Standing, TargetFigure } from "../targets/types";
import { parseAsMonth } from "./schema";

/** What the panel shows of a figure's target. */
export interface TargetAnswer {
  /** Null: none is set. */
  target: { value: string; standing: Standing; owner: string } | null;
  /** Where the reader may set it; null for those who may not. */
  setAt: string | null;
}

/** The page of targets with a figure named, by those who may set its target. */
export const chosenTargetParsers = {
  set: parseAsString,
  definition: parseAsString.withDefault("standard"),
  segment: parseAsString,
  grain: parseAsStringLiteral(GRAINS).withDefault("month"),
  from: parseAsMonth,
};
const writeTargetAddress = createSerializer(chosenTargetParsers);

/** The address at which the target of a figure is set. */
export function targetAddress({ metric, definition, segment, grain }: TargetFigure, from: string | null): string {
  return writeTargetAddress("/targets", { set: metric, definition, segment, grain, from });
}

/** The target of a figure that is explained; null where none can be: for groups, other filters, and readers of a few accounts. */
export async function loadTargetAnswer(
  request: FigureRequest & { grain: Grain },
  row: FigureRow,
): Promise<TargetAnswer | null> {
  const { metric, definition = "standard", grain, filters = {}, group, scope } = request;
  const by = targetableDefinition({ metric, definition });
  const segment = segmentOf(filters);
  if (!by || segment === undefined || scope.kind !== "all" || (group ?? null) !== null) return null;
  const [targets, mayEdit] = await Promise.all([loadHoldingTargets({ grain, filters }), loadMaySetTargets()]);
  const found = targets.find(
    (target) => target.metric === metric && target.definition === definition && target.period === row.period,
  );
  return {
    target: found ? { value: found.value, standing: standingOf(found, row, by), owner: found.owner.name } : null,
    // What is not known of an account makes no segment to aim for.
    setAt: mayEdit && segment !== "" ? targetAddress({ metric, definition, segment, grain }, row.period) : null,
  };
}
