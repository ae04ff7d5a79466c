import { adjustedWald } from "../../statistics/adjusted-wald";
import { effectiveN } from "../../statistics/effective-n";
import { type DefinitionDraft, noFigure, sumsOfTerms, weigh } from "../define";
import type { NoData } from "../no-data";
import type { Figure, SumName, Sums, Terms, Unit } from "../types";

/** Promoters minus detractors over all votes, -100..100, from counts of votes. */
export function netScore(id: string, promoters: SumName, passives: SumName, detractors: SumName): DefinitionDraft {
  const votes: Terms = [
    [promoters, 1],
    [passives, 1],
    [detractors, 1],
  ];
  return netShare({ id, promoters, detractors, votes });
}

interface NetShareDraft {
  id: string;
  unit?: Unit;
  promoters: SumName;
  detractors: SumName;
  votes: Terms;
}

/** One share of the votes minus another that excludes it, in points of -100..100. */
export function netShare({ id, unit, promoters, detractors, votes }: NetShareDraft): DefinitionDraft {
  const numerator: Terms = [
    [promoters, 1],
    [detractors, -1],
  ];
  return {
    id,
    unit,
    intervalMethod: "adjusted-wald",
    sums: sumsOfTerms(numerator, votes),
    parts: { scale: 100, numerator, denominator: votes },
    formula(sums) {
      const net = weigh(numerator, sums);
      const cast = weigh(votes, sums);
      if (cast <= 0) return noFigure(net, cast, "no-answers");
      return { ...scoreFigure(net, cast, cast, sums[promoters], sums[detractors]), n: cast };
    },
  };
}

interface WeightedDraft {
  id: string;
  weight: SumName;
  weightSquares: SumName;
  promoters: SumName;
  detractors: SumName;
  /** Counts of voters, to tell "nobody voted" from "no vote has weight". */
  voters: readonly SumName[];
  noWeight: NoData;
}

/**
 * The same from weighted votes. Its interval takes as many answers as the weights are worth (Kish), and so does n, rounded
 * down: a hundred accounts of which one has half the revenue carry no more certainty than four alike.
 */
export function weightedNetScore(draft: WeightedDraft): DefinitionDraft {
  const numerator: Terms = [
    [draft.promoters, 1],
    [draft.detractors, -1],
  ];
  const denominator: Terms = [[draft.weight, 1]];
  const voted = (sums: Sums) => draft.voters.some((voters) => sums[voters] > 0);
  return {
    id: draft.id,
    intervalMethod: "effective-n",
    sums: sumsOfTerms(numerator, denominator, [draft.weightSquares, ...draft.voters]),
    parts: { scale: 100, numerator, denominator },
    formula(sums) {
      const net = weigh(numerator, sums);
      const weight = sums[draft.weight];
      const worth = effectiveN(weight, sums[draft.weightSquares]);
      if (worth === null) return noFigure(net, weight, voted(sums) ? draft.noWeight : "no-answers");
      const votes = (of: SumName) => (worth * sums[of]) / weight;
      return {
        ...scoreFigure(net, weight, worth, votes(draft.promoters), votes(draft.detractors)),
        // Rounding leaves 6.999999999 of 7 accounts alike.
        n: Math.floor(worth + 1e-9),
      };
    },
  };
}

function scoreFigure(
  net: number,
  total: number,
  answers: number,
  promoters: number,
  detractors: number,
): Omit<Figure, "n"> {
  const adjusted = adjustedWald(promoters, detractors, answers);
  return {
    value: (100 * net) / total,
    numerator: net,
    denominator: total,
    interval: adjusted && { low: 100 * adjusted.interval.low, high: 100 * adjusted.interval.high },
    variance: adjusted && 100 ** 2 * adjusted.variance,
    noData: null,
  };
}
