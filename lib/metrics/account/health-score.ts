import { COMPONENT_IDS, type ComponentId, HEALTH_COMPONENTS } from "./health-parts/all";
import { type HealthInputs, scoreAlong } from "./health-parts/component";

/** How much each component counts; they need not add up to anything. */
export type HealthWeights = Readonly<Record<ComponentId, number>>;

/** One component's part of a score. */
export interface HealthPart {
  /** In the component's own unit: an answer, a ratio, days. */
  measure: number;
  /** 0..100 */
  score: number;
  /** Its share of the weights of what is known, 0..1, 0 where it does not count; score × weight over all parts adds up to the account's score. */
  weight: number;
}

export interface HealthScore {
  /** 0..100; null where nothing that counts is known. */
  score: number | null;
  /** What is known, also where it does not count; what is missing here was left out. */
  parts: Partial<Record<ComponentId, HealthPart>>;
}

/**
 * How well is this account? The mean of the components that are known, weighted.
 *
 * In words: each component's measure becomes a score of 0..100 on its own scale; the weights of those that are known are
 * brought to add up to 1; the score is the weighted sum. What is not known, and what has no weight, is left out rather than taken
 * for good or bad. Nothing known that counts: no score.
 *
 * Example: NPS answers of 7.5 (score 70, weight 3) and half the visits (score 50, weight 2), nothing else known:
 * 0.6 × 70 + 0.4 × 50 = 62.
 */
export function scoreHealth(inputs: HealthInputs, weights: HealthWeights): HealthScore {
  const known = COMPONENT_IDS.flatMap((id) => {
    const { measure, scale } = HEALTH_COMPONENTS[id];
    const measured = measure(inputs);
    return measured === null ? [] : [{ id, measure: measured, score: rounded(scoreAlong(scale, measured)) }];
  });
  const total = known.reduce((sum, { id }) => sum + weights[id], 0);
  const parts: HealthScore["parts"] = {};
  for (const { id, measure, score } of known)
    parts[id] = { measure, score, weight: total > 0 ? weights[id] / total : 0 };
  return { score: weighScores(Object.fromEntries(known.map(({ id, score }) => [id, score])), weights), parts };
}

/** The scores of what is known of an account, by component. */
export type KnownScores = Readonly<Partial<Record<ComponentId, number | null>>>;

/** The mean of the scores that are known, weighted; null where none of them counts. */
export function weighScores(scores: KnownScores, weights: HealthWeights): number | null {
  let [sum, total] = [0, 0];
  for (const id of COMPONENT_IDS) {
    const score = scores[id] ?? null;
    if (score === null) continue;
    sum += weights[id] * score;
    total += weights[id];
  }
  return total > 0 ? sum / total : null;
}

/** As many digits as are kept: other weights of the scores that were kept give what scoring anew would. */
const rounded = (score: number) => Math.round(score * 1e4) / 1e4;
