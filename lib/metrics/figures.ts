import type { SumsRead } from "./read-sums";
import { lengthInMonths, type Period } from "./requested-periods";
import type { AnalysedFigure, Figure, SummedDefinition } from "./types";

/** The figures of one definition by period and group. */
export interface Figures {
  /** The groups there are, by name; null is everybody. */
  groups: readonly (string | null)[];
  /** Null where an indicator with groups of its own has no such group in the period. */
  at(period: Period, group: string | null): Figure | null;
}

/** What the formula makes of the sums. A group without sums is one in which nothing happened. */
export function summedFigures(definition: SummedDefinition, { groups, nothing }: SumsRead): Figures {
  const sums = new Map(groups.map((group) => [keyOf(group.period, group.group), group.sums]));
  return {
    groups: namesOf(groups),
    at: (period, group) => definition.formula(sums.get(keyOf(period.period, group)) ?? nothing, lengthInMonths(period)),
  };
}

/** What an analysis found. Groups of its own keep its order: it knows which comes first. */
export function analysedFigures(found: readonly AnalysedFigure[]): Figures {
  const figures = new Map(found.map((figure) => [keyOf(figure.period, figure.group), figure]));
  return {
    groups: [...new Set(found.map((figure) => figure.group))],
    at: (period, group) => figures.get(keyOf(period.period, group)) ?? null,
  };
}

const keyOf = (period: string, group: string | null) => `${period} ${group ?? ""}`;

const namesOf = (found: readonly { group: string | null }[]) =>
  [...new Set(found.map((figure) => figure.group))].sort((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1));
