import { wilsonInterval } from "../../statistics/wilson-interval";
import { type DefinitionDraft, noFigure, sumsOfTerms, weigh } from "../define";
import type { NoData } from "../no-data";
import type { Figure, Terms } from "../types";

interface ProportionDraft {
  id: string;
  numerator: Terms;
  denominator: Terms;
  noData: NoData;
}

/**
 * One count over another, in percent, with Wilson's interval. Some rivals are no proportion in the strict sense (losses over
 * the customers at the end); they have an interval only where it makes sense to ask for one, numerator ≤ denominator.
 * No data: the denominator is 0.
 */
export function proportion({ id, numerator, denominator, noData }: ProportionDraft): DefinitionDraft {
  return {
    id,
    unit: "percent",
    intervalMethod: "wilson",
    sums: sumsOfTerms(numerator, denominator),
    parts: { scale: 100, numerator, denominator },
    formula: (sums) => proportionFigure(weigh(numerator, sums), weigh(denominator, sums), noData),
  };
}

/** The same of counts that an analysis made itself. */
export function proportionFigure(successes: number, trials: number, noData: NoData): Figure {
  if (trials <= 0) return noFigure(successes, trials, noData);
  const share = successes / trials;
  const interval = wilsonInterval(successes, trials);
  return {
    value: 100 * share,
    numerator: successes,
    denominator: trials,
    n: Math.floor(trials),
    interval: interval && { low: 100 * interval.low, high: 100 * interval.high },
    variance: interval && (100 ** 2 * share * (1 - share)) / trials,
    noData: null,
  };
}
