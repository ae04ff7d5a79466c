import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { getBoss } from "./boss";
import type { JobName } from "./names";

/** Whether a job with these data waits, is being done, or will be tried again. */
export async function hasLiveJob(name: JobName, data: Record<string, unknown>): Promise<boolean> {
  await getBoss();
  const [row] = await queryRows(
    await getPool(),
    z.object({ live: z.boolean() }),
    `SELECT EXISTS (SELECT FROM pgboss.job
      WHERE name = $1 AND state IN ('created', 'retry', 'active') AND data @> $2::jsonb) AS live`,
    [name, JSON.stringify(data)],
  );
  return row?.live ?? false;
}
