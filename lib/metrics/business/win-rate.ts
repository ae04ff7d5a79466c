import { defineMetric } from "../define";
import { proportion } from "../shapes/proportion";
import type { Sums, Terms } from "../types";
import { shareOfSums } from "../wallet/share-of-sums";
import { withDetails } from "../wallet/with-details";

const WON: Terms = [["oppsWon", 1]];
const DECIDED: Terms = [...WON, ["oppsLost", 1]];
/** The outcomes of a choice of the customer's. */
const ENDED = ["won", "lost"] as const;
const OUTCOMES = ["oppsWon", "oppsLost", "oppsUndecided", "oppsStalled"] as const;

/** The four outcomes stand apart; those that stall have not ended, and are open at the period's end. */
const outcomes = (sums: Sums) => ({
  won: sums.oppsWon,
  lost: sums.oppsLost,
  noDecision: sums.oppsUndecided,
  stalled: sums.oppsStalled,
});

const UNVALUED = ["oppsWonUnvalued", "oppsLostUnvalued"] as const;
/** What is not in the amounts, since nobody wrote down how much it was. */
const unvalued = (sums: Sums) => ({ wonUnvalued: sums.oppsWonUnvalued, lostUnvalued: sums.oppsLostUnvalued });

/**
 * Win rate: how often are we chosen where the customer chooses?
 *
 * In words: opportunities won in the period over those won or lost in it, by the day on which they ended. Percent. What ended
 * without a decision is in neither, nor is what is still open. Nothing won or lost: no rate.
 * Rivals: the same by value, over the amounts that are known, with the number of those that are not beside it; of the opportunities opened in the period the share that
 * has been won since; won over won, lost and stalled at the period's end.
 *
 * Source: Farris et al. (2010), Marketing Metrics, 2nd ed., ch. 6, for the pipeline. Interval: Wilson (1927); by value t with
 * the variance of a ratio of sums.
 * Example: 30 won, 20 lost → 60 %; with 10 stalled counted as lost 50 %.
 */
export const winRate = defineMetric({
  id: "win-rate",
  kind: "kpi",
  unit: "percent",
  better: "up",
  additive: false,
  usesActiveRule: false,
  definitions: [
    {
      ...withDetails(
        proportion({ id: "standard", numerator: WON, denominator: DECIDED, noData: "no-opportunities" }),
        OUTCOMES,
        outcomes,
      ),
      outcomes: ENDED,
    },
    {
      ...withDetails(
        shareOfSums({
          id: "by-value",
          numerator: [["wonAmount", 1]],
          denominator: [
            ["wonAmount", 1],
            ["lostAmount", 1],
          ],
          moments: {
            sums: ["oppsWon", "oppsLost", "wonAmountSq", "lostAmountSq"],
            of: (sums) => ({
              n: sums.oppsWon + sums.oppsLost,
              y: sums.wonAmount,
              x: sums.wonAmount + sums.lostAmount,
              yy: sums.wonAmountSq,
              xy: sums.wonAmountSq,
              xx: sums.wonAmountSq + sums.lostAmountSq,
            }),
          },
          scale: { low: 0, high: 100 },
          noData: "no-opportunities",
        }),
        UNVALUED,
        unvalued,
      ),
      outcomes: ENDED,
    },
    proportion({
      id: "over-created",
      numerator: [["oppsCreatedWon", 1]],
      denominator: [["oppsCreated", 1]],
      noData: "no-opportunities",
    }),
    withDetails(
      proportion({
        id: "stalled-as-lost",
        numerator: WON,
        denominator: [...DECIDED, ["oppsStalled", 1]],
        noData: "no-opportunities",
      }),
      OUTCOMES,
      outcomes,
    ),
  ],
  examples: {
    standard: { sums: { oppsWon: 30, oppsLost: 20 }, value: 60 },
    "by-value": {
      sums: { oppsWon: 1, oppsLost: 1, wonAmount: 300, lostAmount: 100, wonAmountSq: 90_000, lostAmountSq: 10_000 },
      value: 75,
    },
    "over-created": { sums: { oppsCreated: 80, oppsCreatedWon: 30 }, value: 37.5 },
    "stalled-as-lost": { sums: { oppsWon: 30, oppsLost: 20, oppsStalled: 10 }, value: 50 },
  },
  facts: ["opportunities"],
  source: "P. W. Farris et al. (2010), Marketing Metrics, 2nd edition, chapter 6. Interval: Wilson (1927).",
});
