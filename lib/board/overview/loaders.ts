import { cache } from "react";
import { orAwaited } from "../../errors/or-awaited";
import { getDefinition, getMetric } from "../../metrics/catalogue";
import type { FigureRow } from "../../metrics/types";
import { periodQuestion } from "../chart-question";
import { loadCourse, loadFigures } from "../loaders";
import { oldestOf } from "../named-table";
import type { BoardView } from "../view";
import { fewAtOnce } from "./few-at-once";
import { type Followed, followedMetrics } from "./followed";
import { type ChangedFigure, whatChanged } from "./what-changed";

export interface ChangedOnBoard extends ChangedFigure {
  board: Followed["board"];
}

export interface WhatChanged {
  listed: ChangedOnBoard[];
  others: ChangedOnBoard[];
  /** How many figures are not known yet: the worker is working them out. */
  awaited: number;
  oldSince: string | null;
}

/** Some forty figures for one card: whoever else reads meanwhile shall not wait for all of them. */
const AT_ONCE = 4;

/** What changes is told over time; where the board compares with another group, against the period before. */
export function overTime(view: BoardView): BoardView {
  return typeof view.compare === "object" ? { ...view, compare: "previous" } : view;
}

/**
 * What changed of all that boards have tiles of, against the period that the view compares with. The courses are those of the
 * tiles, so that their kept answers serve here too.
 */
export const loadWhatChanged = cache(async (view: BoardView): Promise<WhatChanged> => {
  const followed = followedMetrics();
  const read = ({ metric }: Followed) => orAwaited(loadCourse(overTime(view), metric));
  const evaluations = (await fewAtOnce(followed, AT_ONCE, read)).filter((evaluation) => evaluation !== null);
  const figures = evaluations.map(({ metric, definition, unit, rows }) => {
    const { better } = getDefinition(getMetric(metric), definition);
    return { metric, definition, unit, better, rows };
  });
  const boards = new Map(followed.map(({ metric, board }) => [metric, board]));
  const onBoard = (figure: ChangedFigure) => {
    const board = boards.get(figure.metric);
    return board ? [{ ...figure, board }] : [];
  };
  const { listed, others } = whatChanged(figures);
  return {
    listed: listed.flatMap(onBoard),
    others: others.flatMap(onBoard),
    awaited: followed.length - evaluations.length,
    oldSince: oldestOf(evaluations),
  };
});

/** The pairs of indicators in the view's period, and since when they may be old. */
export async function loadPairs(view: BoardView): Promise<{ rows: FigureRow[]; oldSince: string | null }> {
  const evaluation = await loadFigures(periodQuestion(overTime(view), { metric: "cpi-pairs" }));
  return { rows: evaluation.rows, oldSince: oldestOf([evaluation]) };
}
