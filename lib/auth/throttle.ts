import type { Pool } from "pg";
import { z } from "zod";
import type { AuditAction } from "../audit/action-names";
import { recordAuditOnce } from "../audit/mutations";
import { inTransaction, type Queryable, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";

export const THROTTLE_WINDOW_MINUTES = 15;
const WINDOW_MS = THROTTLE_WINDOW_MINUTES * 60_000;
export const FAILURES_PER_ACCOUNT = 10;
export const FAILURES_PER_ADDRESS = 30;
/** Of mails that somebody who is not signed in can have sent. */
export const MAILS_PER_PERSON = 3;
export const MAILS_PER_ADDRESS = 20;

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
  const limits: Limit[] = [[emailKey, FAILURES_PER_ACCOUNT]];
  if (address) limits.push([`address:${address}`, FAILURES_PER_ADDRESS]);
  const counted = await count(pool, limits, { actor: email, action: "sign-in.throttled", address }, now);
  if (typeof counted === "number") throw new AppError("sign-in-throttled", { minutes: counted });
  return { emailKey, ids: counted };
}

/**
 * Counts a mail that somebody asks for without being signed in, whether or not there is a user of that address. Throws
 * `mails-throttled` with the minutes to wait; such mails do not count as failed sign-ins.
 */
export async function countMail(
  pool: Pool,
  { email, address, now }: { email: string; address: string | null; now: Date },
): Promise<void> {
  const limits: Limit[] = [[`mail:${email}`, MAILS_PER_PERSON]];
  if (address) limits.push([`mails-from:${address}`, MAILS_PER_ADDRESS]);
  const minutes = await count(pool, limits, { actor: email, action: "password.ask-throttled", address }, now);
  if (typeof minutes === "number") throw new AppError("mails-throttled", { minutes });
}

/** A key and how many may be counted under it in a window. */
type Limit = [key: string, most: number];

/** Counts once under each key and returns the rows; the minutes to wait when one of them is full, and counts nothing then. */
async function count(
  pool: Pool,
  limits: readonly Limit[],
  note: { actor: string; action: AuditAction; address: string | null },
  now: Date,
): Promise<string[] | number> {
  const outcome = await inTransaction(pool, async (connection): Promise<string[] | number> => {
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
      await recordAuditOnce(connection, { userId: null, ...note }, THROTTLE_WINDOW_MINUTES);
      return waitMs;
    }
    const rows = await queryRows(
      connection,
      z.object({ id: z.string() }),
      "INSERT INTO sign_in_failures (key, at) SELECT key, $2 FROM unnest($1::text[]) AS key RETURNING id",
      [limits.map(([key]) => key), now],
    );
    return rows.map((row) => row.id);
  });
  return typeof outcome === "object" ? outcome : Math.ceil(outcome / 60_000);
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
