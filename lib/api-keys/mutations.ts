import type { Pool } from "pg";
import { z } from "zod";
import { type Actor, recordDeed } from "../audit/mutations";
import { roleSchema } from "../auth/types";
import { inTransaction, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { makeKey } from "./make-key";
import type { KeyDraft } from "./schema";
import { scopesOf } from "./scopes";

/**
 * Makes a key for a user and returns it: it can be told now and never again. Throws `user-unknown` for nobody or somebody
 * disabled, `key-scope` for what their role may not do.
 */
export function addKey(
  pool: Pool,
  userId: number,
  draft: KeyDraft,
  actor: Actor,
  now: Date,
): Promise<{ keyId: number; key: string; prefix: string }> {
  return inTransaction(pool, async (connection) => {
    const [user] = await queryRows(
      connection,
      z.object({ email: z.string(), role: roleSchema }),
      "SELECT email, role FROM users WHERE id = $1 AND disabled_at IS NULL FOR SHARE",
      [userId],
    );
    if (!user) throw new AppError("user-unknown");
    const beyond = draft.scopes.find((scope) => !scopesOf(user.role).some((allowed) => allowed === scope));
    if (beyond !== undefined)
      throw new AppError("key-scope", { scope: beyond, scopes: scopesOf(user.role).join(", ") });
    const { key, prefix, keyHash } = makeKey();
    const [row] = await queryRows(
      connection,
      z.object({ id: z.number() }),
      `INSERT INTO api_keys (user_id, name, prefix, key_hash, scopes, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [userId, draft.name, prefix, keyHash, draft.scopes, now, draft.expiresAt],
    );
    if (!row) throw new Error("INSERT returned no row");
    const { name, scopes, expiresAt } = draft;
    await recordDeed(connection, actor, "api-key.added", prefix, { name, scopes, expiresAt, user: user.email });
    return { keyId: row.id, key, prefix };
  });
}

/**
 * Ends a key at once. `ofUser`: only if it is theirs, null for everybody's. Throws `key-unknown` for one that is not there, is
 * somebody else's, or has been revoked.
 */
export function revokeKey(
  pool: Pool,
  { keyId, ofUser }: { keyId: number; ofUser: number | null },
  actor: Actor,
  now: Date,
): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const [row] = await queryRows(
      connection,
      z.object({ prefix: z.string(), name: z.string() }),
      `UPDATE api_keys SET revoked_at = $3 WHERE id = $1 AND ($2::int IS NULL OR user_id = $2) AND revoked_at IS NULL
       RETURNING prefix, name`,
      [keyId, ofUser, now],
    );
    if (!row) throw new AppError("key-unknown");
    await recordDeed(connection, actor, "api-key.revoked", row.prefix, { name: row.name });
  });
}
