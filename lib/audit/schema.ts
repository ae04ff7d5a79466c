import { createLoader, createParser, parseAsStringLiteral } from "nuqs/server";
import { z } from "zod";
import { type AuditLine, type AuditSearch, DEED_SORTS } from "./types";

/** Longer than anything that is looked for. */
const LONGEST = 200;

/** Words to look for. PostgreSQL's texts cannot hold the character NUL, so no line does. */
const parseAsWords = createParser<string>({
  parse: (text) => text.replaceAll("\0", "").trim().slice(0, LONGEST) || null,
  serialize: String,
});

const parseAsDay = createParser<string>({
  parse: (text) => {
    const day = z.iso.date().safeParse(text);
    return day.success && day.data >= "1900-01-01" ? day.data : null;
  },
  serialize: String,
});

const parseAsLine = createParser<string>({
  parse: (text) => (/^\d{1,18}$/.test(text) ? text : null),
  serialize: String,
});

/** What the log is searched by, as the address has it. */
export const auditParsers = {
  person: parseAsWords,
  sort: parseAsStringLiteral(DEED_SORTS),
  subject: parseAsWords,
  words: parseAsWords,
  from: parseAsDay,
  to: parseAsDay,
  before: parseAsLine,
};
export const readAuditView = createLoader(auditParsers);

/** The search of an address, without the page. */
export function searchOf({ before: _, ...search }: AuditSearch & { before: string | null }): AuditSearch {
  return search;
}

export const auditLine: z.ZodType<AuditLine> = z.object({
  id: z.string(),
  at: z.date().transform((instant) => instant.toISOString()),
  actor: z.string(),
  action: z.string(),
  sort: z.enum(DEED_SORTS),
  subject: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()).nullable(),
  address: z.string().nullable(),
});
