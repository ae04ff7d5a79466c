import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsBoolean,
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsStringLiteral,
} from "nuqs/server";
import { z } from "zod";
import { DIMENSIONS } from "../metrics/types";
import { COLUMN_IDS, NPS_CHOICES } from "./columns";
import type { AccountFilters, AccountOrder } from "./types";

/** A text. PostgreSQL's cannot hold the character NUL, so no account has it. */
const parseAsValue = createParser<string>({ parse: (text) => (text.includes("\0") ? null : text), serialize: String });
const parseAsWords = createParser<string>({
  parse: (text) => text.replaceAll("\0", "").slice(0, 200),
  serialize: String,
});
const values = parseAsNativeArrayOf(parseAsValue);

/** A whole number within bounds; others count as absent. */
const parseAsWithin = (least: number, most: number) =>
  createParser<number>({
    parse: (text) => {
      const value = parseAsInteger.parse(text);
      return value !== null && value >= least && value <= most ? value : null;
    },
    serialize: String,
  });

const days = parseAsWithin(0, 3_650);

/** "health" from the least, "-health" from the most. */
const parseAsOrder = createParser<AccountOrder>({
  parse: (text) => {
    const down = text.startsWith("-");
    const by = COLUMN_IDS.find((id) => id === (down ? text.slice(1) : text));
    return by ? { by, down } : null;
  },
  serialize: ({ by, down }) => (down ? `-${by}` : by),
  eq: (one, other) => one.by === other.by && one.down === other.down,
});

/** What comes first unless told otherwise: accounts whose health is worst. */
export const FIRST_ORDER: AccountOrder = { by: "health", down: false };

/** The filters and the order as they stand in the address. */
export const accountsParsers = {
  q: parseAsWords.withDefault(""),
  segment: values,
  industry: values,
  region: values,
  plan: values,
  owner: values,
  channel: values,
  healthFrom: parseAsWithin(0, 100),
  healthTo: parseAsWithin(0, 100),
  nps: parseAsStringLiteral(NPS_CHOICES),
  ends: days,
  followUps: parseAsBoolean,
  silent: days,
  wallet: parseAsWithin(0, 1_000),
  active: parseAsBoolean,
  sort: parseAsOrder.withDefault(FIRST_ORDER),
};

/** What the address says of the list. */
export type AccountsAddress = inferParserType<typeof accountsParsers>;

/** Reads filters and order from search params or a request; whatever makes no sense there counts as absent. */
export const readAccountsAddress = createLoader(accountsParsers);

const serialize = createSerializer(accountsParsers);

/** Writes filters and order as a query without "?", one spelling for each choice. */
export function writeAccountsQuery(address: Partial<AccountsAddress>): string {
  const inOrder = DIMENSIONS.map((dimension) => [dimension, [...new Set(address[dimension] ?? [])].sort()]);
  return serialize("", { ...address, ...Object.fromEntries(inOrder) }).slice(1);
}

/** The filters of an address and its order. */
export function questionOf({ sort, ...filters }: AccountsAddress): { filters: AccountFilters; order: AccountOrder } {
  return { filters, order: sort };
}

const amount = z.coerce.number().nullable();
const instant = z
  .date()
  .nullable()
  .transform((at) => at?.toISOString() ?? null);
const text = z.string().nullable();

export const accountLine = z.object({
  accountId: z.number().int(),
  code: z.string(),
  name: z.string(),
  segment: text,
  industry: text,
  region: text,
  plan: text,
  owner: text,
  ownerName: text,
  channel: text,
  health: amount,
  trend: amount,
  lastNps: z.number().int().nullable(),
  lastNpsAt: instant,
  shareOfWallet: amount,
  mrr: z.string().nullable(),
  contractEnd: z.iso.date().nullable(),
  followUps: z.coerce.number().int(),
  lastContactOn: z.iso.date().nullable(),
  active: z.boolean(),
});

/** Address of the lines of the list, or of the file of all of them. */
export function accountsAddress(path: "/accounts" | "/api/accounts" | "/api/accounts/csv", query: string): string {
  return query ? `${path}?${query}` : path;
}
