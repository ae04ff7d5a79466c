import type { Pool } from "pg";
import { z } from "zod";
import { type Actor, recordDeed } from "../audit/mutations";
import { inTransaction, type Queryable, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { WAKE_CHANNEL } from "../jobs/names";
import { WEBHOOKS_DUE } from "./announce";
import { encipher } from "./cipher";
import { hostOf, isLoopback, isPrivateAddress } from "./private-address";
import { makeSecret } from "./sign";
import type { AnnouncedEvent } from "./types";

/**
 * Adds an address and returns the secret that messages to it are signed with: it can be told now and never again. Throws
 * `webhook-private` for one that is written as a private address, where such are not allowed.
 */
export async function addWebhook(
  pool: Pool,
  { url, events }: { url: string; events: readonly AnnouncedEvent[] },
  { allowPrivate }: { allowPrivate: boolean },
  actor: Actor,
): Promise<{ webhookId: number; secret: string }> {
  const host = hostOf(new URL(url));
  const isPrivate = isLoopback(host) || (/^[\d.]+$|:/.test(host) && isPrivateAddress(host));
  if (isPrivate && !allowPrivate) throw new AppError("webhook-private", { host });
  const secret = makeSecret();
  return inTransaction(pool, async (connection) => {
    const [row] = await queryRows(
      connection,
      z.object({ id: z.number() }),
      "INSERT INTO webhooks (url, secret, events, user_id) VALUES ($1, $2, $3, $4) RETURNING id",
      [url, encipher(secret), events, actor.userId],
    );
    if (!row) throw new Error("INSERT returned no row");
    await recordDeed(connection, actor, "webhook.added", url, { events });
    return { webhookId: row.id, secret };
  });
}

/** Pauses an address, or goes on with it. Throws `webhook-unknown`. */
export function setEnabled(pool: Pool, webhookId: number, enabled: boolean, actor: Actor): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const sql = "UPDATE webhooks SET enabled = $2 WHERE id = $1 RETURNING url";
    const url = await urlOf(connection, sql, [webhookId, enabled]);
    await recordDeed(connection, actor, enabled ? "webhook.resumed" : "webhook.paused", url);
    if (enabled) await wake(connection);
  });
}

/** Takes an address out, and the log of what it was sent. Throws `webhook-unknown`. */
export function removeWebhook(pool: Pool, webhookId: number, actor: Actor): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const url = await urlOf(connection, "DELETE FROM webhooks WHERE id = $1 RETURNING url", [webhookId]);
    await recordDeed(connection, actor, "webhook.removed", url);
  });
}

/** Sends an address a message that means nothing, to see that it is heard. Throws `webhook-unknown`. */
export function sendTest(pool: Pool, webhookId: number, actor: Actor): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const url = await urlOf(connection, "SELECT url FROM webhooks WHERE id = $1 AND enabled", [webhookId]);
    const payload = { message: "This is a test." };
    await connection.query(
      "INSERT INTO webhook_deliveries (webhook_id, event, payload) VALUES ($1, 'webhook.test', $2)",
      [webhookId, payload],
    );
    await recordDeed(connection, actor, "webhook.tested", url);
    await wake(connection);
  });
}

/** Sends a message anew, with all its tries before it, under the id by which the receiver knows it. Throws `delivery-unknown`. */
export function sendAgain(pool: Pool, deliveryId: string, actor: Actor, now: Date): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const [row] = await queryRows(
      connection,
      z.object({ url: z.string() }),
      `UPDATE webhook_deliveries d SET status = 'waiting', attempts = 0, next_try_at = $2, ended_at = NULL
         FROM webhooks w WHERE w.id = d.webhook_id AND d.id = $1 AND d.status <> 'waiting' RETURNING w.url`,
      [deliveryId, now],
    );
    if (!row) throw new AppError("delivery-unknown");
    await recordDeed(connection, actor, "webhook.sent-again", row.url, { delivery: deliveryId });
    await wake(connection);
  });
}

async function urlOf(connection: Queryable, sql: string, parameters: unknown[]): Promise<string> {
  const [row] = await queryRows(connection, z.object({ url: z.string() }), sql, parameters);
  if (!row) throw new AppError("webhook-unknown");
  return row.url;
}

async function wake(connection: Queryable): Promise<void> {
  await connection.query("SELECT pg_notify($1, $2)", [WAKE_CHANNEL, WEBHOOKS_DUE]);
}
