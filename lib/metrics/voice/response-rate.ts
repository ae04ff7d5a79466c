import { z } from "zod";
import { type DefinitionDraft, defineMetric } from "../define";
import { partsOfFacts } from "../parts-of-facts";
import { proportion, proportionFigure } from "../shapes/proportion";
import { ANSWER_DAYS, responsesSql } from "../sources/responses";
import { monthsOf } from "../sources/source";
import type { AnalysedFigure, Question } from "../types";
import { readFacts } from "./analysis";

const row = z.object({
  period: z.iso.date(),
  group: z.string(),
  delivered: z.coerce.number(),
  answered: z.coerce.number(),
});

/** What was sent in each period, and the survey by its code. */
const SENT = `SELECT w.period, r.* FROM ${monthsOf("wanted")} w JOIN (${responsesSql("wanted")}) r USING (month)`;
const SURVEYS = "LEFT JOIN surveys s ON s.id = f.survey_id";

/** The rate of each survey, or channel of sending, by itself; most delivered first. "" is "not known". */
function groupedBy(id: string, ownGroups: string, group: string): DefinitionDraft {
  return {
    id,
    unit: "percent",
    intervalMethod: "wilson",
    ownGroups,
    async analyse(question: Question): Promise<AnalysedFigure[]> {
      const found = await readFacts(question, {
        row,
        facts: SENT,
        joins: SURVEYS,
        group,
        columns: "sum(f.delivered) AS delivered, sum(f.answered) AS answered",
        groupBy: "1, 2",
        orderBy: `sum(sum(f.delivered)) OVER (PARTITION BY ${group}) DESC, 2, 1`,
      });
      return found.map(({ period, group: name, delivered, answered }) => ({
        period,
        group: name,
        ...proportionFigure(answered, delivered, "no-deliveries"),
      }));
    },
    accounts: partsOfFacts(
      { numerator: "numerator", denominator: "denominator" },
      () =>
        `SELECT f.account_id, f.answered AS numerator, f.delivered AS denominator FROM (${SENT}) f ${SURVEYS} WHERE ${group} = $5`,
    ),
  };
}

/**
 * Response rate: how many of those we ask do answer?
 *
 * In words: surveys answered over surveys delivered, of those sent in the period. Percent. Nothing delivered: no rate.
 * A delivery is answered when that contact left an answer that is not blank to that survey within 30 days, and counts once
 * however much was answered (lib/metrics/sources/responses.ts has the rule), so the rate cannot exceed 100 %. A period's
 * rate is complete when those 30 days are over.
 * Rivals: over all that were sent, delivered or not; the standard one survey by survey, and channel by channel of sending.
 *
 * Source: response rate 1 with delivered invitations as the eligible cases, AAPOR (2023), Standard Definitions, 10th ed.
 * Example: 200 sent, 190 delivered, 57 answered → 57 / 190 = 30 %; over those sent 28.5 %.
 */
export const responseRate = defineMetric({
  id: "response-rate",
  kind: "kpi",
  unit: "percent",
  better: "up",
  additive: false,
  usesActiveRule: false,
  definitions: [
    proportion({
      id: "standard",
      numerator: [["surveysAnswered", 1]],
      denominator: [["surveysDelivered", 1]],
      noData: "no-deliveries",
    }),
    proportion({
      id: "sent",
      numerator: [["surveysAnswered", 1]],
      denominator: [["surveysSent", 1]],
      noData: "no-deliveries",
    }),
    groupedBy("by-survey", "surveys", "coalesce(s.code, '')"),
    groupedBy("by-channel", "channels", "coalesce(f.channel, '')"),
  ],
  facts: ["survey-deliveries", "survey-answers"],
  reach: { "survey-answers": { after: { days: ANSWER_DAYS } } },
  settleDays: ANSWER_DAYS,
  source:
    "AAPOR (2023), Standard Definitions, 10th edition: response rate 1, with delivered invitations as the eligible cases.",
});
