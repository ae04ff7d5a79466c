import type { Queryable } from "../database/query";
import { WAKE_CHANNEL } from "../jobs/names";
import { WEBHOOK_EVENTS, type WebhookData } from "./events";
import type { AnnouncedEvent } from "./types";

/** What wakes the worker on its channel when there is something to send. */
export const WEBHOOKS_DUE = "webhooks-due";

/**
 * Has every enabled address that asks for this event told of it. Called inside the transaction that makes the event so: what is
 * rolled back is never told, and what is committed is told even if the program ends the moment after. Sending is the
 * worker's, which the database wakes at the commit. Costs one statement where nobody asks.
 */
export async function announce<Event extends AnnouncedEvent>(
  connection: Queryable,
  event: Event,
  data: WebhookData<Event>,
): Promise<void> {
  const { rowCount } = await connection.query(
    `INSERT INTO webhook_deliveries (webhook_id, event, payload)
     SELECT id, $1, $2 FROM webhooks WHERE enabled AND $1 = ANY(events)`,
    [event, JSON.stringify(WEBHOOK_EVENTS[event].parse(data))],
  );
  if (rowCount) await connection.query("SELECT pg_notify($1, $2)", [WAKE_CHANNEL, WEBHOOKS_DUE]);
}
