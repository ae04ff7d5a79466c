import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { getPool } from "../database/pool";
import { type Queryable, queryRows } from "../database/query";

/**
 * Makes a link that signs a user in once and returns its path, "/link/<token>". Only a hash of the token is kept, so
 * the path can be shown now and never again.
 */
export async function createSignInLink(
  userId: number,
  { hours, now = new Date(), connection }: { hours: number; now?: Date; connection?: Queryable },
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  await (connection ?? (await getPool())).query(
    "INSERT INTO sign_in_links (token_hash, user_id, expires_at) VALUES ($1, $2, $3)",
    [hashToken(token), userId, expiresAt],
  );
  return `/link/${token}`;
}

/** Whose link it is while it can still be used; looking does not use it up. */
export async function findSignInLink(
  connection: Queryable,
  token: string,
  now: Date,
): Promise<{ name: string; email: string } | null> {
  const [person] = await queryRows(
    connection,
    z.object({ name: z.string(), email: z.string() }),
    `SELECT u.name, u.email FROM sign_in_links l JOIN users u ON u.id = l.user_id
      WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > $2 AND u.disabled_at IS NULL`,
    [hashToken(token), now],
  );
  return person ?? null;
}

/** Uses a link up and returns whose it was; null when it is unknown, used, expired, or its user is disabled. */
export async function consumeSignInLink(connection: Queryable, token: string, now: Date): Promise<number | null> {
  const [row] = await queryRows(
    connection,
    z.object({ userId: z.number() }),
    `UPDATE sign_in_links l SET used_at = $2 FROM users u
      WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > $2
        AND u.id = l.user_id AND u.disabled_at IS NULL
      RETURNING u.id AS "userId"`,
    [hashToken(token), now],
  );
  return row?.userId ?? null;
}

/** The token has 256 random bits, so a plain hash is enough: there is nothing to guess. */
function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
