import type { Pool } from "pg";
import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import { readEnv } from "../env";
import { decipher } from "./cipher";
import { type Outcome, post } from "./post";
import { signatureHeaders } from "./sign";
import type { OwnFault } from "./types";

/** How long after each try that failed the next one comes, in seconds: eight tries in about a day. */
const WAITS = [10, 60, 300, 1_800, 7_200, 21_600, 54_000] as const;
export const MOST_TRIES = WAITS.length + 1;

/** Longer than a try takes; one that was not reported on by then was left by a worker that died, and is made again. */
const LEASE_SECONDS = 60;
/** So many are sent at once, and so many of them to one address: one that is slow holds up none but itself. */
const AT_ONCE = 20;
const AT_ONCE_TO_ONE = 4;

const claimedRow = z.object({
  id: z.string(),
  event: z.string(),
  payload: z.unknown(),
  attempts: z.number(),
  createdAt: z.date(),
  url: z.string(),
  secret: z.string(),
});
type Claimed = z.infer<typeof claimedRow>;

/** Sends all that is due, and returns how many tries that were. Several workers at once share the work and send nothing twice. */
export async function deliverDue(pool: Pool, clock: () => Date = () => new Date()): Promise<number> {
  let tries = 0;
  for (;;) {
    const claimed = await claim(pool, clock());
    if (claimed.length === 0) return tries;
    tries += claimed.length;
    await Promise.all(claimed.map(async (delivery) => note(pool, delivery, await send(delivery, clock()), clock())));
  }
}

/** Whether anything is due to be sent. */
export async function isAnythingDue(connection: Queryable, now: Date): Promise<boolean> {
  const { rowCount } = await connection.query(`SELECT ${DUE} LIMIT 1`, [now]);
  return rowCount === 1;
}

/** What waits at a paused address is sent once it is no longer paused. */
const DUE = `FROM webhook_deliveries d JOIN webhooks w ON w.id = d.webhook_id AND w.enabled
  WHERE d.status = 'waiting' AND d.next_try_at <= $1`;

function claim(pool: Pool, now: Date): Promise<Claimed[]> {
  return queryRows(
    pool,
    claimedRow,
    `WITH due AS (
       SELECT id FROM webhook_deliveries
        WHERE status = 'waiting' AND next_try_at <= $1 AND id IN (
          SELECT id FROM (
            SELECT d.id, row_number() OVER (PARTITION BY d.webhook_id ORDER BY d.next_try_at, d.id) AS place ${DUE}) ranked
           WHERE place <= ${AT_ONCE_TO_ONE} ORDER BY place LIMIT ${AT_ONCE})
        FOR UPDATE SKIP LOCKED)
     UPDATE webhook_deliveries d
        SET attempts = attempts + 1, next_try_at = $1::timestamptz + interval '${LEASE_SECONDS} seconds'
       FROM due, webhooks w WHERE d.id = due.id AND w.id = d.webhook_id
     RETURNING d.id::text, d.event, d.payload, d.attempts, d.created_at AS "createdAt", w.url, w.secret`,
    [now],
  );
}

async function send({ id, event, payload, createdAt, url, secret }: Claimed, at: Date): Promise<Outcome> {
  const known = decipher(secret);
  // The program's secret was changed since: nothing can be signed with what cannot be read.
  if (known === null) return { status: null, fault: "secret-unreadable" satisfies OwnFault };
  const body = JSON.stringify({ type: event, timestamp: createdAt.toISOString(), data: payload });
  const headers = {
    "content-type": "application/json",
    "user-agent": "Lealta-Webhooks/1",
    ...signatureHeaders(known, { id: `msg_${id}`, at, body }),
  };
  return post(url, { headers, body, allowPrivate: readEnv().WEBHOOK_ALLOW_PRIVATE });
}

/** Writes down what came of a try, unless its time was over and another has begun. */
async function note(pool: Pool, { id, attempts }: Claimed, { status, fault }: Outcome, now: Date): Promise<void> {
  const wait = WAITS[attempts - 1];
  const end = fault === null ? "delivered" : wait === undefined ? "failed" : null;
  await pool.query(
    `UPDATE webhook_deliveries
        SET answered = $3, fault = $4, status = coalesce($5::"DeliveryStatus", status),
            ended_at = CASE WHEN $5::text IS NULL THEN NULL ELSE $6::timestamptz END,
            next_try_at = $6::timestamptz + make_interval(secs => $7)
      WHERE id = $1 AND attempts = $2 AND status = 'waiting'`,
    [id, attempts, status, fault?.slice(0, 500) ?? null, end, now, wait ?? 0],
  );
}

const KEPT_DAYS = 30;

/** Clears away what was sent, or given up, long ago. */
export async function forgetOldDeliveries(connection: Queryable, now: Date): Promise<void> {
  await connection.query(
    `DELETE FROM webhook_deliveries WHERE ended_at < $1::timestamptz - interval '${KEPT_DAYS} days'`,
    [now],
  );
}
