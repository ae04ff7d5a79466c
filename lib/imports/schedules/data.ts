import { z } from "zod";
import { getPool } from "../../database/pool";
import { type Queryable, queryRows } from "../../database/query";
import { KIND_IDS } from "../kinds/declaration";

const told = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable();

const scheduleRow = z.object({
  id: z.number(),
  name: z.string(),
  kind: z.enum(KIND_IDS),
  folder: z.string(),
  pattern: z.string(),
  everyMinutes: z.number(),
  createAccounts: z.boolean(),
  enabled: z.boolean(),
  userId: z.number().nullable(),
  userName: z.string().nullable(),
  userEmail: z.string().nullable(),
  lookedAt: z.date().nullable(),
  /** Why the folder could not be looked into the last time: code and parameters of an error. */
  error: told,
});
export type Schedule = z.infer<typeof scheduleRow>;

const SELECT = `SELECT s.id, s.name, s.kind, s.folder, s.pattern, s.every_minutes AS "everyMinutes",
    s.create_accounts AS "createAccounts", s.enabled, s.user_id AS "userId", u.name AS "userName", u.email AS "userEmail",
    s.looked_at AS "lookedAt", s.error
  FROM import_schedules s LEFT JOIN users u ON u.id = s.user_id`;

/** All folders that are looked into, by name. */
export async function listSchedules(): Promise<Schedule[]> {
  return queryRows(await getPool(), scheduleRow, `${SELECT} ORDER BY lower(s.name), s.id`);
}

/** Those whose time has come. */
export function listDue(connection: Queryable, now: Date): Promise<Schedule[]> {
  const due = `s.enabled AND (s.looked_at IS NULL OR s.looked_at + make_interval(mins => s.every_minutes) <= $1)`;
  return queryRows(connection, scheduleRow, `${SELECT} WHERE ${due} ORDER BY s.id`, [now]);
}

const fileRow = z.object({
  scheduleId: z.number(),
  fileName: z.string(),
  seenAt: z.date(),
  /** What was wrong with the file before it could be imported. */
  error: told,
  /** Null while it waits for its turn. */
  importId: z.number().nullable(),
  status: z.enum(["running", "committed", "failed", "undone"]).nullable(),
  accepted: z.number().nullable(),
  rejected: z.number().nullable(),
  importError: told,
});
/** A file that was found, and what came of it. */
export type ScheduleFile = z.infer<typeof fileRow>;

const FILES_TOLD = 10;

/** The last files of each schedule, the newest first. */
export async function listFiles(): Promise<ScheduleFile[]> {
  return queryRows(
    await getPool(),
    fileRow,
    `SELECT f.schedule_id AS "scheduleId", f.file_name AS "fileName", f.seen_at AS "seenAt", f.error,
            i.id AS "importId", i.status::text, i.accepted, i.rejected, i.error AS "importError"
       FROM import_schedules s CROSS JOIN LATERAL (
              SELECT * FROM import_schedule_files f WHERE f.schedule_id = s.id ORDER BY f.seen_at DESC LIMIT ${FILES_TOLD}) f
       LEFT JOIN LATERAL (SELECT * FROM imports i
              WHERE i.id = f.import_id OR i.reading->>'requestKey' = f.request_key ORDER BY i.id DESC LIMIT 1) i ON true
      ORDER BY f.seen_at DESC, f.file_name`,
  );
}

/** Ties a file of a folder to the import that came of it. */
export async function linkImport(connection: Queryable, requestKey: string, importId: number): Promise<void> {
  await connection.query("UPDATE import_schedule_files SET import_id = $2 WHERE request_key = $1", [
    requestKey,
    importId,
  ]);
}
