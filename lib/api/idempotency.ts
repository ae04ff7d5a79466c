import { createHash } from "node:crypto";
import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";

/** For so long the same key stands for the same request. */
export const KEPT_HOURS = 24;
/** Longer than any request takes: what is said to be worked on for longer was left by a process that ended. */
const ABANDONED_MINUTES = 10;

/** An answer as it is kept: all of it that is not the same for every request. */
export interface KeptAnswer {
  status: number;
  /** As it is sent. */
  body: string;
  location: string | null;
}

export interface NamedRequest {
  keyId: number;
  /** What the sender calls it. */
  name: string;
  /** Of method, path and body. */
  hash: string;
  now: Date;
}

/** The name of a request, from its header; null without one. Throws `request-name`. */
export function requestName(headers: Headers): string | null {
  const name = headers.get("idempotency-key");
  if (name === null) return null;
  // The draft has it as a quoted string; most send it bare.
  const bare = name.replace(/^"(.*)"$/, "$1");
  if (!/^[\x21-\x7e]{1,255}$/.test(bare)) throw new AppError("request-name");
  return bare;
}

export function hashRequest(method: string, path: string, bodyHash: string): string {
  return createHash("sha256").update(`${method} ${path} ${bodyHash}`).digest("hex");
}

const keptRow = z.object({
  hash: z.string(),
  status: z.number().nullable(),
  answer: z.string().nullable(),
  isAbandoned: z.boolean(),
});
const keptAnswer = z.object({ body: z.string(), location: z.string().nullable() });

/**
 * Does what a named request asks for, once: who sends it again is given the same answer. Of two that come at the same moment one
 * is worked on, and the other is told so. What failed by no fault of the request is forgotten, to be tried again.
 * Throws `request-differs` for another request under the same name, `request-running` while it is worked on.
 */
export async function doOnce(
  connection: Queryable,
  request: NamedRequest,
  work: () => Promise<KeptAnswer>,
): Promise<{ answer: KeptAnswer; repeated: boolean }> {
  const earlier = await claim(connection, request);
  if (earlier) return { answer: earlier, repeated: true };
  try {
    const answer = await work();
    if (answer.status >= 500) await forget(connection, request);
    else await keep(connection, request, answer);
    return { answer, repeated: false };
  } catch (error) {
    await forget(connection, request);
    throw error;
  }
}

/** Takes the name for this request; the answer that it had before, if it was done already. */
async function claim(connection: Queryable, { keyId, name, hash, now }: NamedRequest): Promise<KeptAnswer | null> {
  const claimed = await connection.query(
    `INSERT INTO idempotency_keys (api_key_id, key, request_hash, created_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (api_key_id, key) DO UPDATE SET request_hash = $3, created_at = $4, status = NULL, answer = NULL
      WHERE idempotency_keys.created_at < $4::timestamptz - interval '${KEPT_HOURS} hours'`,
    [keyId, name, hash, now],
  );
  if (claimed.rowCount) return null;
  const [kept] = await queryRows(
    connection,
    keptRow,
    `SELECT request_hash AS hash, status, answer,
            created_at < $3::timestamptz - interval '${ABANDONED_MINUTES} minutes' AS "isAbandoned"
       FROM idempotency_keys WHERE api_key_id = $1 AND key = $2`,
    [keyId, name, now],
  );
  // It failed, and was forgotten, between the two looks.
  if (!kept) throw new AppError("request-running");
  if (kept.hash !== hash) throw new AppError("request-differs");
  if (kept.status !== null) return { status: kept.status, ...keptAnswer.parse(JSON.parse(kept.answer ?? "null")) };
  if (!kept.isAbandoned) throw new AppError("request-running");
  const taken = await connection.query(
    `UPDATE idempotency_keys SET created_at = $3 WHERE api_key_id = $1 AND key = $2 AND status IS NULL
        AND created_at < $3::timestamptz - interval '${ABANDONED_MINUTES} minutes'`,
    [keyId, name, now],
  );
  if (taken.rowCount === 0) throw new AppError("request-running");
  return null;
}

async function keep(connection: Queryable, { keyId, name }: NamedRequest, answer: KeptAnswer): Promise<void> {
  const { status, ...kept } = answer;
  await connection.query("UPDATE idempotency_keys SET status = $3, answer = $4 WHERE api_key_id = $1 AND key = $2", [
    keyId,
    name,
    status,
    JSON.stringify(kept),
  ]);
}

async function forget(connection: Queryable, { keyId, name }: NamedRequest): Promise<void> {
  await connection.query("DELETE FROM idempotency_keys WHERE api_key_id = $1 AND key = $2 AND status IS NULL", [
    keyId,
    name,
  ]);
}

/** Clears away answers and counts whose time is over. */
export async function forgetOldRequests(connection: Queryable, now: Date): Promise<void> {
  for (const [table, column] of [
    ["idempotency_keys", "created_at"],
    ["api_usage", "minute"],
  ]) {
    await connection.query(`DELETE FROM ${table} WHERE ${column} < $1::timestamptz - interval '${KEPT_HOURS} hours'`, [
      now,
    ]);
  }
}
