import { type DefinitionDraft, sumsOfTerms } from "../define";
import type { Definition, SumName, Terms } from "../types";

interface AmountDraft {
  id: string;
  of: SumName;
  /** Factor, 12 for a year's worth of a monthly amount. */
  times?: number;
  /** The customers whose number is the figure's n. */
  count: SumName;
  better?: Definition["better"];
}

/** An amount that adds up over groups: 0 when nothing happened, and without an interval, for nobody was left out of the count. */
export function amount({ id, of, times = 1, count, better }: AmountDraft): DefinitionDraft {
  const numerator: Terms = [[of, 1]];
  return {
    id,
    better,
    intervalMethod: "none",
    sums: sumsOfTerms([of, count]),
    parts: { scale: times, numerator, denominator: null },
    formula: (sums) => ({
      value: times * sums[of],
      numerator: sums[of],
      denominator: null,
      n: sums[count],
      interval: null,
      variance: null,
      noData: null,
    }),
  };
}
