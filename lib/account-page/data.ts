import { z } from "zod";
import { isVisible, ownersOf } from "../accounts/visible";
import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { type Queryable, queryRows } from "../database/query";
import { accountRow } from "./schema";
import type { Account } from "./types";

/** The account of a code; null where there is none, and where the reader may not see it: the two look alike on purpose. */
export async function getAccount(code: string, scope: AccountScope, connection?: Queryable): Promise<Account | null> {
  // No text of PostgreSQL holds NUL, and so no code.
  if (code.includes("\0")) return null;
  const [account] = await queryRows(
    connection ?? (await getPool()),
    accountRow,
    `SELECT a.id, a.code, a.name, a.segment, a.industry, a.region, a.plan, a.owner, a.channel, a.attributes, s.active,
       (SELECT name FROM users WHERE email = lower(a.owner) OR owner_alias = a.owner ORDER BY id LIMIT 1) AS "ownerName",
       least(a.customer_since, p.first_active) AS "customerSince"
     FROM accounts a LEFT JOIN account_profile p ON p.account_id = a.id LEFT JOIN account_standing s ON s.account_id = a.id
     WHERE a.code = $2 AND ${isVisible(1, scope)}`,
    [ownersOf(scope), code],
  );
  return account ?? null;
}

/** The code of the account into which the one of this code was merged; null for any other code. */
export async function getMergedInto(code: string): Promise<string | null> {
  const [found] = await queryRows(
    await getPool(),
    z.object({ code: z.string() }),
    "SELECT a.code FROM account_aliases l JOIN accounts a ON a.id = l.account_id WHERE l.code = $1",
    [code],
  );
  return found?.code ?? null;
}

const MOST_THEMES = 30;

/** What answers and talks are about, by name; open to everybody. */
export async function listThemeNames(): Promise<string[]> {
  const sql = `SELECT name FROM themes ORDER BY name LIMIT ${MOST_THEMES}`;
  return (await queryRows(await getPool(), z.object({ name: z.string() }), sql)).map(({ name }) => name);
}
