import { z } from "zod";
import { type DefinitionDraft, defineMetric } from "../define";
import { partsOfFacts } from "../parts-of-facts";
import { proportion, proportionFigure } from "../shapes/proportion";
import { movesSql } from "../sources/score-moves";
import type { AnalysedFigure, Question } from "../types";
import { readFacts } from "./analysis";

const SCORES = ["0-6", "7-8", "9-10"] as const;
/** Where a next answer was; the last stands for none. */
const NEXT = [...SCORES, "–"] as const;

const row = z.object({
  period: z.iso.date(),
  group: z.enum(SCORES),
  became: z.enum(NEXT),
  contacts: z.coerce.number(),
});

type Move = z.infer<typeof row>;

/** The whole table of moves: of the contacts with answers of one group, the share whose next answer was in each. */
export function tableOfMoves(period: string, moves: readonly Move[]): AnalysedFigure[] {
  return SCORES.flatMap((was) => {
    const from = moves.filter((move) => move.group === was);
    const all = from.reduce((sum, { contacts }) => sum + contacts, 0);
    return NEXT.map((became) => {
      const moved = from.find((move) => move.became === became)?.contacts ?? 0;
      return { period, group: `${was} → ${became}`, ...proportionFigure(moved, all, "no-answers") };
    });
  });
}

const moves: DefinitionDraft = {
  id: "moves",
  unit: "percent",
  better: "neither",
  intervalMethod: "wilson",
  ownGroups: "moves",
  async analyse(question: Question) {
    const found = await readFacts(question, {
      row,
      facts: movesSql("wanted"),
      group: "f.was",
      columns: "coalesce(f.became, '–') AS became, count(*) AS contacts",
      groupBy: "1, 2, 3",
    });
    return question.periods.flatMap(({ period }) =>
      tableOfMoves(
        period,
        found.filter((move) => move.period === period),
      ),
    );
  },
  accounts: partsOfFacts(
    { numerator: "numerator", denominator: "denominator" },
    () =>
      `SELECT account_id, (concat(was, ' → ', coalesce(became, '–')) = $5)::int AS numerator, 1 AS denominator
       FROM (${movesSql("wanted")}) moves WHERE starts_with($5, concat(was, ' → '))`,
  ),
};

/**
 * Recovery of detractors: do unhappy customers come round?
 *
 * In words: of the contacts who answered 0 to 6 to "how likely are you to recommend us" in the period, the share whose next
 * answer, within 12 months, was 9 or 10. Percent. Each contact counts once, by its first such answer of the period; who gave
 * no next answer was not recovered, and stays in the denominator. Answers without a contact cannot be followed and are
 * left out. No such answers: no share. A period is complete when 12 months have passed since its end.
 * Rivals: whose next answer was 7 to 10; and the whole table of moves, 0-6, 7-8 and 9-10 to each of them or to no answer.
 *
 * Source: closed-loop follow-up, Markey, Reichheld & Dullweber (2009), Harvard Business Review 87(12). Interval: Wilson (1927).
 * Example: 10 contacts at 0-6; next 9-10 of 2, 7-8 of 3, 0-6 of 1, none of 4 → 20 %; to 7-10: 50 %.
 */
export const detractorRecovery = defineMetric({
  id: "detractor-recovery",
  kind: "kpi",
  unit: "percent",
  better: "up",
  additive: false,
  usesActiveRule: false,
  definitions: [
    proportion({
      id: "standard",
      numerator: [["detractorsRecovered", 1]],
      denominator: [["detractorContacts", 1]],
      noData: "no-detractors",
    }),
    proportion({
      id: "improved",
      numerator: [["detractorsImproved", 1]],
      denominator: [["detractorContacts", 1]],
      noData: "no-detractors",
    }),
    moves,
  ],
  facts: ["survey-answers"],
  reach: { "survey-answers": { after: { days: 366 } } },
  question: "nps",
  settleDays: 366,
  source:
    "R. Markey, F. Reichheld, A. Dullweber (2009), Closing the Customer Feedback Loop, Harvard Business Review 87(12). Interval: Wilson (1927).",
});
