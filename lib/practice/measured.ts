import type { Facts } from "./schema";
import { HIGHEST_SCORE, type Measured, type Question } from "./types";

/**
 * What the data say of each question; of who is trained they say nothing. Pure.
 *
 * @param heardPercent share of the customers heard in 90 days
 */
export function measuredOf(
  facts: Facts,
  heardPercent: number | null,
  until: string,
): Partial<Record<Question, Measured>> {
  const { experienceCost, acquisitionCost } = facts;
  const spent = (experienceCost ?? 0) + (acquisitionCost ?? 0);
  const experiencePercent = experienceCost !== null && spent > 0 ? (100 * experienceCost) / spent : null;
  const of = (names: Measured["facts"], percent: number | null = null): Measured => ({
    until,
    facts: names,
    score: scoreOf(percent),
  });
  return {
    1: of({ accountsHeardPercent: heardPercent }, heardPercent),
    2: of(pick(facts, ["channelsIn90Days", "answersIn90Days", "talksIn90Days", "ticketsIn90Days"])),
    3: of(
      pick(facts, [
        "customerIndicators",
        "customerIndicatorsMeasured",
        "customerIndicatorsWithTarget",
        "indicatorsWithOwner",
        "companyIndicatorsWithTarget",
      ]),
    ),
    5: of(pick(facts, ["relationsReviewedPercent"]), facts.relationsReviewedPercent),
    6: of(pick(facts, ["openOpportunities", "opportunitiesMovedIn90Days"])),
    7: of(pick(facts, ["surveyQuestionsIn90Days", "answersIn90Days"])),
    8: of({ experienceCost, acquisitionCost, experiencePercent }),
  };
}

/** A share in fifths: 0 to 20 % is 1, from 80 % on it is 5. */
export function scoreOf(percent: number | null): number | null {
  return percent === null ? null : Math.min(HIGHEST_SCORE, 1 + Math.floor(percent / 20));
}

function pick<Name extends keyof Facts>(facts: Facts, names: readonly Name[]): Pick<Facts, Name> {
  return Object.fromEntries(names.map((name) => [name, facts[name]])) as Pick<Facts, Name>;
}
