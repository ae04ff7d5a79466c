import { noFigure } from "../define";
import type { NoData } from "../no-data";
import type { AnalysedFigure, Question } from "../types";

/** Completes what an analysis found: a figure without a value for each period and group of which it found nothing. */
export function everyPlace(question: Question, found: readonly AnalysedFigure[], noData: NoData): AnalysedFigure[] {
  const figures = new Map(found.map((figure) => [`${figure.period} ${figure.group ?? ""}`, figure]));
  const groups = question.by ? [...new Set(found.map(({ group }) => group))].sort() : [null];
  return groups.flatMap((group) =>
    question.periods.map(
      ({ period }) => figures.get(`${period} ${group ?? ""}`) ?? { period, group, ...noFigure(0, 0, noData) },
    ),
  );
}
