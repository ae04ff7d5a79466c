import type { Pool } from "pg";
import { z } from "zod";
import { recordAudit } from "../audit/mutations";
import { inTransaction, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { consumeSignInLink } from "./links";
import { verifyPassword } from "./passwords";
import { createSession } from "./sessions";
import { beginAttempt, forgiveAttempt } from "./throttle";

/** Where a sign-in comes from. */
export interface Visitor {
  address: string | null;
  userAgent: string | null;
  now: Date;
}

export interface OpenedSession {
  sessionId: string;
  userId: number;
}

const credentialRow = z.object({ id: z.number(), passwordHash: z.string().nullable(), disabled: z.boolean() });

/**
 * Opens a session for an e-mail and password. Throws `sign-in-throttled`, or `sign-in-failed` alike for a wrong
 * password, an unknown e-mail and a disabled user. Both outcomes go to the audit log.
 */
export async function signInWithPassword(
  pool: Pool,
  credentials: { email: string; password: string },
  visitor: Visitor,
): Promise<OpenedSession> {
  const email = credentials.email.trim().toLowerCase();
  const { address, now } = visitor;
  const attempt = await beginAttempt(pool, { email, address, now });
  const [user] = await queryRows(
    pool,
    credentialRow,
    `SELECT id, password_hash AS "passwordHash", disabled_at IS NOT NULL AS disabled FROM users WHERE email = $1`,
    [email],
  );
  const matches = await verifyPassword(user?.passwordHash ?? null, credentials.password);
  if (!user || !matches || user.disabled) {
    await recordAudit(pool, { userId: user?.id ?? null, actor: email, action: "sign-in.failed", address });
    throw new AppError("sign-in-failed");
  }
  return inTransaction(pool, async (connection) => {
    await forgiveAttempt(connection, attempt, now);
    const sessionId = await createSession(connection, { userId: user.id, ...visitor });
    await recordAudit(connection, { userId: user.id, actor: email, action: "sign-in.succeeded", address });
    return { sessionId, userId: user.id };
  });
}

/** Opens a session for a one-time link and uses the link up. Throws `link-used` when it is not good any more. */
export function signInWithLink(pool: Pool, token: string, visitor: Visitor): Promise<OpenedSession> {
  return inTransaction(pool, async (connection) => {
    const userId = await consumeSignInLink(connection, token, visitor.now);
    if (userId === null) throw new AppError("link-used");
    const sessionId = await createSession(connection, { userId, ...visitor });
    await connection.query(
      `INSERT INTO audit_log (user_id, actor, action, detail, address)
       SELECT id, email, 'sign-in.succeeded', '{"by":"link"}', $2 FROM users WHERE id = $1`,
      [userId, visitor.address],
    );
    return { sessionId, userId };
  });
}
