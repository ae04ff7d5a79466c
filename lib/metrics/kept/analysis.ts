import { getDefinition, getMetric } from "../catalogue";
import { type AnalysedFigure, type Dimension, isSummed, type Question } from "../types";
import type { Kind } from "./types";

/** Everything that an analysis is asked, but the clock. */
export interface AskedAnalysis extends Pick<Question, "periods" | "constraints" | "scope"> {
  metric: string;
  definition: string;
  by: Dimension | null;
}

/** The figures of an analysed definition. */
export const analysis: Kind<AskedAnalysis, AnalysedFigure[]> = {
  id: "analysis",
  byDay: true,
  mayBeOld: true,
  make({ metric, definition: id, by, ...question }, now) {
    const definition = getDefinition(getMetric(metric), id);
    if (isSummed(definition)) throw new Error(`${metric}/${id} is not analysed`);
    // What it reads in turn must be of now as well, or an answer of today would hold one of yesterday.
    return definition.analyse({ ...question, by: by ?? undefined, now, live: true });
  },
};
