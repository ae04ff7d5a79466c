import type { Pool } from "pg";
import { z } from "zod";
import { type Actor, recordDeed } from "../audit/mutations";
import { inTransaction, type Queryable, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { pairKey } from "./alike";

const pairRow = z.object({ accountId: z.number(), otherId: z.number() });

/** Pairs of accounts that somebody said are two, each by its key. */
export async function readApart(connection: Queryable): Promise<Set<string>> {
  const pairs = await queryRows(
    connection,
    pairRow,
    'SELECT account_id AS "accountId", other_id AS "otherId" FROM accounts_apart',
  );
  return new Set(pairs.map(({ accountId, otherId }) => pairKey(accountId, otherId)));
}

const named = z.object({ code: z.string(), name: z.string() });
const apartRow = z.object({
  id: z.number(),
  account: named,
  other: named,
  saidAt: z.date(),
  saidBy: z.string().nullable(),
});
export type ApartPair = z.infer<typeof apartRow>;

/** Pairs said to be two, the latest first; what was merged into another since is left out. @param before  the last one's number */
export function listApart(
  connection: Queryable,
  { before, limit }: { before: number | null; limit: number },
): Promise<ApartPair[]> {
  return queryRows(
    connection,
    apartRow,
    `SELECT p.id, json_build_object('code', a.code, 'name', a.name) AS account,
            json_build_object('code', o.code, 'name', o.name) AS other, p.said_at AS "saidAt", u.name AS "saidBy"
       FROM accounts_apart p JOIN accounts a ON a.id = p.account_id JOIN accounts o ON o.id = p.other_id
       LEFT JOIN users u ON u.id = p.said_by
      WHERE $1::int IS NULL OR p.id < $1 ORDER BY p.id DESC LIMIT $2`,
    [before, limit],
  );
}

/** Says of two accounts that they are two, so that the pair is offered no more. Throws `finding-gone` where one is no more. */
export function keepApart(
  pool: Pool,
  { one, other }: { one: number; other: number },
  actor: Actor,
  now: Date,
): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const codes = await codesOf(connection, [one, other]);
    const { rowCount } = await connection.query(
      `INSERT INTO accounts_apart (account_id, other_id, said_by, said_at)
       VALUES (least($1::int, $2::int), greatest($1::int, $2::int), $3, $4) ON CONFLICT (account_id, other_id) DO NOTHING`,
      [one, other, actor.userId, now],
    );
    if (rowCount) await recordDeed(connection, actor, "accounts-apart.said", codes[0], { other: codes[1] });
  });
}

/** Takes back that two are two: the next look at the data offers the pair again. */
export function forgetApart(pool: Pool, id: number, actor: Actor): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const [pair] = await queryRows(
      connection,
      pairRow,
      'DELETE FROM accounts_apart WHERE id = $1 RETURNING account_id AS "accountId", other_id AS "otherId"',
      [id],
    );
    // Somebody else has just done the same.
    if (!pair) return;
    const codes = await codesOf(connection, [pair.accountId, pair.otherId]);
    await recordDeed(connection, actor, "accounts-apart.taken-back", codes[0], { other: codes[1] });
  });
}

/** The codes of two accounts, which stay while the transaction lasts. */
async function codesOf(connection: Queryable, [one, other]: [number, number]): Promise<[string, string]> {
  const rows = await queryRows(
    connection,
    z.object({ id: z.number(), code: z.string() }),
    "SELECT id, code FROM accounts WHERE id IN ($1, $2) ORDER BY id FOR KEY SHARE",
    [one, other],
  );
  const [first, second] = [one, other].map((id) => rows.find((row) => row.id === id)?.code);
  if (!first || !second || one === other) throw new AppError("finding-gone");
  return [first, second];
}
