import type {
  AnalysedDefinition,
  Definition,
  Figure,
  MetricDeclaration,
  SummedDefinition,
  SumName,
  Sums,
  Terms,
  Unit,
} from "./types";

/** A definition as its indicator's file writes it; what it leaves out is as in the indicator. */
type Draft<D extends Definition> = Omit<D, "unit" | "better" | "example"> & {
  unit?: Unit;
  better?: Definition["better"];
};
export type DefinitionDraft = Draft<SummedDefinition> | Draft<AnalysedDefinition>;

type MetricDraft = Omit<MetricDeclaration, "definitions" | "intervalMethod"> & {
  definitions: readonly [DefinitionDraft, ...DefinitionDraft[]];
  /** Worked examples by definition, shown to readers and held by a test. */
  examples?: Readonly<Record<string, SummedDefinition["example"]>>;
};

/** Completes an indicator: each definition knows its unit and direction, and the first one's interval method is the indicator's. */
export function defineMetric({ examples = {}, ...draft }: MetricDraft): MetricDeclaration {
  const complete = (definition: DefinitionDraft): Definition => {
    const { unit = draft.unit, better = draft.better, reach = draft.reach } = definition;
    const example = examples[definition.id];
    return { ...definition, unit, better, ...(reach ? { reach } : {}), ...(example ? { example } : {}) };
  };
  const [standard, ...rivals] = draft.definitions;
  return {
    ...draft,
    intervalMethod: standard.intervalMethod,
    definitions: [complete(standard), ...rivals.map(complete)],
  };
}

/** The value of weighted sums, for a figure or for one account's part of it. */
export function weigh(terms: Terms, sums: Sums): number {
  return terms.reduce((total, [sum, weight]) => total + weight * sums[sum], 0);
}

/** The sums that terms read, each once. */
export function sumsOfTerms(...lists: readonly (Terms | readonly SumName[])[]): SumName[] {
  return [...new Set(lists.flatMap((list) => list.map((entry) => (typeof entry === "string" ? entry : entry[0]))))];
}

/** A figure without a value: nothing to divide by. Its parts stay to be shown. */
export function noFigure(numerator: number, denominator: number, noData: NonNullable<Figure["noData"]>): Figure {
  return { value: null, numerator, denominator, n: 0, interval: null, variance: null, noData };
}
