import type { ClientBase, Pool } from "pg";
import { type Actor, recordDeed } from "../audit/mutations";
import { inTransaction } from "../database/query";
import { AppError } from "../errors/app-error";
import { moveBelongings } from "./belongings";
import { handOverAccounts } from "./hand-over-accounts";
import { findLockedUser, lockUser, lockUsers } from "./lock-user";
import { shutOut } from "./shut-out";

/**
 * Shuts a person out for good and gives what they had in hand to a successor: targets, open follow-ups, planned interviews,
 * rules, what they shared, and their accounts, also those that files will name them as the owner of. What they did
 * stays theirs.
 *
 * Throws `user-unknown`, `user-left` where they were handed over already, `successor-unknown` for who cannot sign in or is
 * the leaver, and `last-admin`. Returns false where the accounts follow later, because an import is writing some.
 */
export async function offBoard(
  pool: Pool,
  { userId, successorId }: { userId: number; successorId: number },
  actor: Actor,
  now: Date,
): Promise<boolean> {
  await inTransaction(pool, async (connection) => {
    await lockUsers(connection);
    const leaver = await lockUser(connection, userId);
    if (leaver.successorId !== null) throw new AppError("user-left", { name: leaver.name });
    const successor = await findSuccessor(connection, userId, successorId);
    await shutOut(connection, userId, now);
    await connection.query("UPDATE users SET successor_id = $2 WHERE id = $1", [userId, successorId]);
    const moved = await moveBelongings(connection, userId, successorId);
    await recordDeed(connection, actor, "user.off-boarded", leaver.email, { successor, ...moved });
  });
  return handOverAccounts(pool, now);
}

/** The successor's e-mail. */
async function findSuccessor(connection: ClientBase, userId: number, successorId: number): Promise<string> {
  const successor = successorId === userId ? null : await findLockedUser(connection, successorId);
  if (!successor || successor.disabled) throw new AppError("successor-unknown");
  return successor.email;
}
