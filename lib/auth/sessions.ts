import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import { roleSchema } from "./types";

export const SESSION_DAYS = 30;
/** A session counts as seen anew only after this long, so that reading pages does not write at each request. */
const SEEN_EVERY_MS = 5 * 60_000;

export const personRow = z.object({
  userId: z.number(),
  email: z.string(),
  name: z.string(),
  role: roleSchema,
  locale: z.string().nullable(),
  ownerAlias: z.string().nullable(),
  hasPassword: z.boolean(),
  /** Signs in with the organisation's own provider. */
  hasProvider: z.boolean(),
  /** By the organisation's switch or the person's own. */
  csmSeesAll: z.boolean(),
});

/** What is asked of the user `u` of a session or key, at each request anew. */
export const PERSON = `u.id AS "userId", u.email, u.name, u.role, u.locale, u.owner_alias AS "ownerAlias",
  u.password_hash IS NOT NULL AS "hasPassword",
  u.oidc_subject IS NOT NULL AS "hasProvider",
  u.sees_all OR coalesce((SELECT csm_sees_all FROM setting WHERE id = 1), false) AS "csmSeesAll"`;

const sessionRow = personRow.extend({ sessionId: z.string(), lastSeenAt: z.date() });
export type ValidSession = z.infer<typeof sessionRow>;

/** The session with its user when it is neither revoked nor expired and the user may sign in; null otherwise. */
export async function findSession(connection: Queryable, id: string, now: Date): Promise<ValidSession | null> {
  const [session] = await queryRows(
    connection,
    sessionRow,
    `SELECT s.id AS "sessionId", s.last_seen_at AS "lastSeenAt", ${PERSON}
       FROM sessions s JOIN users u ON u.id = s.user_id
      WHERE s.id = $1 AND s.revoked_at IS NULL AND s.expires_at > $2 AND u.disabled_at IS NULL`,
    [id, now],
  );
  return session ?? null;
}

/** Opens a session and returns its id. */
export async function createSession(
  connection: Queryable,
  session: { userId: number; address: string | null; userAgent: string | null; now: Date },
): Promise<string> {
  const id = randomUUID();
  const expiresAt = new Date(session.now.getTime() + SESSION_DAYS * 86_400_000);
  await connection.query(
    `INSERT INTO sessions (id, user_id, created_at, last_seen_at, expires_at, address, user_agent)
     VALUES ($1, $2, $3, $3, $4, $5, $6)`,
    [id, session.userId, session.now, expiresAt, session.address, session.userAgent?.slice(0, 400) ?? null],
  );
  return id;
}

/** Notes that a session was used, at most every five minutes. */
export async function touchSession(connection: Queryable, session: ValidSession, now: Date): Promise<void> {
  if (now.getTime() - session.lastSeenAt.getTime() < SEEN_EVERY_MS) return;
  await connection.query("UPDATE sessions SET last_seen_at = $2 WHERE id = $1", [session.sessionId, now]);
}

/** Ends one session of a user at once; false when it is not theirs or has ended. */
export async function revokeSession(connection: Queryable, userId: number, id: string, now: Date): Promise<boolean> {
  const { rowCount } = await connection.query(
    "UPDATE sessions SET revoked_at = $3 WHERE id = $1 AND user_id = $2 AND revoked_at IS NULL",
    [id, userId, now],
  );
  return rowCount === 1;
}

/** Ends every session of a user except `keep`, and returns how many that were. */
export async function revokeSessions(
  connection: Queryable,
  userId: number,
  now: Date,
  keep: string | null = null,
): Promise<number> {
  const { rowCount } = await connection.query(
    "UPDATE sessions SET revoked_at = $2 WHERE user_id = $1 AND revoked_at IS NULL AND id IS DISTINCT FROM $3",
    [userId, now, keep],
  );
  return rowCount ?? 0;
}
