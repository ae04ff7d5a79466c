import type { Freshness } from "./freshness";
import type { Period } from "./requested-periods";
import type { Figure, MetricDeclaration } from "./types";

/**
 * Sums of nothing are 0 only where something could have been: before the first fact of its kinds, or where none was ever
 * brought in, what an additive figure would be is not known.
 */
export function orNotBroughtIn(
  figure: Figure,
  { until }: Pick<Period, "until">,
  { knownByFacts, facts }: Pick<MetricDeclaration, "knownByFacts" | "facts">,
  { extents }: Pick<Freshness, "extents">,
): Figure {
  if (!knownByFacts || figure.value !== 0) return figure;
  const begun = facts.some((fact) => {
    const extent = extents?.[fact];
    return extent !== undefined && extent.first < until;
  });
  return begun ? figure : { ...figure, value: null, interval: null, variance: null, noData: "not-brought-in" };
}
