import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { z } from "zod";
import { type Queryable, queryRows } from "../../database/query";
import type { AppError } from "../../errors/app-error";
import { hasLiveJob } from "../../jobs/has-live-job";
import type { FoundFile } from "./find-files";

/** Stands for the content of a file that could not be read. */
const UNREAD = "";

/** A fault that passes by itself, so that the file is tried again. */
const PASSING = "disk-full";

/** Whether a file was seen before and has not changed since, so that its content need not be read. */
export async function isTaken(connection: Queryable, scheduleId: number, file: FoundFile): Promise<boolean> {
  const { rows } = await connection.query(
    `SELECT FROM import_schedule_files
      WHERE schedule_id = $1 AND file_name = $2 AND file_bytes = $3 AND changed_at = $4
        AND coalesce(error->>'code', '') <> '${PASSING}'`,
    [scheduleId, file.name, file.bytes, file.changedAt],
  );
  return rows.length > 0;
}

/**
 * Writes down that a file is taken, and returns the key for the request of its import; null where the same content of that name was
 * taken before.
 */
export async function noteTaken(
  connection: Queryable,
  scheduleId: number,
  { file, hash, now }: { file: FoundFile; hash: string; now: Date },
): Promise<string | null> {
  const requestKey = randomUUID();
  await connection.query(
    `DELETE FROM import_schedule_files WHERE schedule_id = $1 AND file_name = $2 AND file_hash = '${UNREAD}'`,
    [scheduleId, file.name],
  );
  const [row] = await queryRows(
    connection,
    z.object({ key: z.string() }),
    `INSERT INTO import_schedule_files (schedule_id, file_name, file_hash, file_bytes, changed_at, request_key, seen_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (schedule_id, file_name, file_hash)
       DO UPDATE SET file_bytes = excluded.file_bytes, changed_at = excluded.changed_at
     RETURNING request_key AS key`,
    [scheduleId, file.name, hash, file.bytes, file.changedAt, requestKey, now],
  );
  return row?.key === requestKey ? requestKey : null;
}

/** Writes down why a file could not be taken. */
export async function noteFault(
  connection: Queryable,
  scheduleId: number,
  { file, error: { code, params }, now }: { file: FoundFile; error: AppError; now: Date },
): Promise<void> {
  await connection.query(
    `INSERT INTO import_schedule_files (schedule_id, file_name, file_hash, file_bytes, changed_at, error, seen_at)
     VALUES ($1, $2, '${UNREAD}', $3, $4, $5, $6)
     ON CONFLICT (schedule_id, file_name, file_hash)
       DO UPDATE SET file_bytes = excluded.file_bytes, changed_at = excluded.changed_at, error = excluded.error,
         seen_at = excluded.seen_at`,
    [scheduleId, file.name, file.bytes, file.changedAt, { code, params }, now],
  );
}

/** Writes down when a folder was looked into, and what was wrong with it. */
export async function noteLook(connection: Queryable, scheduleId: number, now: Date, fault: AppError | null) {
  const error = fault && { code: fault.code, params: fault.params };
  await connection.query("UPDATE import_schedules SET looked_at = $2, error = $3 WHERE id = $1", [
    scheduleId,
    now,
    error,
  ]);
}

/** Forgets files whose import was never asked for, because the program ended between the two; they are taken again. */
export async function forgetLost(pool: Pool, scheduleId: number): Promise<void> {
  const waiting = await queryRows(
    pool,
    z.object({ key: z.string() }),
    `SELECT f.request_key AS key FROM import_schedule_files f
      WHERE f.schedule_id = $1 AND f.import_id IS NULL AND f.request_key IS NOT NULL
        AND NOT EXISTS (SELECT FROM imports i WHERE i.reading->>'requestKey' = f.request_key)`,
    [scheduleId],
  );
  for (const { key } of waiting) {
    if (await hasLiveJob("import", { requestKey: key })) continue;
    await pool.query("DELETE FROM import_schedule_files WHERE request_key = $1", [key]);
  }
}
