import { z } from "zod";
import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { likeWords, searchWords } from "./plain-words";
import { isVisible, ownersOf } from "./visible";

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

/** Fewer letters begin too much to be looked for anywhere but at the beginning. */
const LEAST_WITHIN = 2;

/** Of what is typed, so many words count. */
const MOST_WORDS = 6;

/** One way to match, with the parameters that its SQL reads after the common ones. */
interface Step {
  /** SQL of the condition; $1 are the owners, $2 those found already, $3 and on the words. */
  where: string;
  /** What comes first among them; without it any will do, so that nobody waits for the best of a hundred thousand. */
  order?: string;
  words: readonly string[];
}

/**
 * Accounts of the scope by name and code, the best match first: the very code (one under which a merged account is still known
 * counts too), what begins so, a word that begins so, words anywhere. Case and accents do not matter.
 */
export async function findAccounts(typed: string, scope: AccountScope): Promise<FoundAccount[]> {
  const words = searchWords(typed);
  if (words === "") return [];
  const code = 'plain_words(a.code) COLLATE "C"';
  const name = 'plain_words(a.name) COLLATE "C"';
  const both = "plain_words(a.name || ' ' || a.code)";
  const steps: Step[] = [
    {
      where: `(${code} = $3 OR a.id IN (SELECT account_id FROM account_aliases WHERE plain_words(code) = $3))`,
      words: [words],
    },
    { where: `${code} LIKE $3`, order: code, words: [`${likeWords(words)}%`] },
    { where: `${name} LIKE $3`, order: name, words: [`${likeWords(words)}%`] },
    ...withinSteps(both, words),
  ];
  return inSteps(
    steps,
    accountRow,
    ({ accountId }) => accountId,
    (where, order) => `
    SELECT a.id AS "accountId", a.code, a.name FROM accounts a
    WHERE NOT a.id = ANY($2::int[]) AND ${where} AND ${isVisible(1)} ${order} LIMIT ${MOST}`,
    scope,
  );
}

/** People of the scope's accounts by name and e-mail address, the best match first as of accounts. */
export async function findContacts(typed: string, scope: AccountScope): Promise<FoundContact[]> {
  const words = searchWords(typed);
  if (words === "") return [];
  const name = 'plain_words(c.name) COLLATE "C"';
  const email = 'plain_words(c.email) COLLATE "C"';
  const both = "plain_words(coalesce(c.name, '') || ' ' || coalesce(c.email, ''))";
  const beginning = `${likeWords(words)}%`;
  const steps: Step[] = [
    { where: `${email} = $3`, words: [words] },
    { where: `${name} LIKE $3`, order: name, words: [beginning] },
    { where: `${email} LIKE $3`, order: email, words: [beginning] },
    ...withinSteps(both, words),
  ];
  return inSteps(
    steps,
    contactRow,
    ({ id }) => id,
    (where, order) => `
    SELECT c.id::text, c.name, c.email, a.code, a.name AS account FROM contacts c JOIN accounts a ON a.id = c.account_id
    WHERE NOT c.id = ANY($2::bigint[]) AND ${where} AND ${isVisible(1)} ${order} LIMIT ${MOST}`,
    scope,
  );
}

/** Accounts and contacts that match what was typed. */
export async function findAnything(typed: string, scope: AccountScope): Promise<Found> {
  const [accounts, contacts] = await Promise.all([findAccounts(typed, scope), findContacts(typed, scope)]);
  return { accounts, contacts };
}

/** A word that begins with the words; and each of the words, anywhere. */
function withinSteps(text: string, words: string): Step[] {
  if (words.length < LEAST_WITHIN) return [];
  const each = words.split(" ").slice(0, MOST_WORDS);
  return [
    { where: `${text} LIKE $3`, words: [`% ${likeWords(words)}%`] },
    {
      where: each.map((_, index) => `${text} LIKE $${index + 3}`).join(" AND "),
      words: each.map((word) => `%${likeWords(word)}%`),
    },
  ];
}

/** Takes one step after the other until there are enough. */
async function inSteps<Row extends z.ZodType>(
  steps: readonly Step[],
  row: Row,
  idOf: (found: z.infer<Row>) => number | string,
  sql: (where: string, order: string) => string,
  scope: AccountScope,
): Promise<z.infer<Row>[]> {
  const pool = await getPool();
  const found: z.infer<Row>[] = [];
  for (const { where, order, words } of steps) {
    if (found.length >= MOST) break;
    const ids = found.map(idOf);
    const text = sql(where, order ? `ORDER BY ${order}` : "");
    found.push(...(await queryRows(pool, row, text, [ownersOf(scope), ids, ...words])));
  }
  return found.slice(0, MOST);
}
