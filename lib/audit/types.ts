/** What somebody did, by sort. */
export const DEED_SORTS = ["seen", "changed", "exported", "imported", "undone", "signed-in"] as const;
export type DeedSort = (typeof DEED_SORTS)[number];

/** One line of the audit log. */
export interface AuditLine {
  id: string;
  /** Instant. */
  at: string;
  /** E-mail at that time, or "cli". */
  actor: string;
  /** "subject.verb". */
  action: string;
  sort: DeedSort;
  subject: string | null;
  detail: Record<string, unknown> | null;
  address: string | null;
}

/** Which lines; null for all. */
export interface AuditSearch {
  /** Part of who did it. */
  person: string | null;
  sort: DeedSort | null;
  /** Part of what it happened to. */
  subject: string | null;
  /** Words anywhere in the action, the subject or the detail. */
  words: string | null;
  /** First and last day, "YYYY-MM-DD", in the organisation's time zone. */
  from: string | null;
  to: string | null;
}

export interface AuditPage {
  lines: AuditLine[];
  /** The line that the next page begins after; null: there is none. */
  next: string | null;
}
