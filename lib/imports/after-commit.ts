import type { ClientBase, Pool } from "pg";
import { z } from "zod";
import { queryRows } from "../database/query";
import { sendJob } from "../jobs/send";
import { SMALL_REFRESH_PAIRS } from "../rollups/marks";
import { refreshMarked, refreshRollups } from "../rollups/refresh";

/** Brings the rollups up to date within the writer's transaction when little is marked; false: it is left for later. */
export async function refreshInside(connection: ClientBase, now: Date): Promise<boolean> {
  const [row] = await queryRows(
    connection,
    z.object({ many: z.boolean() }),
    `SELECT count(*) > ${SMALL_REFRESH_PAIRS} AS many FROM (SELECT FROM rollup_mark LIMIT ${SMALL_REFRESH_PAIRS + 1}) marks`,
  );
  return row?.many === false && refreshMarked(connection, { now });
}

/** Has the rest brought up to date after the commit: here and now, or by the worker. */
export async function refreshAfter(
  pool: Pool,
  mode: "wait" | "job",
  now: Date,
  onProgress?: () => void,
): Promise<void> {
  if (mode === "wait") await refreshRollups(pool, { now, onProgress });
  else await sendJob("rollup-refresh", {});
}
