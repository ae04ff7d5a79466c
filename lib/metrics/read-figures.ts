import { constraintsOf } from "./constraints";
import { analysedFigures, type Figures, summedFigures } from "./figures";
import { analysis } from "./kept/analysis";
import { keepAnswer } from "./kept/keep-answer";
import { readMonthlySums, readSums, type SumsRead } from "./read-sums";
import type { Period } from "./requested-periods";
import { toSums } from "./sums";
import { type Definition, type EvaluateRequest, isSummed } from "./types";

export interface FiguresRead {
  figures: Figures;
  /** Since when they may be old; null: they are what the facts say. */
  oldSince: Date | null;
}

const NO_SUMS: SumsRead = { groups: [], nothing: toSums(), oldSince: null };

/** The figures of these periods by several definitions of the request's indicator, in their order, from one reading of the sums. */
export async function readFigures(
  request: EvaluateRequest,
  definitions: readonly Definition[],
  periods: readonly Period[],
  now: Date,
): Promise<FiguresRead[]> {
  const summed = definitions.filter(isSummed);
  const namesOf = (chosen: typeof summed) => [...new Set(chosen.flatMap(({ sums }) => sums))];
  const names = namesOf(summed.filter(({ monthly }) => !monthly));
  const monthlyNames = namesOf(summed.filter(({ monthly }) => monthly));
  const [sums, monthlySums] = await Promise.all([
    names.length > 0 ? readSums(request, periods, names) : NO_SUMS,
    monthlyNames.length > 0 ? readMonthlySums(request, periods, monthlyNames) : NO_SUMS,
  ]);
  const { metric, by = null, scope, live } = request;
  const question = { metric, periods, by, constraints: constraintsOf(request), scope };
  return Promise.all(
    definitions.map(async (definition) => {
      if (isSummed(definition)) {
        const read = definition.monthly ? monthlySums : sums;
        return { figures: summedFigures(definition, read), oldSince: read.oldSince };
      }
      const { answer, oldSince } = await keepAnswer(
        analysis,
        { ...question, definition: definition.id },
        { now, live },
      );
      return { figures: analysedFigures(answer), oldSince };
    }),
  );
}
