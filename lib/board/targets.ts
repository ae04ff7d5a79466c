import type { Evaluation, FigureRow } from "../metrics/types";
import { loadHoldingTargets } from "../targets/loaders";
import { standingOf } from "../targets/standing";
import { targetableDefinition } from "../targets/targetable";
import type { Standing, Target } from "../targets/types";
import { loadCourse } from "./loaders";
import type { BoardView } from "./view";

/** A target of the period that a board shows, the figure that it is held against, and how the two stand. */
export interface TargetResult {
  target: Target;
  /** The indicator over the board's course, whose last row is the figure. */
  evaluation: Evaluation;
  row: FigureRow;
  standing: Standing;
}

/**
 * All targets of a board's period, by the definitions that the board uses, each with its figure and verdict. Empty where no
 * target can hold: under filters other than one segment, and for whoever sees only their own accounts.
 */
export async function loadTargets(view: BoardView): Promise<TargetResult[]> {
  const targets = await loadHoldingTargets(view);
  const holding = targets.filter((target) => target.period === view.period && isInUse(view, target));
  const results = await Promise.all(
    holding.map(async (target) => resultOf(target, await loadCourse(view, target.metric))),
  );
  return results.filter((result) => result !== null);
}

/** The target of one indicator in the board's period, with its figure and verdict; null where none is set. */
export async function loadTargetResult(view: BoardView, metric: string): Promise<TargetResult | null> {
  const course = await loadTargetCourse(view, metric);
  const target = course.find(({ period }) => period === view.period);
  return target ? resultOf(target, await loadCourse(view, metric)) : null;
}

/** The targets of an indicator in every period, oldest first, by a definition or the one that the board uses. */
export async function loadTargetCourse(view: BoardView, metric: string, definition?: string): Promise<Target[]> {
  const wanted = definition ?? definitionInUse(view, metric);
  const targets = await loadHoldingTargets(view);
  return targets.filter((target) => target.metric === metric && target.definition === wanted);
}

function resultOf(target: Target, evaluation: Evaluation): TargetResult | null {
  const row = evaluation.rows.find(({ period, group }) => period === target.period && group === null);
  const by = targetableDefinition(target);
  if (!row || !by) return null;
  return { target, evaluation, row, standing: standingOf(target, row, by) };
}

const definitionInUse = (view: Pick<BoardView, "definitions">, metric: string) =>
  view.definitions[metric] ?? "standard";

function isInUse(view: BoardView, { metric, definition }: Target): boolean {
  return definition === definitionInUse(view, metric);
}
