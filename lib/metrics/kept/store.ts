import { cache } from "react";
import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { minuteOf, startOfMinute } from "../../time/minute";

const keptRow = z.object({
  answer: z.string(),
  /** The version of the facts, and the day, of which it is; a text, as it is only compared. */
  version: z.string(),
  day: z.iso.date().nullable(),
  tookMs: z.number(),
  madeAt: z.date(),
  /** It was last asked for more than an hour ago. */
  isNotedLongAgo: z.boolean(),
  /** There is none yet: it took too long for a page, and the worker is to work it out. */
  isAwaited: z.boolean(),
});

export type KeptAnswer = z.infer<typeof keptRow>;

/** How the facts stand: how often they changed, and the day in the organisation's time zone. The version is only compared. */
export interface Standing {
  version: string;
  today: string;
}

const standingRow = z.object({ version: z.string(), today: z.iso.date() });
const foundRow = z.object({ found: z.boolean(), of: z.string().nullable() }).loose();

/** SQL of how often the facts have changed: a count, since changes do not become visible in the order of their numbers. */
export const VERSION = "(SELECT coalesce(sum(weight), 0)::bigint FROM facts_changed)";
/** SQL of the organisation's day at the instant $1. */
export const TODAY = "($1::timestamptz AT TIME ZONE coalesce((SELECT time_zone FROM rollup_state), 'UTC'))::date";

/** Stands in the place of the version of an answer that there is not yet: old whatever happens, so that the worker makes it. */
const AWAITED = -1;
/** After so many hours a page tries again by itself. */
const AWAITED_HOURS = 1;

/** How the facts stand, and the answer kept under the key, in one reading. */
export async function findAnswer(key: string, now: Date): Promise<Standing & { kept: KeptAnswer | null }> {
  const [row] = await queryRows(
    await getPool(),
    foundRow,
    `SELECT ${VERSION}::text AS version, ${TODAY} AS today, k.key IS NOT NULL AS found, k.answer, k.version::text AS of, k.day,
       k.took_ms AS "tookMs", k.made_at AS "madeAt", k.asked_at < now() - interval '1 hour' AS "isNotedLongAgo",
       k.version = ${AWAITED} AND k.made_at > now() - interval '${AWAITED_HOURS} hours' AS "isAwaited"
     FROM (SELECT 1) one LEFT JOIN kept_answers k ON k.key = $2`,
    [now, key],
  );
  return { ...standingRow.parse(row), kept: row?.found ? keptRow.parse({ ...row, version: row.of }) : null };
}

/**
 * How the facts and the settings stand, whose definitions and order of segments answers go by where nothing else is asked. Read
 * once for all figures of a page, which so are all of one moment.
 */
export function readStanding(now: Date): Promise<Standing> {
  return standingAt(minuteOf(now));
}

const standingAt = cache(async (minute: number): Promise<Standing> => {
  const rows = await queryRows(
    await getPool(),
    standingRow,
    `SELECT ${VERSION} || '/' || coalesce((SELECT xmin::text FROM setting WHERE id = 1), '') AS version, ${TODAY} AS today`,
    [startOfMinute(minute)],
  );
  return standingRow.parse(rows[0]);
});

interface NewAnswer extends Pick<KeptAnswer, "answer" | "version" | "day" | "tookMs"> {
  key: string;
  kind: string;
  asked: string;
  program: string;
}

/** Keeps the answer in place of the one before. One that is asked for keeps when that was. */
export async function saveAnswer(made: NewAnswer): Promise<void> {
  await (await getPool()).query(
    `INSERT INTO kept_answers (key, kind, asked, answer, version, day, took_ms, program, made_at, asked_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now(), now())
     ON CONFLICT (key) DO UPDATE SET answer = excluded.answer, version = excluded.version, day = excluded.day,
       took_ms = excluded.took_ms, made_at = excluded.made_at
     WHERE kept_answers.version <= excluded.version`,
    [made.key, made.kind, made.asked, made.answer, made.version, made.day, Math.round(made.tookMs), made.program],
  );
}

/** Has the worker make an answer, first of all; an older one is kept until then. */
export async function awaitAnswer(question: Pick<NewAnswer, "key" | "kind" | "asked" | "program">): Promise<void> {
  await (await getPool()).query(
    `INSERT INTO kept_answers (key, kind, asked, answer, version, took_ms, program, made_at, asked_at)
     VALUES ($1, $2, $3, 'null', ${AWAITED}, -1, $4, now(), now())
     ON CONFLICT (key) DO UPDATE SET asked_at = now(),
       made_at = CASE WHEN kept_answers.version = ${AWAITED} THEN now() ELSE kept_answers.made_at END`,
    [question.key, question.kind, question.asked, question.program],
  );
}

/** Notes that somebody asked. */
export async function noteAsked(key: string): Promise<void> {
  await (await getPool()).query("UPDATE kept_answers SET asked_at = now() WHERE key = $1", [key]);
}

/** Forgets the answer, if there is one. */
export async function dropAnswer(key: string): Promise<void> {
  await (await getPool()).query("DELETE FROM kept_answers WHERE key = $1", [key]);
}
