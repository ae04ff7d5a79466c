import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { getBoss } from "./boss";
import type { JobName } from "./names";

/** When a job was last asked for and not given up, for work that falls due with time; null when never, or not for days. */
export async function lastAsked(name: JobName): Promise<Date | null> {
  await getBoss();
  const [row] = await queryRows(
    await getPool(),
    z.object({ at: z.date().nullable() }),
    `SELECT max(created_on) AS at FROM (
       SELECT created_on FROM pgboss.job WHERE name = $1 AND state NOT IN ('failed', 'cancelled')
       UNION ALL SELECT created_on FROM pgboss.archive WHERE name = $1 AND state = 'completed') jobs`,
    [name],
  );
  return row?.at ?? null;
}
