import type { FigureRow } from "../../metrics/types";
import { courseQuestion, periodQuestion } from "../chart-question";
import { loadFigures } from "../loaders";
import { overTime } from "../overview/loaders";
import type { BoardView } from "../view";

/** A figure in the period shown, out of the course that the tiles of its indicator ask for, so that its kept answer serves here too. */
export async function lastOfCourse(view: BoardView, metric: string, definition: string): Promise<FigureRow | null> {
  const { rows } = await loadFigures(courseQuestion(overTime(view), { metric, definition }));
  return rows.at(-1) ?? null;
}

/** The same by itself, where no tile asks for the facts behind it. */
export async function ofPeriod(view: BoardView, metric: string, definition: string): Promise<FigureRow | null> {
  const { rows } = await loadFigures(periodQuestion(overTime(view), { metric, definition }));
  return rows.at(-1) ?? null;
}
