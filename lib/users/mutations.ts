import type { Pool } from "pg";
import { z } from "zod";
import { type Actor, recordDeed } from "../audit/mutations";
import { createSignInLink } from "../auth/links";
import { revokeSession, revokeSessions } from "../auth/sessions";
import { inTransaction, type Queryable, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { type Seen, sinceSeen } from "../forms/since-seen";
import { ensureSetting } from "../settings/mutations";
import { lockUser, lockUsers } from "./lock-user";
import { type NewUser, type UserChange, userChange } from "./schema";
import { refuseWithoutAdmin, shutOut } from "./shut-out";

/** An invitation must survive a weekend. */
export const INVITATION_HOURS = 72;

/**
 * Adds a user without a password and returns the one-time link that lets them in to choose one. Throws `email-taken` or
 * `alias-taken`.
 */
export function addUser(pool: Pool, user: NewUser, actor: Actor, now: Date): Promise<{ userId: number; link: string }> {
  return inTransaction(pool, async (connection) => {
    await lockUsers(connection);
    await ensureSetting(connection, now);
    const userId = await insertUser(connection, { passwordHash: null, ...user });
    const link = await createSignInLink(userId, { hours: INVITATION_HOURS, now, connection });
    await recordDeed(connection, actor, "user.added", user.email, { role: user.role });
    return { userId, link };
  });
}

/** Inserts a user and returns the id. Throws `email-taken` or `alias-taken`. */
export async function insertUser(
  connection: Queryable,
  user: NewUser & { passwordHash: string | null },
): Promise<number> {
  const clashes = await queryRows(
    connection,
    z.object({ email: z.string() }),
    // An alias that reads like somebody else's address, or the reverse, would let two people see the same accounts.
    "SELECT email FROM users WHERE email IN ($1, lower($2)) OR owner_alias = $2 OR lower(owner_alias) = $1",
    [user.email, user.ownerAlias],
  );
  if (clashes.some(({ email }) => email === user.email)) throw new AppError("email-taken");
  if (clashes.length > 0) throw new AppError("alias-taken");
  const [row] = await queryRows(
    connection,
    z.object({ id: z.number() }),
    `INSERT INTO users (email, name, password_hash, role, owner_alias, locale)
     VALUES ($1, $2, $3, $4::"Role", $5, $6) RETURNING id`,
    [user.email, user.name, user.passwordHash, user.role, user.ownerAlias, user.locale ?? null],
  );
  if (!row) throw new Error("INSERT returned no row");
  return row.id;
}

/** A new one-time link for somebody who cannot get in. Throws `user-unknown` for nobody or somebody disabled. */
export function renewLink(pool: Pool, userId: number, actor: Actor, now: Date): Promise<string> {
  return inTransaction(pool, async (connection) => {
    const { email, disabled } = await lockUser(connection, userId);
    if (disabled) throw new AppError("user-unknown");
    await recordDeed(connection, actor, "user.link-made", email);
    return createSignInLink(userId, { hours: INVITATION_HOURS, now, connection });
  });
}

/**
 * Shuts a user out at once, or lets them in again; who comes back takes over from themselves, so files that name them no longer go to
 * a successor. Throws `user-unknown`, and `last-admin` when nobody could administer Lealta afterwards.
 */
export function setDisabled(pool: Pool, userId: number, disabled: boolean, actor: Actor, now: Date): Promise<void> {
  return inTransaction(pool, async (connection) => {
    await lockUsers(connection);
    const { email } = await lockUser(connection, userId);
    if (disabled) await shutOut(connection, userId, now);
    else await connection.query("UPDATE users SET disabled_at = NULL, successor_id = NULL WHERE id = $1", [userId]);
    await recordDeed(connection, actor, disabled ? "user.disabled" : "user.enabled", email);
  });
}

/**
 * Changes who somebody is and what they see, from their next request on. Throws `user-unknown`, `alias-taken`, `last-admin`, and
 * `changed-meanwhile` where another admin has changed the same since it was seen.
 */
export function changeUser(
  pool: Pool,
  userId: number,
  wished: UserChange,
  actor: Actor,
  seen: Seen = null,
): Promise<void> {
  return inTransaction(pool, async (connection) => {
    await lockUsers(connection);
    const { email } = await lockUser(connection, userId);
    const [from] = await queryRows(
      connection,
      userChange,
      `SELECT name, role, owner_alias AS "ownerAlias", sees_all AS "seesAll" FROM users WHERE id = $1`,
      [userId],
    );
    const change = sinceSeen(wished, from ?? {}, seen);
    if (await isAliasTaken(connection, change.ownerAlias, userId)) throw new AppError("alias-taken");
    await connection.query(
      `UPDATE users SET name = $2, role = $3::"Role", owner_alias = $4, sees_all = $5 WHERE id = $1`,
      [userId, change.name, change.role, change.ownerAlias, change.seesAll],
    );
    await refuseWithoutAdmin(connection);
    await recordDeed(connection, actor, "user.changed", email, { from, to: change });
  });
}

/** Ends one session of somebody, or all of them, at once. Throws `user-unknown`. */
export function endSessionsOf(
  pool: Pool,
  userId: number,
  sessionId: string | "all",
  actor: Actor,
  now: Date,
): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const { email } = await lockUser(connection, userId);
    const ended =
      sessionId === "all"
        ? await revokeSessions(connection, userId, now)
        : Number(await revokeSession(connection, userId, sessionId, now));
    if (ended > 0) await recordDeed(connection, actor, "session.ended", email, { count: ended });
  });
}

export async function saveLocale(connection: Queryable, userId: number, locale: string): Promise<void> {
  await connection.query("UPDATE users SET locale = $2 WHERE id = $1", [userId, locale]);
}

/** An alias that reads like somebody else's address, or the reverse, would let two people see the same accounts. */
async function isAliasTaken(connection: Queryable, alias: string | null, userId: number): Promise<boolean> {
  if (alias === null) return false;
  const { rowCount } = await connection.query(
    "SELECT FROM users WHERE (owner_alias = $1 OR email = lower($1)) AND id <> $2 LIMIT 1",
    [alias, userId],
  );
  return rowCount === 1;
}
