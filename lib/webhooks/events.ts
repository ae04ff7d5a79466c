import { z } from "zod";
import type { AnnouncedEvent } from "./types";

/** What an address may be told of, each with the data that it is told; the closed list. Also what docs and the API's document show. */
export const WEBHOOK_EVENTS = {
  "follow-up.opened": z.object({
    /** follow_ups.id */
    id: z.string(),
    /** The account's code. */
    account: z.string(),
    accountName: z.string(),
    /** detractor, falling-health, contract-end, stale-estimate, expiring-validation, stalled-deal or by-hand. */
    reason: z.string(),
    title: z.string().nullable(),
    openedAt: z.iso.datetime(),
    dueAt: z.iso.datetime(),
    /** E-mail of whom it is for; null: nobody yet. */
    owner: z.string().nullable(),
  }),
  "import.ended": z.object({
    importId: z.number().int(),
    kind: z.string(),
    status: z.enum(["committed", "failed"]),
    rows: z.number().int(),
    accepted: z.number().int(),
    rejected: z.number().int(),
  }),
  /** Sent by hand, to try an address. */
  "webhook.test": z.object({ message: z.string() }),
} as const satisfies Record<AnnouncedEvent | "webhook.test", z.ZodType>;

export type WebhookEvent = keyof typeof WEBHOOK_EVENTS;
export type WebhookData<Event extends WebhookEvent> = z.infer<(typeof WEBHOOK_EVENTS)[Event]>;
