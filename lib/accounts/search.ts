import { z } from "zod";
import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { likeWords, plainWords, searchWords } from "./plain-words";
import { isVisibleEach, ownersOf } from "./visible";

const accountRow = z.object({ accountId: z.number().int(), code: z.string(), name: z.string() });
export type FoundAccount = z.infer<typeof accountRow>;

const contactRow = z.object({
  id: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  code: z.string(),
  account: z.string(),
});
export type FoundContact = z.infer<typeof contactRow>;

export interface Found {
  accounts: FoundAccount[];
  contacts: FoundContact[];
}

/** Nobody reads more. */
const MOST = 8;

/** Of what has the words anywhere, the best of so many are taken: nobody waits for the best of a hundred thousand. */
const CANDIDATES = 50;

/** Fewer letters stand in too much, and no index knows where. */
const LEAST_WITHIN = 3;

/** Of what is typed, so many words count. */
const MOST_WORDS = 6;

/** What is searched: SQL of the rows, and of the texts that are searched in them. */
interface Searched<Row extends z.ZodType> {
  row: Row;
  idOf: (found: z.infer<Row>) => number | string;
  /** The text in which words stand, as `plainWords` wrote it. */
  textOf: (found: z.infer<Row>) => string;
  /** SELECT and FROM, with the accounts as `a`. */
  from: string;
  /** Conditions of the very thing, whose parameter is $2; apart, so that each has its index. */
  exact: readonly string[];
  /** Texts of which the beginning counts, the first ones first. */
  beginnings: readonly string[];
  /** All of its texts as one. */
  words: string;
}

const ACCOUNTS: Searched<typeof accountRow> = {
  row: accountRow,
  idOf: ({ accountId }) => accountId,
  textOf: ({ name, code }) => plainWords(`${name} ${code}`),
  from: `SELECT a.id AS "accountId", a.code, a.name FROM accounts a`,
  exact: [
    'plain_words(a.code) COLLATE "C" = $2',
    "a.id = ANY(ARRAY(SELECT account_id FROM account_aliases WHERE plain_words(code) = $2))",
  ],
  beginnings: ['plain_words(a.code) COLLATE "C"', 'plain_words(a.name) COLLATE "C"'],
  words: "plain_words(a.name || ' ' || a.code)",
};

const CONTACTS: Searched<typeof contactRow> = {
  row: contactRow,
  idOf: ({ id }) => id,
  textOf: ({ name, email }) => plainWords(`${name ?? ""} ${email ?? ""}`),
  from: "SELECT c.id::text, c.name, c.email, a.code, a.name AS account FROM contacts c JOIN accounts a ON a.id = c.account_id",
  exact: ['plain_words(c.email) COLLATE "C" = $2'],
  beginnings: ['plain_words(c.name) COLLATE "C"', 'plain_words(c.email) COLLATE "C"'],
  words: "plain_words(coalesce(c.name, '') || ' ' || coalesce(c.email, ''))",
};

/**
 * Accounts of the scope by name and code, the best match first: the very code (one under which a merged account is still known
 * counts too), what begins so, a word that begins so, words anywhere. Case and accents do not matter.
 */
export function findAccounts(typed: string, scope: AccountScope): Promise<FoundAccount[]> {
  return find(ACCOUNTS, typed, scope);
}

/** People of the scope's accounts by name and e-mail address, the best match first as of accounts. */
export function findContacts(typed: string, scope: AccountScope): Promise<FoundContact[]> {
  return find(CONTACTS, typed, scope);
}

/** Accounts and contacts that match what was typed. */
export async function findAnything(typed: string, scope: AccountScope): Promise<Found> {
  const [accounts, contacts] = await Promise.all([findAccounts(typed, scope), findContacts(typed, scope)]);
  return { accounts, contacts };
}

async function find<Row extends z.ZodType>(
  searched: Searched<Row>,
  typed: string,
  scope: AccountScope,
): Promise<z.infer<Row>[]> {
  const words = searchWords(typed);
  if (words === "") return [];
  const found = unlike(await findBeginning(searched, words, scope), searched);
  if (found.length >= MOST) return found.slice(0, MOST);
  const within = await findWithin(searched, words, scope);
  return unlike([...found, ...within], searched).slice(0, MOST);
}

/** The very thing and what begins with the words, each answered by an index in its order. */
async function findBeginning<Row extends z.ZodType>(
  { row, from, exact, beginnings }: Searched<Row>,
  words: string,
  scope: AccountScope,
): Promise<z.infer<Row>[]> {
  const steps = [
    ...exact.map((condition) => `${from} WHERE ${condition} AND ${isVisibleEach(1, scope)} LIMIT ${MOST}`),
    ...beginnings.map(
      (text) => `${from} WHERE ${text} LIKE $3 AND ${isVisibleEach(1, scope)} ORDER BY ${text} LIMIT ${MOST}`,
    ),
  ];
  const sql = steps.map(
    (step, index) => `(SELECT *, ${index} AS step, row_number() OVER () AS place FROM (${step}) s)`,
  );
  return queryRows(await getPool(), row, `${sql.join(" UNION ALL ")} ORDER BY step, place`, [
    ownersOf(scope),
    words,
    `${likeWords(words)}%`,
  ]);
}

/** What has each of the words anywhere; first where a word begins with what was typed. */
async function findWithin<Row extends z.ZodType>(
  { row, from, words: text, textOf }: Searched<Row>,
  words: string,
  scope: AccountScope,
): Promise<z.infer<Row>[]> {
  const each = words.split(" ").slice(0, MOST_WORDS);
  if (!each.some((word) => word.length >= LEAST_WITHIN)) return [];
  const conditions = each.map((_, index) => `${text} LIKE $${index + 2}`).join(" AND ");
  const found = await queryRows(
    await getPool(),
    row,
    `${from} WHERE ${conditions} AND ${isVisibleEach(1, scope)} LIMIT ${CANDIDATES}`,
    [ownersOf(scope), ...each.map((word) => `%${likeWords(word)}%`)],
  );
  const ranked = found.map((one) => ({ one, isWord: textOf(one).includes(` ${words}`), text: textOf(one) }));
  ranked.sort((a, b) => Number(b.isWord) - Number(a.isWord) || (a.text < b.text ? -1 : 1));
  return ranked.map(({ one }) => one);
}

/** The same without what comes a second time. */
function unlike<Row extends z.ZodType>(found: z.infer<Row>[], { idOf }: Searched<Row>): z.infer<Row>[] {
  return [...new Map(found.map((one) => [idOf(one), one])).values()];
}
