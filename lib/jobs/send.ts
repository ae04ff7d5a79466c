import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { getBoss } from "./boss";
import { JOBS, type JobData, type JobName, WAKE_CHANNEL } from "./names";

export interface SendOptions {
  /** Not before this instant. */
  startAfter?: Date;
  /** At most one waiting job of a name and key, where the job is one that collapses. */
  singletonKey?: string;
}

/**
 * Puts a job into the queue, where it survives restarts, and wakes the worker. Returns the job's id; null when one that
 * waits already does the same.
 */
export async function sendJob<Name extends JobName>(
  name: Name,
  data: JobData<Name>,
  options: SendOptions = {},
): Promise<string | null> {
  const boss = await getBoss();
  const id = await boss.send(name, JOBS[name].parse(data), options);
  await (await getPool()).query("SELECT pg_notify($1, $2)", [WAKE_CHANNEL, name]);
  return id;
}

/** Has a job that waits for its time done now. */
export async function hastenJob(name: JobName): Promise<void> {
  await getBoss();
  const pool = await getPool();
  await pool.query(
    "UPDATE pgboss.job SET start_after = now() WHERE name = $1 AND state = 'created' AND start_after > now()",
    [name],
  );
  await pool.query("SELECT pg_notify($1, $2)", [WAKE_CHANNEL, name]);
}

const jobRow = z.object({
  id: z.string(),
  state: z.enum(["created", "retry", "active", "completed", "cancelled", "failed"]),
  createdOn: z.date(),
  completedOn: z.date().nullable(),
  /** Not before this instant. */
  startAfter: z.date(),
});

/** The newest job of a name and how far it is, for pages that wait for it; null when there never was one. */
export async function latestJob(name: JobName): Promise<z.infer<typeof jobRow> | null> {
  await getBoss();
  const [row] = await queryRows(
    await getPool(),
    jobRow,
    `SELECT id::text, state::text, created_on AS "createdOn", completed_on AS "completedOn",
       start_after AS "startAfter"
       FROM pgboss.job WHERE name = $1 ORDER BY created_on DESC LIMIT 1`,
    [name],
  );
  return row ?? null;
}
