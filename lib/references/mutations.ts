import type { ClientBase, Pool } from "pg";
import { z } from "zod";
import { isVisible, ownersOf } from "../accounts/visible";
import { type Actor, recordDeed } from "../audit/mutations";
import type { AccountScope } from "../auth/scope";
import { inTransaction, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { REST } from "./willing-sql";

/** Who acts, on which accounts, on which day. */
export interface Doing {
  actor: Actor;
  scope: AccountScope;
  /** The organisation's day. */
  today: string;
}

const standing = z.object({ willing: z.boolean(), freeOn: z.iso.date().nullable(), rest: z.number().int() });

/**
 * Writes down that an account is asked to speak for the firm, unless it was asked too short a while ago. Two people who ask at
 * once take their turn, and the second is told. Returns the request's id. Throws `account-unknown`, `reference-not-willing` or
 * `reference-resting` (with the day on which the account is free again).
 */
export function askReference(
  pool: Pool,
  { accountId, prospect, note }: { accountId: number; prospect: string; note: string | null },
  { actor, scope, today }: Doing,
): Promise<string> {
  return inTransaction(pool, async (connection) => {
    const code = await visibleCode(connection, accountId, scope);
    await inTurn(connection, accountId);
    const [found] = await queryRows(
      connection,
      standing,
      `SELECT EXISTS (SELECT FROM account_references WHERE account_id = $1 AND willing_on <= $2::date
           AND coalesce(withdrawn_on > $2::date, true)) AS willing,
         ${REST} AS rest, (SELECT max(asked_on) FROM reference_requests WHERE account_id = $1) + ${REST} AS "freeOn"`,
      [accountId, today],
    );
    const { willing, freeOn, rest } = standing.parse(found);
    if (!willing) throw new AppError("reference-not-willing");
    if (freeOn !== null && freeOn > today) throw new AppError("reference-resting", { day: freeOn, days: rest });
    const [made] = await queryRows(
      connection,
      z.object({ id: z.string() }),
      `INSERT INTO reference_requests (account_id, asked_on, asked_by, prospect, note) VALUES ($1, $2, $3, $4, $5)
       RETURNING id::text`,
      [accountId, today, actor.userId, prospect, note],
    );
    const id = made?.id ?? "";
    await recordDeed(connection, actor, "reference.asked", code, { request: id, prospect });
    return id;
  });
}

/** Writes down what came of a request. Throws `reference-request-unknown`, also where its account is out of scope. */
export function noteResult(
  pool: Pool,
  { accountId, id, result }: { accountId: number; id: string; result: boolean | null },
  { actor, scope }: Doing,
): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const { code, agreed } = await lockedRequest(connection, { accountId, id }, scope);
    await connection.query("UPDATE reference_requests SET agreed = $3 WHERE account_id = $1 AND id = $2", [
      accountId,
      id,
      result,
    ]);
    await recordDeed(connection, actor, "reference.answered", code, { request: id, from: agreed, to: result });
  });
}

/** Takes back a request that was never made; its account is free again as before. Throws `reference-request-unknown`. */
export function takeBackRequest(
  pool: Pool,
  { accountId, id }: { accountId: number; id: string },
  { actor, scope }: Doing,
): Promise<void> {
  return inTransaction(pool, async (connection) => {
    await inTurn(connection, accountId);
    const { code, prospect, askedOn } = await lockedRequest(connection, { accountId, id }, scope);
    await connection.query("DELETE FROM reference_requests WHERE account_id = $1 AND id = $2", [accountId, id]);
    await recordDeed(connection, actor, "reference.taken-back", code, { request: id, prospect, askedOn });
  });
}

/** The account's code. Throws `account-unknown` for one that does not exist or is out of scope: the two look alike on purpose. */
export async function visibleCode(connection: ClientBase, accountId: number, scope: AccountScope): Promise<string> {
  const [account] = await queryRows(
    connection,
    z.object({ code: z.string() }),
    `SELECT a.code FROM accounts a WHERE a.id = $2 AND ${isVisible(1)}`,
    [ownersOf(scope), accountId],
  );
  if (!account) throw new AppError("account-unknown", { account: accountId });
  return account.code;
}

/** One after the other, account by account: who comes second sees what the first one wrote. */
async function inTurn(connection: ClientBase, accountId: number): Promise<void> {
  await connection.query("SELECT pg_advisory_xact_lock(hashtext('reference-requests'), $1)", [accountId]);
}

const requestRow = z.object({
  code: z.string(),
  prospect: z.string(),
  askedOn: z.iso.date(),
  agreed: z.boolean().nullable(),
});

async function lockedRequest(
  connection: ClientBase,
  { accountId, id }: { accountId: number; id: string },
  scope: AccountScope,
): Promise<z.infer<typeof requestRow>> {
  const [found] = await queryRows(
    connection,
    requestRow,
    `SELECT a.code, q.prospect, q.asked_on AS "askedOn", q.agreed
     FROM reference_requests q JOIN accounts a ON a.id = q.account_id
     WHERE q.account_id = $2 AND q.id = $3 AND ${isVisible(1)} FOR UPDATE OF q`,
    [ownersOf(scope), accountId, id],
  );
  if (!found) throw new AppError("reference-request-unknown");
  return found;
}
