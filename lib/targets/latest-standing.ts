import type { AccountScope } from "../auth/scope";
import type { DataRange } from "../metrics/data-range";
import { evaluate } from "../metrics/evaluate";
import type { FigureRow } from "../metrics/types";
import { latestPeriods } from "./latest-periods";
import { standingOf } from "./standing";
import { targetableDefinition } from "./targetable";
import type { Standing, TargetRun } from "./types";

/** The newest figure that a run of targets is for, and how it stands. */
export interface LatestStanding {
  row: FigureRow;
  standing: Standing;
}

/** Null where the run has yet to begin, or lies before all data. `live`: from the facts, whatever answers are kept. */
export async function getLatestStanding(
  run: TargetRun,
  { data, scope, live }: { data: DataRange; scope: AccountScope; live?: boolean },
): Promise<LatestStanding | null> {
  const periods = latestPeriods(run, data);
  const by = targetableDefinition(run);
  if (periods === null || !by) return null;
  const { metric, definition, grain, segment } = run;
  const filters = segment === null ? {} : { segment: [segment] };
  const question = { metric, definition, grain, filters, scope, live, ...periods };
  const { rows } = await evaluate(question);
  const row = rows.findLast(({ complete }) => complete) ?? rows.at(-1);
  return row ? { row, standing: standingOf(run, row, by) } : null;
}
