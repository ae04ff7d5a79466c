import { type DefinitionDraft, noFigure, sumsOfTerms, weigh } from "../define";
import type { NoData } from "../no-data";
import type { SumName, Terms, Unit } from "../types";

/** Recurring revenue lost in a period: of those who left, and of those who stay and pay less. */
export const LOST: Terms = [
  ["mrrChurned", 1],
  ["mrrContraction", 1],
];

export const START: Terms = [["mrrStart", 1]];

interface RatioDraft {
  id: string;
  unit: Unit;
  numerator: Terms;
  denominator: Terms;
  /** The customers whose number is the figure's n. */
  count: SumName;
  noData: NoData;
}

/**
 * One amount of recurring revenue over another, in percent or as a plain ratio. No interval: every contract is counted, and a
 * few large ones say little of what the next period brings. No data: the denominator is 0.
 */
export function recurringRatio({ id, unit, numerator, denominator, count, noData }: RatioDraft): DefinitionDraft {
  const scale = unit === "percent" ? 100 : 1;
  return {
    id,
    unit,
    intervalMethod: "none",
    sums: sumsOfTerms(numerator, denominator, [count]),
    parts: { scale, numerator, denominator },
    formula(sums) {
      const [above, below] = [weigh(numerator, sums), weigh(denominator, sums)];
      if (below <= 0) return noFigure(above, below, noData);
      return {
        value: (scale * above) / below,
        numerator: above,
        denominator: below,
        n: sums[count],
        interval: null,
        variance: null,
        noData: null,
      };
    },
  };
}
