import { createLoader, createParser, parseAsBoolean, parseAsInteger, parseAsStringLiteral } from "nuqs/server";
import { z } from "zod";
import { NPS_GROUPS } from "../statistics/nps-groups";

/** Words to look for. PostgreSQL's texts cannot hold the character NUL, so no answer does. */
const parseAsWords = createParser<string>({ parse: (text) => text.replaceAll("\0", ""), serialize: String });

/** What a list of answers is narrowed to, as the address has it; it stays on its board. */
export const answersParsers = {
  said: parseAsWords.withDefault(""),
  score: parseAsStringLiteral(NPS_GROUPS),
  words: parseAsBoolean.withDefault(false),
  page: parseAsInteger.withDefault(1),
};

/** Reads the choice from search params; whatever makes no sense there counts as absent. */
export const readAnswersChoice = createLoader(answersParsers);

export const answerRow = z.object({
  id: z.string(),
  accountId: z.number().int(),
  code: z.string(),
  account: z.string(),
  answeredAt: z.date().transform((instant) => instant.toISOString()),
  score: z.number().int(),
  comment: z.string().nullable(),
  contact: z.string().nullable(),
  survey: z.string().nullable(),
});
