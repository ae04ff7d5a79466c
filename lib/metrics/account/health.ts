import { type DefinitionDraft, defineMetric, noFigure } from "../define";
import { mean } from "../shapes/mean";
import { proportion } from "../shapes/proportion";
import type { Figure, SumName, Sums } from "../types";

const COLOURS = {
  green: "healthGreen",
  yellow: "healthYellow",
  red: "healthRed",
  unscored: "healthUnscored",
} as const satisfies Record<string, SumName>;

/** Beside the figure: how many accounts are of each colour, and how many nothing is known of. */
function withColours(draft: DefinitionDraft): DefinitionDraft {
  if (!("formula" in draft)) return draft;
  return {
    ...draft,
    sums: [...new Set([...draft.sums, ...Object.values(COLOURS)])],
    formula: (sums, months) => ({ ...draft.formula(sums, months), details: countColours(sums) }),
  };
}

function countColours(sums: Sums): Record<string, number> {
  return Object.fromEntries(Object.entries(COLOURS).map(([colour, sum]) => [colour, sums[sum]]));
}

/**
 * Health: how well do the accounts seem to be, before they say that they leave?
 *
 * In words: the mean score of the accounts active at the period's end, 0..100. An account's score is the weighted mean of what
 * is known of it at that day: the last NPS answers, the trend of visits, the rhythm of invoices, tickets, the end of
 * contracts and the share of wallet (health-score.ts). Accounts without a score are counted apart. None scored: no mean.
 * Rivals: the share of the scored accounts that are green, and of those that are red; the monthly recurring revenue of the red
 * ones, n being how many they are.
 *
 * Source: composite scores weighted by judgement, as tools for customer success have them; whether they tell anything is
 * what `health-check` measures. Interval: Student (1908), Wilson (1927).
 * Example: scores of 80, 60 and 40 → 60; with green from 75 and yellow from 60, a third is green and a third red.
 */
export const health = defineMetric({
  id: "health",
  kind: "kpi",
  unit: "score",
  better: "up",
  additive: false,
  usesActiveRule: true,
  definitions: [
    withColours(
      mean({
        id: "standard",
        total: "healthScore",
        squares: "healthScoreSq",
        count: "healthScored",
        scale: { low: 0, high: 100 },
        noData: "not-enough-data",
      }),
    ),
    withColours(
      proportion({
        id: "share-green",
        numerator: [["healthGreen", 1]],
        denominator: [["healthScored", 1]],
        noData: "not-enough-data",
      }),
    ),
    {
      ...withColours(
        proportion({
          id: "share-red",
          numerator: [["healthRed", 1]],
          denominator: [["healthScored", 1]],
          noData: "not-enough-data",
        }),
      ),
      better: "down",
    },
    {
      id: "red-revenue",
      unit: "money",
      better: "down",
      intervalMethod: "none",
      sums: ["riskScored", "riskRed", "riskRevenue"],
      parts: { scale: 1, numerator: [["riskRevenue", 1]], denominator: null },
      formula: redRevenue,
    },
  ],
  examples: {
    standard: { sums: { healthScore: 180, healthScoreSq: 11_600, healthScored: 3 }, value: 60 },
    "share-green": { sums: { healthGreen: 1, healthScored: 3 }, value: 33.3 },
    "share-red": { sums: { healthRed: 1, healthScored: 3 }, value: 33.3 },
    "red-revenue": { sums: { riskScored: 3, riskRed: 1, riskRevenue: 500 }, value: 500 },
  },
  facts: ["survey-answers", "visits", "invoices", "tickets", "subscriptions", "wallet-estimates"],
  reach: {
    "survey-answers": { upToEnd: { months: 12 } },
    visits: { upToEnd: { months: 6 } },
    invoices: { upToEnd: { months: 24 } },
    tickets: { upToEnd: { days: 90 } },
  },
  needs: ["subscriptions", "invoices"],
  question: "nps",
  source:
    "Weighted score with documented scales; how far it can be trusted is measured by health-check. Interval: Student (1908); Wilson (1927).",
});

/** What recurs each month from accounts that may be lost. */
function redRevenue({ riskScored, riskRed, riskRevenue }: Sums): Figure {
  if (riskScored <= 0) return { ...noFigure(0, 0, "not-enough-data"), denominator: null };
  const counted = { denominator: null, interval: null, variance: null, noData: null };
  return { ...counted, value: riskRevenue, numerator: riskRevenue, n: riskRed };
}
