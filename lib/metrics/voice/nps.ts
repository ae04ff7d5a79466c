import { defineMetric } from "../define";
import { netScore, weightedNetScore } from "../shapes/net-score";

/**
 * Net promoter score: would customers recommend us?
 *
 * In words: of the answers to "how likely are you to recommend us", 0-10, the share of 9 and 10 (promoters) less the share of
 * 0 to 6 (detractors), times 100. A score, -100..100. No answers: no score.
 * Rivals: the last answer of each contact in the period; one vote per account, its mean answer rounded; accounts weighted by
 * their revenue.
 *
 * Source: Reichheld (2003), Harvard Business Review 81(12):46-54; interval: Rocks (2016).
 * Example: 50 promoters, 20 passives, 30 detractors → 20.
 */
export const nps = defineMetric({
  id: "nps",
  kind: "kpi",
  unit: "score",
  better: "up",
  additive: false,
  usesActiveRule: false,
  definitions: [
    netScore("standard", "npsPromoters", "npsPassives", "npsDetractors"),
    netScore("last-per-contact", "npsContactPromoters", "npsContactPassives", "npsContactDetractors"),
    netScore("per-account", "npsAccountPromoters", "npsAccountPassives", "npsAccountDetractors"),
    weightedNetScore({
      id: "revenue-weighted",
      weight: "npsWeight",
      weightSquares: "npsWeightSq",
      promoters: "npsWeightPromoters",
      detractors: "npsWeightDetractors",
      voters: ["npsAccountPromoters", "npsAccountPassives", "npsAccountDetractors"],
      noWeight: "no-revenue",
    }),
  ],
  examples: {
    standard: { sums: { npsPromoters: 50, npsPassives: 20, npsDetractors: 30 }, value: 20 },
  },
  facts: ["survey-answers"],
  question: "nps",
  source:
    "F. F. Reichheld (2003), The One Number You Need to Grow, Harvard Business Review 81(12). Interval: B. Rocks (2016), Interval Estimation for the Net Promoter Score, The American Statistician 70(4), adjusted Wald.",
});
