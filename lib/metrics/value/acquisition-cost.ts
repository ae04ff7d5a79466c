import { defineMetric } from "../define";
import { termsByAccount } from "../terms-by-account";
import type { AnalysedFigure, Question, SumName } from "../types";
import { acquisitionCost as formula, SPEND, SPEND_BEFORE } from "./acquisition-formula";
import { readQuestionSums } from "./question-sums";

const sums: readonly SumName[] = ["acquisitionSpend", "spendMonths", "customersNew"];
/** The new customers; what was spent belongs to no account. */
const listed = { numerator: [["customersNew", 1]], denominator: null } as const;
const shared = { intervalMethod: "none", parts: null, listed } as const;

/**
 * Acquisition cost (CAC): what did it cost to win a customer?
 *
 * In words: sales and marketing cost of the period, over customers who were first active in the period and are at its end.
 * Money. Nobody new: no mean. Where the organisation booked no such cost in any month of the period it is not known; where it
 * did, a channel or segment without any cost nothing. By dimensions other than channel and segment it cannot be told.
 * n: new customers.
 * Rivals: with the cost of one month before, for sales that take that long; by channel.
 *
 * Source: Farris et al. (2010), Marketing Metrics, chapter 5. No interval: all cost and everybody new counts.
 * Example: 20,000 / 50 = 400.
 */
export const acquisitionCost = defineMetric({
  id: "acquisition-cost",
  kind: "kpi",
  unit: "money",
  better: "down",
  additive: false,
  usesActiveRule: true,
  definitions: [
    { ...shared, id: "standard", sums, formula: (read) => formula(read, SPEND) },
    {
      ...shared,
      id: "month-before",
      sums: ["acquisitionSpendBefore", "spendMonthsBefore", "customersNew"],
      formula: (read) => formula(read, SPEND_BEFORE),
    },
    {
      id: "by-channel",
      intervalMethod: "none",
      ownGroups: "channel",
      noData: "no-spend",
      analyse: byChannel,
      accounts: {
        addUpTo: { numerator: "n" },
        unit: "count",
        async query({ periods, constraints }, group) {
          const allowed = constraints.get("channel");
          const channels = allowed === undefined || allowed.includes(group ?? "") ? [group ?? ""] : [];
          return termsByAccount(listed, periods, new Map([...constraints, ["channel", channels]]));
        },
      },
    },
  ],
  examples: {
    standard: { sums: { acquisitionSpend: 20_000, spendMonths: 1, customersNew: 50 }, value: 400 },
    "month-before": { sums: { acquisitionSpendBefore: 20_000, spendMonthsBefore: 1, customersNew: 50 }, value: 400 },
  },
  facts: ["acquisition-spend", "subscriptions"],
  source: "P. W. Farris et al. (2010), Marketing Metrics, 2nd edition, chapter 5.",
});

async function byChannel(question: Question): Promise<AnalysedFigure[]> {
  const read = await readQuestionSums({ ...question, by: "channel" }, sums);
  return [...read.places]
    .sort((a, b) => ((a.group ?? "") < (b.group ?? "") ? -1 : 1))
    .map(({ period, group }) => ({ period, group, ...formula(read.at(period, group), SPEND) }));
}
