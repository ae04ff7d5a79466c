import type { Pool } from "pg";
import { z } from "zod";
import { type Actor, recordDeed } from "../audit/mutations";
import { createSignInLink } from "../auth/links";
import { revokeSessions } from "../auth/sessions";
import { inTransaction, type Queryable, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { ensureSetting } from "../settings/mutations";
import type { NewUser } from "./schema";

/** An invitation must survive a weekend. */
export const INVITATION_HOURS = 72;

/** Held by whoever makes a first user, so that two cannot both find the table empty. */
export const FIRST_USER_LOCK = 711_0003;

/**
 * Adds a user without a password and returns the one-time link that lets them in to choose one. Throws `email-taken` or
 * `alias-taken`.
 */
export function addUser(pool: Pool, user: NewUser, actor: Actor, now: Date): Promise<{ userId: number; link: string }> {
  return inTransaction(pool, async (connection) => {
    await connection.query("SELECT pg_advisory_xact_lock($1)", [FIRST_USER_LOCK]);
    await ensureSetting(connection, now);
    const userId = await insertUser(connection, { ...user, passwordHash: null, locale: null });
    const link = await createSignInLink(userId, { hours: INVITATION_HOURS, now, connection });
    await recordDeed(connection, actor, "user.added", user.email, { role: user.role });
    return { userId, link };
  });
}

/** Inserts a user and returns the id. Throws `email-taken` or `alias-taken`. */
export async function insertUser(
  connection: Queryable,
  user: NewUser & { passwordHash: string | null; locale: string | null },
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
    [user.email, user.name, user.passwordHash, user.role, user.ownerAlias, user.locale],
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
 * Shuts a user out at once (all sessions end, open links die), or lets them in again. Throws `last-admin` when nobody
 * could administer Lealta afterwards.
 */
export function setDisabled(pool: Pool, userId: number, disabled: boolean, actor: Actor, now: Date): Promise<void> {
  return inTransaction(pool, async (connection) => {
    // Two admins who disable each other at once must not both succeed.
    await connection.query("SELECT pg_advisory_xact_lock($1)", [FIRST_USER_LOCK]);
    const { email } = await lockUser(connection, userId);
    await connection.query("UPDATE users SET disabled_at = $2 WHERE id = $1", [userId, disabled ? now : null]);
    if (disabled) {
      if (!(await hasActiveAdmin(connection))) throw new AppError("last-admin");
      await revokeSessions(connection, userId, now);
      await connection.query("DELETE FROM sign_in_links WHERE user_id = $1 AND used_at IS NULL", [userId]);
    }
    await recordDeed(connection, actor, disabled ? "user.disabled" : "user.enabled", email);
  });
}

export async function saveLocale(connection: Queryable, userId: number, locale: string): Promise<void> {
  await connection.query("UPDATE users SET locale = $2 WHERE id = $1", [userId, locale]);
}

async function lockUser(connection: Queryable, userId: number): Promise<{ email: string; disabled: boolean }> {
  const [user] = await queryRows(
    connection,
    z.object({ email: z.string(), disabled: z.boolean() }),
    "SELECT email, disabled_at IS NOT NULL AS disabled FROM users WHERE id = $1 FOR UPDATE",
    [userId],
  );
  if (!user) throw new AppError("user-unknown");
  return user;
}

async function hasActiveAdmin(connection: Queryable): Promise<boolean> {
  const { rowCount } = await connection.query("SELECT FROM users WHERE role = 'admin' AND disabled_at IS NULL LIMIT 1");
  return rowCount === 1;
}
