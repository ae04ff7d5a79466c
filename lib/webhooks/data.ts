import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";

const webhookRow = z.object({
  id: z.number(),
  url: z.string(),
  events: z.array(z.string()),
  enabled: z.boolean(),
  maker: z.string().nullable(),
  createdAt: z.date(),
  /** Messages that wait to be sent, or to be sent again. */
  waiting: z.number(),
  /** Messages given up in the last seven days. */
  failed: z.number(),
});
export type Webhook = z.infer<typeof webhookRow>;

/** Every address, without its secret, the newest first. */
export function listWebhooks(connection: Queryable, now: Date): Promise<Webhook[]> {
  return queryRows(
    connection,
    webhookRow,
    `SELECT w.id, w.url, w.events, w.enabled, u.name AS maker, w.created_at AS "createdAt",
       (SELECT count(*)::int FROM webhook_deliveries d WHERE d.webhook_id = w.id AND d.status = 'waiting') AS waiting,
       (SELECT count(*)::int FROM webhook_deliveries d WHERE d.webhook_id = w.id AND d.status = 'failed'
           AND d.created_at > $1::timestamptz - interval '7 days') AS failed
     FROM webhooks w LEFT JOIN users u ON u.id = w.user_id ORDER BY w.id DESC`,
    [now],
  );
}

const deliveryRow = z.object({
  id: z.string(),
  webhookId: z.number(),
  url: z.string(),
  event: z.string(),
  payload: z.record(z.string(), z.unknown()),
  status: z.enum(["waiting", "delivered", "failed"]),
  attempts: z.number(),
  nextTryAt: z.date(),
  answered: z.number().nullable(),
  fault: z.string().nullable(),
  createdAt: z.date(),
  endedAt: z.date().nullable(),
});
export type Delivery = z.infer<typeof deliveryRow>;

/** The log of messages, the newest first: before the one of that id, of one address or of all. */
export function listDeliveries(
  connection: Queryable,
  { webhookId = null, before = null, limit }: { webhookId?: number | null; before?: string | null; limit: number },
): Promise<Delivery[]> {
  return queryRows(
    connection,
    deliveryRow,
    `SELECT d.id::text, d.webhook_id AS "webhookId", w.url, d.event, d.payload, d.status::text, d.attempts,
       d.next_try_at AS "nextTryAt", d.answered, d.fault, d.created_at AS "createdAt", d.ended_at AS "endedAt"
     FROM webhook_deliveries d JOIN webhooks w ON w.id = d.webhook_id
     WHERE ($1::int IS NULL OR d.webhook_id = $1) AND ($2::bigint IS NULL OR d.id < $2::bigint)
     ORDER BY d.id DESC LIMIT $3`,
    [webhookId, before, limit],
  );
}
