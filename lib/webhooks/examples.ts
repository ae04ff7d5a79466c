import type { WebhookData } from "./events";
import type { AnnouncedEvent } from "./types";

/** What addresses are told, as the reference shows it. */
export const EXAMPLES: { [Event in AnnouncedEvent]: WebhookData<Event> } = {
  "follow-up.opened": {
    id: "17",
    account: "A-1001",
    accountName: "Example Ltd",
    reason: "detractor",
    title: null,
    openedAt: "2026-11-02T09:15:00.000Z",
    dueAt: "2026-11-04T09:15:00.000Z",
    owner: "ana@example.com",
  },
  "import.ended": { importId: 42, kind: "invoices", status: "committed", rows: 1200, accepted: 1198, rejected: 2 },
};
