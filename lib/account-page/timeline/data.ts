import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { type Cursor, readCursor, writeCursor } from "./cursor";
import { EVENT_KINDS, type EventKind } from "./kinds";
import { MONEY_EVENTS } from "./money-events";
import { eventRow, type TimelineEvent } from "./schema";
import { VOICE_EVENTS } from "./voice-events";

const EVENTS: Readonly<Record<EventKind, string>> = { ...MONEY_EVENTS, ...VOICE_EVENTS };

const PAGE = 25;

export interface TimelinePage {
  /** Newest first. */
  events: TimelineEvent[];
  /** Where the next page begins; null on the last. */
  next: string | null;
}

/**
 * What happened with an account until now, newest first, from a place on; of some kinds, or without any of all. A place that makes
 * no sense is the beginning.
 */
export async function listEvents(
  account: number,
  { kinds, before, timeZone, now }: { kinds: readonly EventKind[]; before: string | null; timeZone: string; now: Date },
): Promise<TimelinePage> {
  const chosen = kinds.length > 0 ? kinds : EVENT_KINDS;
  const cursor: Cursor | null = before === null ? null : readCursor(before);
  const events = await queryRows(
    await getPool(),
    eventRow,
    `SELECT kind, at, id, jsonb_strip_nulls(data) AS data FROM (${chosen.map((kind) => `(${EVENTS[kind]})`).join(" UNION ALL ")}) AS event (kind, at, id, data)
     WHERE at <= $3 AND ($4::timestamptz IS NULL OR (at, kind || ':' || id) < ($4, $5::text)) AND $2::text IS NOT NULL
     ORDER BY at DESC, kind || ':' || id DESC LIMIT ${PAGE + 1}`,
    [account, timeZone, now, cursor?.at ?? null, cursor?.key ?? null],
  );
  const shown = events.slice(0, PAGE);
  const last = shown.at(-1);
  return { events: shown, next: events.length > PAGE && last ? writeCursor(last) : null };
}
