import { defineMetric } from "../define";
import { mean } from "../shapes/mean";
import { proportion } from "../shapes/proportion";

/**
 * Customer satisfaction: what share is content?
 *
 * In words: answers 4 and 5 on a scale of 1 to 5, over all answers. Percent. No answers: no share.
 * Rival: the mean answer, 1..5.
 *
 * Source: "top two boxes" of a five-point scale; ISO 10004:2018. Interval: Wilson (1927).
 * Example: 42, 32, 10, 9, 14 answers of 5, 4, 3, 2, 1 → 74 / 107 = 69.16 %; mean 400 / 107 = 3.74.
 */
export const csat = defineMetric({
  id: "csat",
  kind: "kpi",
  unit: "percent",
  better: "up",
  additive: false,
  usesActiveRule: false,
  definitions: [
    proportion({
      id: "standard",
      numerator: [["csatSatisfied", 1]],
      denominator: [["csatAnswers", 1]],
      noData: "no-answers",
    }),
    mean({
      id: "mean",
      unit: "rating",
      total: "csatSum",
      squares: "csatSumSq",
      count: "csatAnswers",
      scale: { low: 1, high: 5 },
      noData: "no-answers",
    }),
  ],
  examples: {
    standard: { sums: { csatAnswers: 107, csatSatisfied: 74 }, value: 69.16 },
  },
  facts: ["survey-answers"],
  question: "csat",
  source: "Top two boxes of a five-point scale, ISO 10004:2018. Interval: Wilson (1927).",
});
