import type { Pool } from "pg";
import { z } from "zod";
import type { AuditAction } from "../../audit/action-names";
import { type Actor, recordDeed } from "../../audit/mutations";
import { isUniqueViolation } from "../../database/is-unique-violation";
import { inTransaction, type Queryable, queryRows } from "../../database/query";
import { AppError } from "../../errors/app-error";
import { readFolder } from "./inbox";
import type { ScheduleDraft } from "./schema";

const idRow = z.object({ id: z.number(), name: z.string() });

/**
 * Adds a folder to look into, or changes one. Throws `schedule-folder` for a folder outside the inbox, `schedule-known` where the
 * same files are looked for already, `schedule-unknown`.
 */
export async function saveSchedule(pool: Pool, draft: ScheduleDraft, actor: Actor): Promise<void> {
  const { id, name, kind, pattern, everyMinutes, createAccounts } = draft;
  const folder = readFolder(draft.folder);
  const values = [name, kind, folder, pattern, everyMinutes, createAccounts, actor.userId];
  await inTransaction(pool, async (connection) => {
    const saved = await (id === null
      ? queryRows(
          connection,
          idRow,
          `INSERT INTO import_schedules (name, kind, folder, pattern, every_minutes, create_accounts, user_id)
           VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id, name`,
          values,
        )
      : queryRows(
          connection,
          idRow,
          // Looked into at once, so that what was changed shows.
          `UPDATE import_schedules SET name = $1, kind = $2, folder = $3, pattern = $4, every_minutes = $5,
                  create_accounts = $6, user_id = $7, looked_at = NULL, error = NULL WHERE id = $8 RETURNING id, name`,
          [...values, id],
        )
    ).catch((error: unknown) => {
      throw isUniqueViolation(error)
        ? new AppError("schedule-known", { folder: folder || "/", pattern }, { cause: error })
        : error;
    });
    if (saved.length === 0) throw new AppError("schedule-unknown");
    const detail = { kind, folder, pattern, everyMinutes, createAccounts };
    await recordDeed(
      connection,
      actor,
      id === null ? "import-schedule.added" : "import-schedule.changed",
      name,
      detail,
    );
  });
}

/** Stops looking for a while, or goes on. Throws `schedule-unknown`. */
export function pauseSchedule(pool: Pool, id: number, enabled: boolean, actor: Actor): Promise<void> {
  const sql = "UPDATE import_schedules SET enabled = $2 WHERE id = $1 RETURNING id, name";
  return done(pool, sql, [id, enabled], enabled ? "import-schedule.resumed" : "import-schedule.paused", actor);
}

/** Has the folder looked into as soon as the worker comes to it. Throws `schedule-unknown`. */
export function wantRun(pool: Pool, id: number, actor: Actor): Promise<void> {
  const sql = "UPDATE import_schedules SET looked_at = NULL WHERE id = $1 AND enabled RETURNING id, name";
  return done(pool, sql, [id], "import-schedule.run", actor);
}

/** Looks into the folder no more; what came of it stays. Throws `schedule-unknown`. */
export function removeSchedule(pool: Pool, id: number, actor: Actor): Promise<void> {
  const sql = "DELETE FROM import_schedules WHERE id = $1 RETURNING id, name";
  return done(pool, sql, [id], "import-schedule.removed", actor);
}

async function done(pool: Pool, sql: string, values: unknown[], action: AuditAction, actor: Actor): Promise<void> {
  await inTransaction(pool, async (connection: Queryable) => {
    const [changed] = await queryRows(connection, idRow, sql, values);
    if (!changed) throw new AppError("schedule-unknown");
    await recordDeed(connection, actor, action, changed.name);
  });
}
