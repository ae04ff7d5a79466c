import { defineMetric } from "../define";
import { mean } from "../shapes/mean";
import { netShare } from "../shapes/net-score";
import { proportion } from "../shapes/proportion";

/**
 * Customer effort score: did we make it easy?
 *
 * In words: answers 5 to 7 to "the company made it easy for me", 1-7, over all answers. Percent. No answers: no share.
 * Rivals: the mean answer, 1..7; the share of 6 and 7 minus that of 1 to 3, in points.
 *
 * Source: Dixon, Freeman & Toman (2010), Harvard Business Review 88(7/8):116-122, in the later wording of CEB (2013).
 * Example: 3 answers of 7, 4 of 5, 2 of 4, 1 of 1 → 7 / 10 = 70 %; mean (21 + 20 + 8 + 1) / 10 = 5.
 */
export const ces = defineMetric({
  id: "ces",
  kind: "kpi",
  unit: "percent",
  better: "up",
  additive: false,
  usesActiveRule: false,
  definitions: [
    proportion({
      id: "standard",
      numerator: [["cesEasy", 1]],
      denominator: [["cesAnswers", 1]],
      noData: "no-answers",
    }),
    mean({
      id: "mean",
      unit: "rating",
      total: "cesSum",
      squares: "cesSumSq",
      count: "cesAnswers",
      scale: { low: 1, high: 7 },
      noData: "no-answers",
    }),
    netShare({
      id: "net",
      unit: "score",
      promoters: "cesHigh",
      detractors: "cesLow",
      votes: [["cesAnswers", 1]],
    }),
  ],
  examples: {
    standard: { sums: { cesAnswers: 10, cesEasy: 7 }, value: 70 },
    net: { sums: { cesAnswers: 10, cesHigh: 5, cesLow: 1 }, value: 40 },
  },
  facts: ["survey-answers"],
  question: "ces",
  source:
    "M. Dixon, K. Freeman, N. Toman (2010), Stop Trying to Delight Your Customers, Harvard Business Review 88(7/8); wording of CES 2.0 (CEB, 2013).",
});
