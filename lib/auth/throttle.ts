import type { Pool } from "pg";
import { z } from "zod";
import { recordAuditOnce } from "../audit/mutations";
import { inTransaction, type Queryable, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";

export const THROTTLE_WINDOW_MINUTES = 15;
const WINDOW_MS = THROTTLE_WINDOW_MINUTES * 60_000;
export const FAILURES_PER_ACCOUNT = 10;
export const FAILURES_PER_ADDRESS = 30;

/** An attempt under way; it counts as a failure until it is forgiven. */
export interface Attempt {
  emailKey: string;
  ids: string[];
}

/**
 * Counts an attempt before its password is looked at, so that many at once cannot slip through together. Throws
 * `sign-in-throttled` with the minutes to wait when the account or the address has failed too often; such an attempt
 * does not prolong the wait. The first of a window is written into the audit log.
 */
export async function beginAttempt(
  pool: Pool,
  { email, address, now }: { email: string; address: string | null; now: Date },
): Promise<Attempt> {
  const emailKey = `email:${email}`;
  const limits: [string, number][] = [[emailKey, FAILURES_PER_ACCOUNT]];
  if (address) limits.push([`address:${address}`, FAILURES_PER_ADDRESS]);
  const outcome = await inTransaction(pool, async (connection): Promise<Attempt | number> => {
    // Losing the last moments of this log in a crash is harmless; waiting for the disk at each attempt is not.
    await connection.query("SET LOCAL synchronous_commit = off");
    for (const [key] of limits) {
      await connection.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 7110005))", [key]);
    }
    let waitMs = 0;
    for (const [key, limit] of limits) {
      const until = await throttledUntil(connection, key, limit, now);
      if (until) waitMs = Math.max(waitMs, until.getTime() - now.getTime());
    }
    if (waitMs > 0) {
      const note = { userId: null, actor: email, action: "sign-in.throttled", address };
      await recordAuditOnce(connection, note, THROTTLE_WINDOW_MINUTES);
      return waitMs;
    }
    const rows = await queryRows(
      connection,
      z.object({ id: z.string() }),
      "INSERT INTO sign_in_failures (key, at) SELECT key, $2 FROM unnest($1::text[]) AS key RETURNING id",
      [limits.map(([key]) => key), now],
    );
    return { emailKey, ids: rows.map((row) => row.id) };
  });
  if (typeof outcome === "object") return outcome;
  throw new AppError("sign-in-throttled", { minutes: Math.ceil(outcome / 60_000) });
}

/** A right password: the account's failures are forgotten, and of the address's only this attempt. Clears old ones too. */
export async function forgiveAttempt(connection: Queryable, attempt: Attempt, now: Date): Promise<void> {
  await connection.query("DELETE FROM sign_in_failures WHERE key = $1 OR id = ANY($2::bigint[]) OR at < $3", [
    attempt.emailKey,
    attempt.ids,
    new Date(now.getTime() - WINDOW_MS),
  ]);
}

/** When the limit-th newest failure leaves the window; null while there are fewer. */
async function throttledUntil(connection: Queryable, key: string, limit: number, now: Date): Promise<Date | null> {
  const [row] = await queryRows(
    connection,
    z.object({ at: z.date() }),
    "SELECT at FROM sign_in_failures WHERE key = $1 AND at > $2 ORDER BY at DESC OFFSET $3 LIMIT 1",
    [key, new Date(now.getTime() - WINDOW_MS), limit - 1],
  );
  return row ? new Date(row.at.getTime() + WINDOW_MS) : null;
}
