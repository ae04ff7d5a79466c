import type { Pool } from "pg";
import { z } from "zod";
import { type Actor, recordDeed } from "../audit/mutations";
import { inTransaction, type Queryable, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { MAY_WORK } from "./who-may";
import { lockOpen, type Seen, type Worker } from "./work-on";

/**
 * Takes a follow-up: from then on it is the worker's. Whoever sees that it is somebody else's may take it all the same.
 * Throws as `lockOpen` does, and `follow-up-taken` (who) where somebody else has taken it since it was seen.
 */
export function takeFollowUp(pool: Pool, seen: Seen, worker: Worker, actor: Actor, now: Date): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const found = await lockOpen(connection, { ...seen, version: null }, worker);
    if (found.takenAt && found.ownerId === worker.userId) return;
    const isNews = seen.version !== null && found.version !== seen.version;
    if (found.takenAt && isNews) throw new AppError("follow-up-taken", { who: found.owner ?? "–" });
    await connection.query(
      "UPDATE follow_ups SET owner_id = $3, taken_at = $4, version = version + 1 WHERE account_id = $1 AND id = $2",
      [found.accountId, found.id, worker.userId, now],
    );
    await recordDeed(connection, actor, "follow-up.taken", found.code, { id: found.id, from: found.owner });
  });
}

/**
 * Gives a follow-up to somebody else, or to nobody (null). Throws as `lockOpen` does, and `follow-up-person` for whom it cannot be
 * given to: who may not sign in, only reads, or does not see the account.
 */
export function handOverFollowUp(
  pool: Pool,
  seen: Seen,
  to: number | null,
  worker: Worker,
  actor: Actor,
): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const found = await lockOpen(connection, seen, worker);
    const name = to === null ? null : await nameOfWorker(connection, to, found.accountId);
    await connection.query(
      "UPDATE follow_ups SET owner_id = $3, taken_at = NULL, version = version + 1 WHERE account_id = $1 AND id = $2",
      [found.accountId, found.id, to],
    );
    await recordDeed(connection, actor, "follow-up.handed-over", found.code, {
      id: found.id,
      from: found.owner,
      to: name,
    });
  });
}

/** The name of somebody who may work on an account. Throws `follow-up-person` for anybody else. */
export async function nameOfWorker(connection: Queryable, userId: number, accountId: number): Promise<string> {
  const [user] = await queryRows(
    connection,
    z.object({ name: z.string() }),
    `SELECT u.name FROM users u JOIN accounts a ON a.id = $2 WHERE u.id = $1 AND ${MAY_WORK} FOR SHARE OF u`,
    [userId, accountId],
  );
  if (!user) throw new AppError("follow-up-person");
  return user.name;
}
