import type { Pool } from "pg";
import { z } from "zod";
import { recordDeed } from "../audit/mutations";
import { hashPassword, isWeakPassword, MINIMUM_PASSWORD_LENGTH, verifyPassword } from "../auth/passwords";
import { revokeSession, revokeSessions } from "../auth/sessions";
import { beginAttempt, forgiveAttempt } from "../auth/throttle";
import { inTransaction, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";

/** The user, the session that stays, and where the request came from. */
export interface Owner {
  userId: number;
  sessionId: string;
  email: string;
  name: string;
  address: string | null;
}

/**
 * Sets a new password, ends all other sessions and kills links that nobody has used yet. Who has a password already must give it (`sign-in-failed`
 * otherwise, throttled as a sign-in is); `password-weak` for one that is too easy to guess.
 */
export async function changePassword(
  pool: Pool,
  owner: Owner,
  passwords: { current: string; next: string },
  now: Date,
): Promise<void> {
  if (isWeakPassword(passwords.next, owner)) throw new AppError("password-weak", { length: MINIMUM_PASSWORD_LENGTH });
  const [user] = await queryRows(
    pool,
    z.object({ passwordHash: z.string().nullable() }),
    `SELECT password_hash AS "passwordHash" FROM users WHERE id = $1`,
    [owner.userId],
  );
  if (user?.passwordHash) {
    const attempt = await beginAttempt(pool, { email: owner.email, address: owner.address, now });
    if (!(await verifyPassword(user.passwordHash, passwords.current))) throw new AppError("sign-in-failed");
    await forgiveAttempt(pool, attempt, now);
  }
  const passwordHash = await hashPassword(passwords.next);
  await inTransaction(pool, async (connection) => {
    await connection.query("UPDATE users SET password_hash = $2 WHERE id = $1", [owner.userId, passwordHash]);
    await revokeSessions(connection, owner.userId, now, owner.sessionId);
    await connection.query("DELETE FROM sign_in_links WHERE user_id = $1 AND used_at IS NULL", [owner.userId]);
    await recordDeed(connection, owner, "password.changed");
  });
}

/** Ends one of the user's own sessions; another's is left alone. */
export function endSession(pool: Pool, owner: Owner, sessionId: string, now: Date): Promise<void> {
  return inTransaction(pool, async (connection) => {
    if (await revokeSession(connection, owner.userId, sessionId, now))
      await recordDeed(connection, owner, "session.ended");
  });
}

/** Ends all of the user's sessions but the one that asks. */
export function endOtherSessions(pool: Pool, owner: Owner, now: Date): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const count = await revokeSessions(connection, owner.userId, now, owner.sessionId);
    if (count > 0) await recordDeed(connection, owner, "session.ended", undefined, { count });
  });
}
