import { setTimeout as sleep } from "node:timers/promises";
import { getPool } from "../../lib/database/pool";

const LOOK_MS = 1_000;
/** The worker looks every few seconds for what to do next. */
const QUIET_LOOKS = 20;
const MOST_LOOKS = 1_800;

/** Waits until nothing has been worked out in the background for a while: what is timed then is timed alone. */
export async function untilIdle(): Promise<void> {
  const pool = await getPool();
  let quiet = 0;
  for (let look = 0; look < MOST_LOOKS && quiet < QUIET_LOOKS; look++) {
    const { rowCount } = await pool.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND pid <> pg_backend_pid()
          AND query_start < now() - interval '100 milliseconds'`,
    );
    quiet = rowCount === 0 ? quiet + 1 : 0;
    await sleep(LOOK_MS);
  }
}
