/** What happens with an account, in the order in which the filter shows it. */
export const EVENT_KINDS = [
  "answers",
  "talks",
  "notes",
  "health",
  "follow-ups",
  "gestures",
  "tickets",
  "invoices",
  "contracts",
  "sales",
  "estimates",
  "references",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
