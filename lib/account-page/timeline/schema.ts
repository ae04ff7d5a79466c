import { createLoader, parseAsNativeArrayOf, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { z } from "zod";
import { EVENT_KINDS } from "./kinds";

/** What the timeline is narrowed to and where it begins, as the address has it. */
export const timelineParsers = {
  events: parseAsNativeArrayOf(parseAsStringLiteral(EVENT_KINDS)),
  before: parseAsString,
};
export const readTimelineChoice = createLoader(timelineParsers);

export const eventRow = z.object({
  kind: z.enum(EVENT_KINDS),
  at: z.date(),
  id: z.string(),
  data: z
    .object({
      /** Which of the things that happen of that kind. */
      what: z.string(),
      score: z.union([z.number(), z.string()]).nullish(),
      words: z.string().nullish(),
      contact: z.string().nullish(),
      person: z.string().nullish(),
      /** Exact decimals in the organisation's currency; of gestures in their own measure. */
      amount: z.string().nullish(),
      before: z.string().nullish(),
      until: z.string().nullish(),
      month: z.string().nullish(),
      count: z.number().nullish(),
      product: z.string().nullish(),
      category: z.string().nullish(),
      source: z.string().nullish(),
      rank: z.number().nullish(),
      brands: z.number().nullish(),
      name: z.string().nullish(),
      stage: z.string().nullish(),
      reason: z.string().nullish(),
      title: z.string().nullish(),
      result: z.string().nullish(),
    })
    .strict(),
});

/** Something that happened with an account. */
export type TimelineEvent = z.infer<typeof eventRow>;
