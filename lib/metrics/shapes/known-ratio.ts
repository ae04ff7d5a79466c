import { type DefinitionDraft, noFigure, sumsOfTerms, weigh } from "../define";
import type { NoData } from "../no-data";
import type { Definition, SumName, Terms, Unit } from "../types";

interface KnownDraft {
  id: string;
  unit?: Unit;
  better?: Definition["better"];
  numerator: Terms;
  /** What the figure's n counts. */
  count: SumName;
  /** Months in which the organisation has facts of the kind at all, and the reason where it has none. */
  known: readonly [months: SumName, noData: NoData];
}

interface RatioDraft extends KnownDraft {
  scale?: number;
  denominator: Terms;
  noData: NoData;
}

/**
 * A ratio of amounts that are all counted (costs, revenue, visits), so without an interval. No data: the denominator is not
 * above 0, or nobody in the organisation brought in what the numerator needs; a group without any had none.
 */
export function knownRatio(draft: RatioDraft): DefinitionDraft {
  const { id, unit, better, scale = 1, numerator, denominator, count, known, noData } = draft;
  return {
    id,
    unit,
    better,
    intervalMethod: "none",
    sums: sumsOfTerms(numerator, denominator, [count, known[0]]),
    parts: { scale, numerator, denominator },
    formula(sums) {
      const [part, whole] = [weigh(numerator, sums), weigh(denominator, sums)];
      if (whole <= 0) return noFigure(part, whole, noData);
      if (sums[known[0]] <= 0) return noFigure(part, whole, known[1]);
      return { ...COUNTED, value: (scale * part) / whole, numerator: part, denominator: whole, n: sums[count] };
    },
  };
}

/** An amount that adds up over groups, but is not known where nobody brought in what it needs. */
export function knownAmount({ id, unit, better, numerator, count, known }: KnownDraft): DefinitionDraft {
  return {
    id,
    unit,
    better,
    intervalMethod: "none",
    sums: sumsOfTerms(numerator, [count, known[0]]),
    parts: { scale: 1, numerator, denominator: null },
    formula(sums) {
      const amount = weigh(numerator, sums);
      const isKnown = sums[known[0]] > 0;
      return {
        ...COUNTED,
        value: isKnown ? amount : null,
        numerator: amount,
        denominator: null,
        n: isKnown ? sums[count] : 0,
        noData: isKnown ? null : known[1],
      };
    },
  };
}

const COUNTED = { interval: null, variance: null, noData: null };
