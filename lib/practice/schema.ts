import { z } from "zod";
import { HIGHEST_SCORE, LOWEST_SCORE, type PracticeAnswer, QUESTIONS } from "./types";

const question = z.literal(QUESTIONS);

export const practiceAnswerRow: z.ZodType<PracticeAnswer> = z.object({
  question,
  date: z.iso.date(),
  score: z.number().int().nullable(),
  words: z.string().nullable(),
  by: z.string().nullable(),
});

/** An answer as it is given: a score, words, or both. */
export const givenAnswer = z
  .object({
    question: z.coerce.number().pipe(question),
    score: z.coerce.number().int().min(LOWEST_SCORE).max(HIGHEST_SCORE).nullable().default(null),
    words: z
      .string()
      .trim()
      .max(5_000)
      .nullable()
      .default(null)
      .transform((text) => text || null),
  })
  .refine(({ score, words }) => score !== null || words !== null);
export type GivenAnswer = z.infer<typeof givenAnswer>;

const count = z.coerce.number();
const share = z.coerce.number().nullable();

export const factsRow = z.object({
  answersIn90Days: count,
  talksIn90Days: count,
  ticketsIn90Days: count,
  channelsIn90Days: count,
  customerIndicators: count,
  customerIndicatorsMeasured: count,
  customerIndicatorsWithTarget: count,
  indicatorsWithOwner: count,
  companyIndicatorsWithTarget: count,
  relationsReviewedPercent: share,
  openOpportunities: count,
  opportunitiesMovedIn90Days: count,
  surveyQuestionsIn90Days: count,
  /** Null where no cost is known at all. */
  experienceCost: share,
  acquisitionCost: share,
});
export type Facts = z.infer<typeof factsRow>;
