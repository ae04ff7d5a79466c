import { z } from "zod";
import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import type { Urgency } from "./urgency-names";
import { ownersOf, VISIBLE, WITH_ACCOUNT } from "./visible";

/** Where urgencies begin: what is due before is the one, what is due from then on the next. */
export interface UrgencyBounds {
  now: Date;
  /** The instants at which the organisation's today and its week end. */
  todayEnds: Date;
  weekEnds: Date;
}

/** The urgency of what is due at an instant. Pure. */
export function urgencyOf(dueAt: Date, { now, todayEnds, weekEnds }: UrgencyBounds): Urgency {
  if (dueAt < now) return "overdue";
  if (dueAt < todayEnds) return "today";
  return dueAt < weekEnds ? "week" : "later";
}

/** The bounds at an instant, by the organisation's time zone. */
export async function urgencyBounds(now: Date): Promise<UrgencyBounds> {
  const [row] = await queryRows(
    await getPool(),
    z.object({ todayEnds: z.date(), weekEnds: z.date() }),
    `SELECT (date_trunc('day', local) + interval '1 day') AT TIME ZONE zone AS "todayEnds",
       (date_trunc('week', local) + interval '7 days') AT TIME ZONE zone AS "weekEnds"
     FROM (SELECT $1::timestamptz AT TIME ZONE zone AS local, zone FROM (
       SELECT coalesce((SELECT time_zone FROM setting WHERE id = 1), 'UTC') AS zone) z) clock`,
    [now],
  );
  if (!row) throw new Error("SELECT returned no row");
  return { now, ...row };
}

const countsRow = z.object({ mine: z.number(), unassigned: z.number(), all: z.number() });
export type OpenCounts = z.infer<typeof countsRow>;

/** How many open follow-ups of the accounts in scope are the user's, nobody's, and anybody's. */
export async function countOpen(scope: AccountScope, userId: number): Promise<OpenCounts> {
  // Who sees all accounts needs none of them looked up.
  const seen = scope.kind === "all" ? "WHERE $1::text[] IS NULL" : `${WITH_ACCOUNT} WHERE ${VISIBLE}`;
  const [row] = await queryRows(
    await getPool(),
    countsRow,
    `SELECT count(*) FILTER (WHERE f.owner_id = $2)::int AS mine, count(*) FILTER (WHERE f.owner_id IS NULL)::int AS unassigned,
       count(*)::int AS all
     FROM follow_ups f ${seen} AND f.closed_at IS NULL`,
    [ownersOf(scope), userId],
  );
  return row ?? { mine: 0, unassigned: 0, all: 0 };
}
