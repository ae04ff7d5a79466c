import { z } from "zod";
import { PERSON, personRow } from "../auth/sessions";
import { roleSchema } from "../auth/types";
import { type Queryable, queryRows } from "../database/query";
import { hashOf } from "./make-key";

const keyRow = z.object({
  id: z.number(),
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(z.string()),
  createdAt: z.date(),
  expiresAt: z.date().nullable(),
  revokedAt: z.date().nullable(),
  lastUsedAt: z.date().nullable(),
  user: z.object({ id: z.number(), name: z.string(), email: z.string(), role: roleSchema, disabled: z.boolean() }),
});
export type ApiKey = z.infer<typeof keyRow>;

const SELECT = `SELECT k.id, k.name, k.prefix, k.scopes, k.created_at AS "createdAt", k.expires_at AS "expiresAt",
    k.revoked_at AS "revokedAt", k.last_used_at AS "lastUsedAt",
    jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email, 'role', u.role, 'disabled', u.disabled_at IS NOT NULL) AS user
  FROM api_keys k JOIN users u ON u.id = k.user_id`;

/** All keys, or those of one user: the valid ones first, the newest of them first. */
export function listKeys(connection: Queryable, userId: number | null, now: Date): Promise<ApiKey[]> {
  return queryRows(
    connection,
    keyRow,
    `${SELECT} WHERE $1::int IS NULL OR k.user_id = $1
      ORDER BY k.revoked_at IS NOT NULL OR coalesce(k.expires_at <= $2, false), k.id DESC LIMIT 200`,
    [userId, now],
  );
}

const holderRow = personRow.extend({ keyId: z.number(), prefix: z.string(), scopes: z.array(z.string()) });
export type KeyHolder = z.infer<typeof holderRow>;

/** A key with its user, while it is valid and they may sign in; null otherwise. */
export async function findHolder(connection: Queryable, key: string, now: Date): Promise<KeyHolder | null> {
  const [holder] = await queryRows(
    connection,
    holderRow,
    `SELECT k.id AS "keyId", k.prefix, k.scopes, ${PERSON} FROM api_keys k JOIN users u ON u.id = k.user_id
      WHERE k.key_hash = $1 AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > $2)
        AND u.disabled_at IS NULL`,
    [hashOf(key), now],
  );
  return holder ?? null;
}
