import { defineMetric } from "../define";
import { amount } from "../shapes/amount";
import { withDetails } from "../wallet/with-details";

/**
 * New business: what did customers bring in with the first sale that we ever won from them?
 *
 * In words: the amounts of each customer's first win, in the period in which it was won; a customer is new once. Wins that
 * belong to no account are nobody's first, and are told beside it. An amount that is not known adds nothing; before the first
 * opportunity that was brought in there is no value.
 * Rival: the amounts of all wins of the period.
 *
 * Source: Farris et al. (2010), Marketing Metrics, 2nd ed., ch. 6.
 * Example: a customer wins 100 in March and 250 in May, another 40 in May → March 100, May 40; of all wins 100 and 290.
 */
export const newBusiness = defineMetric({
  id: "new-business",
  kind: "kpi",
  unit: "money",
  better: "up",
  additive: true,
  knownByFacts: true,
  usesActiveRule: false,
  definitions: [
    {
      ...withDetails(
        amount({ id: "standard", of: "firstWinAmount", count: "firstWins" }),
        ["firstWins", "strangerWinAmount"],
        (sums) => ({ customers: sums.firstWins, withoutAccount: sums.strangerWinAmount }),
      ),
      outcomes: ["won"],
    },
    { ...amount({ id: "all-wins", of: "wonAmount", count: "oppsWon" }), outcomes: ["won"] },
  ],
  examples: {
    standard: { sums: { firstWins: 1, firstWinAmount: 40 }, value: 40 },
    "all-wins": { sums: { oppsWon: 2, wonAmount: 290 }, value: 290 },
  },
  facts: ["opportunities"],
  source: "P. W. Farris et al. (2010), Marketing Metrics, 2nd edition, chapter 6.",
});
