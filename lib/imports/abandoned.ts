import { getPool } from "../database/pool";
import { ABANDONED } from "./locks";

/**
 * Sets imports to "failed" whose process ended without a word. Nothing of them came in: their rows were never committed.
 * Returns how many there were. For every start and from time to time.
 */
export async function failAbandonedImports(): Promise<number> {
  const pool = await getPool();
  const result = await pool.query(
    `UPDATE imports SET status = 'failed', error = '{"code": "import-interrupted", "params": {}}', progress = NULL,
            finished_at = clock_timestamp()
      WHERE status = 'running' AND ${ABANDONED}`,
  );
  return result.rowCount ?? 0;
}
