import type { Dimension, EvaluateRequest } from "../metrics/types";
import { type BoardView, courseOf } from "./view";

/** What a chart asks the engine, but for the reader's scope. */
export type BoardQuestion = Omit<EvaluateRequest, "scope">;

interface Asked {
  metric: string;
  /** The reader's choice unless one is named. */
  definition?: string;
}

/** An indicator over the course that the board looks back on. */
export function courseQuestion(view: BoardView, { metric, definition }: Asked): BoardQuestion {
  const { grain, compare, filters } = view;
  return { metric, definition: definition ?? view.definitions[metric], grain, compare, filters, ...courseOf(view) };
}

/** An indicator in the period shown, by a dimension or, without one, in whatever groups its definition makes. */
export function periodQuestion(view: BoardView, { metric, definition, by }: Asked & { by?: Dimension }): BoardQuestion {
  const { grain, compare, filters, period } = view;
  return {
    metric,
    definition: definition ?? view.definitions[metric],
    grain,
    compare,
    filters,
    by,
    from: period,
    to: period,
  };
}
