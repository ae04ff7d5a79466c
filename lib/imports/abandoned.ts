import { z } from "zod";
import { getPool } from "../database/pool";
import { inTransaction, queryRows } from "../database/query";
import { announceEnds } from "./announce-end";
import { ABANDONED } from "./locks";

/**
 * Sets imports to "failed" whose process ended without a word. Nothing of them came in: their rows were never committed.
 * Returns how many there were. For every start and from time to time.
 */
export async function failAbandonedImports(): Promise<number> {
  return inTransaction(await getPool(), async (connection) => {
    const failed = await queryRows(
      connection,
      z.object({ id: z.number() }),
      `UPDATE imports SET status = 'failed', error = '{"code": "import-interrupted", "params": {}}', progress = NULL,
              finished_at = clock_timestamp()
        WHERE status = 'running' AND ${ABANDONED} RETURNING id`,
    );
    await announceEnds(
      connection,
      failed.map(({ id }) => id),
    );
    return failed.length;
  });
}
