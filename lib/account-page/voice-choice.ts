import { createLoader, createParser, parseAsBoolean, parseAsInteger, parseAsStringLiteral } from "nuqs/server";
import { QUESTIONS } from "./questions";

/** Words to look for. PostgreSQL's texts cannot hold the character NUL, so no answer does. */
const parseAsWords = createParser<string>({ parse: (text) => text.replaceAll("\0", ""), serialize: String });

/** What the answers of an account are narrowed to, as the address has it. */
export const voiceParsers = {
  said: parseAsWords.withDefault(""),
  question: parseAsStringLiteral(QUESTIONS),
  words: parseAsBoolean.withDefault(false),
  page: parseAsInteger.withDefault(1),
};
export const readVoiceChoice = createLoader(voiceParsers);
