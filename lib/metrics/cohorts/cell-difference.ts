import { adjustedWald } from "../../statistics/adjusted-wald";
import type { Interval } from "../../statistics/interval";
import { meanDifference } from "../../statistics/mean-difference";
import { type NetScore, netScoreDifference } from "../../statistics/net-score-difference";
import { proportionDifference } from "../../statistics/proportion-difference";
import { type Moments, ratioEstimate } from "../../statistics/ratio-estimate";
import type { CellParts } from "./cell-figure";
import type { CellDeclaration } from "./cells";

/** What is known of one of two cells that are compared. */
export interface ComparedCell {
  parts: CellParts;
  /** How its parts spread over customers, for cells that are ratios. */
  moments: Moments | undefined;
}

/**
 * 95 % interval of how much one cohort's cell is above another's, in the cell's unit. Cohorts have no customer in common, so
 * that the two are independent. Null where either tells nothing of its spread.
 */
export function cellDifference(cell: CellDeclaration, first: ComparedCell, second: ComparedCell): Interval | null {
  const interval = unscaled(cell, first, second);
  return interval && { low: cell.scale * interval.low, high: cell.scale * interval.high };
}

function unscaled({ interval }: CellDeclaration, first: ComparedCell, second: ComparedCell): Interval | null {
  switch (interval) {
    case "wilson":
      return proportionDifference(toCount(first), toCount(second));
    case "adjusted-wald": {
      const [one, other] = [toScore(first), toScore(second)];
      return one && other && netScoreDifference(one, other);
    }
    case "ratio": {
      const [one, other] = [toMean(first), toMean(second)];
      return one && other && meanDifference(one, other);
    }
  }
}

const toCount = ({ parts }: ComparedCell) => ({ successes: parts.numerator, trials: parts.denominator });

function toScore({ parts: { numerator, denominator, promoters } }: ComparedCell): NetScore | null {
  const adjusted = adjustedWald(promoters, promoters - numerator, denominator);
  return adjusted && { score: numerator / denominator, variance: adjusted.variance, answers: denominator };
}

function toMean({ moments }: ComparedCell): { mean: number; variance: number; n: number } | null {
  const estimate = moments && ratioEstimate(moments);
  if (!moments || !estimate || estimate.variance === null) return null;
  return { mean: estimate.ratio, variance: estimate.variance, n: moments.n };
}
