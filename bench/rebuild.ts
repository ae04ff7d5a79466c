import { migrate } from "../lib/database/migrate";
import { getPool } from "../lib/database/pool";
import { rebuildRollups } from "../lib/rollups/rebuild";
import { useBenchDatabase } from "./bench-database";
import type { Size } from "./sizes";

/** Makes all rollups of a size's database anew, as after an upgrade; tells how far it is every ten seconds. */
export async function rebuild(size: Size, log: (line: string) => void): Promise<void> {
  await useBenchDatabase(size);
  await migrate();
  const pool = await getPool();
  const started = performance.now();
  const elapsed = () => `${((performance.now() - started) / 1000).toFixed(0)} s`;
  let told = started;
  await rebuildRollups(pool, {
    now: new Date(),
    onProgress({ done, total }) {
      if (performance.now() - told < 10_000) return;
      told = performance.now();
      log(`rollups: ${done.toLocaleString("en")} of ${total.toLocaleString("en")} accounts after ${elapsed()}`);
    },
  });
  for (const table of ["account_month", "account_profile", "segment_month", "cohort_month"]) {
    await pool.query(`VACUUM ANALYZE ${table}`);
  }
  log(`rollups rebuilt in ${elapsed()}`);
}
