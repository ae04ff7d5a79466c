import { defineMetric } from "../define";
import { mean } from "../shapes/mean";
import { proportion } from "../shapes/proportion";

/**
 * Satisfaction, 0-10: how satisfied are customers? A question of its own, never mixed into the net promoter score.
 *
 * In words: the mean answer to "how satisfied are you", 0..10. No answers: no mean. One answer: no interval.
 * Rival: the share of answers of 9 and 10, percent.
 *
 * Source: mean of an eleven-point scale. Interval: Student (1908).
 * Example: answers 8, 9, 7, 10 → 34 / 4 = 8.5.
 */
export const satisfaction10 = defineMetric({
  id: "satisfaction-10",
  kind: "kpi",
  unit: "rating",
  better: "up",
  additive: false,
  usesActiveRule: false,
  definitions: [
    mean({
      id: "standard",
      total: "satisfactionSum",
      squares: "satisfactionSumSq",
      count: "satisfactionAnswers",
      scale: { low: 0, high: 10 },
      noData: "no-answers",
    }),
    proportion({
      id: "high",
      numerator: [["satisfactionHigh", 1]],
      denominator: [["satisfactionAnswers", 1]],
      noData: "no-answers",
    }),
  ],
  examples: {
    standard: { sums: { satisfactionAnswers: 4, satisfactionSum: 34, satisfactionSumSq: 294 }, value: 8.5 },
    high: { sums: { satisfactionAnswers: 4, satisfactionHigh: 2 }, value: 50 },
  },
  facts: ["survey-answers"],
  question: "satisfaction",
  source: "Mean of an eleven-point scale. Interval: Student (1908).",
});
