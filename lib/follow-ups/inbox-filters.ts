import { createParser, createSerializer, type inferParserType, parseAsStringLiteral } from "nuqs/server";
import { REASONS } from "./types";

/** Which follow-ups: the reader's, all that the reader may see, nobody's, or those that are done. */
export const VIEWS = ["mine", "all", "unassigned", "closed"] as const;
export type View = (typeof VIEWS)[number];

const page = createParser({
  parse: (text) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : null),
  serialize: String,
});

/** What the address of the inbox says. */
export const inboxParsers = {
  view: parseAsStringLiteral(VIEWS).withDefault("mine"),
  reason: parseAsStringLiteral(REASONS),
  page: page.withDefault(1),
};
export type InboxFilters = inferParserType<typeof inboxParsers>;

/** The address of the inbox with these filters; those at their default are left out. */
export const inboxAddress = createSerializer(inboxParsers);

/** The page of one follow-up. */
export function followUpAddress({ code, id }: { code: string; id: string }): string {
  return `/follow-ups/${encodeURIComponent(code)}/${id}`;
}
