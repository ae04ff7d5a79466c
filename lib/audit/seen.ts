import { after } from "next/server";
import { requireSession } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { getPool } from "../database/pool";
import type { Queryable } from "../database/query";
import type { Actor } from "./mutations";

/** Who looks at an account again within so many minutes is written down once. */
const ONCE_IN_MINUTES = 60;

/**
 * Notes that the reader of this request was shown what customers of these accounts (by id) said or did. Written after the answer
 * has gone out, so that nobody waits for it.
 */
export async function noteSeen(accountIds: readonly number[]): Promise<void> {
  if (accountIds.length === 0) return;
  const actor = await requestActor(await requireSession());
  after(async () => recordSeen(await getPool(), actor, accountIds));
}

/** Writes a line "account.seen" for each of the accounts that this person was not noted to have seen in the last hour. */
export async function recordSeen(connection: Queryable, actor: Actor, accountIds: readonly number[]): Promise<void> {
  await connection.query(
    `INSERT INTO audit_log (user_id, actor, action, subject, address)
     SELECT $1::int, $2, 'account.seen', code, $3 FROM accounts seen
      WHERE id = ANY($4::int[]) AND NOT EXISTS (SELECT FROM audit_log l WHERE l.at > now() - make_interval(mins => ${ONCE_IN_MINUTES})
        AND l.action = 'account.seen' AND l.actor = $2 AND l.subject = seen.code)`,
    [actor.userId, actor.email, actor.address ?? null, accountIds],
  );
}
