import type { ClientBase } from "pg";
import { revokeSessions } from "../auth/sessions";
import { AppError } from "../errors/app-error";

/**
 * Ends all ways by which a person, or a program of theirs, comes in: sessions, open links and API keys. Throws `last-admin`
 * when nobody could administer Lealta afterwards. Under the lock of lockUsers.
 */
export async function shutOut(connection: ClientBase, userId: number, now: Date): Promise<void> {
  await connection.query("UPDATE users SET disabled_at = coalesce(disabled_at, $2) WHERE id = $1", [userId, now]);
  await refuseWithoutAdmin(connection);
  await revokeSessions(connection, userId, now);
  await connection.query("DELETE FROM sign_in_links WHERE user_id = $1 AND used_at IS NULL", [userId]);
  await connection.query("UPDATE api_keys SET revoked_at = $2 WHERE user_id = $1 AND revoked_at IS NULL", [
    userId,
    now,
  ]);
}

/** Throws `last-admin` when no admin is left who can sign in. */
export async function refuseWithoutAdmin(connection: ClientBase): Promise<void> {
  const { rowCount } = await connection.query("SELECT FROM users WHERE role = 'admin' AND disabled_at IS NULL LIMIT 1");
  if (rowCount === 0) throw new AppError("last-admin");
}

/** Whether somebody is the only admin who can sign in. */
export async function isLastAdmin(connection: ClientBase, userId: number): Promise<boolean> {
  const { rows } = await connection.query<{ id: number }>(
    "SELECT id FROM users WHERE role = 'admin' AND disabled_at IS NULL LIMIT 2",
  );
  return rows.length === 1 && rows[0]?.id === userId;
}
