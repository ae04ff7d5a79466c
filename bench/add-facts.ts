import type { Pool } from "pg";
import { migrate } from "../lib/database/migrate";
import { getPool } from "../lib/database/pool";
import { inTransaction } from "../lib/database/query";
import { refreshRollups } from "../lib/rollups/refresh";
import { useBenchDatabase } from "./bench-database";
import { copyInto } from "./copy";
import { deriveFigures } from "./derive-figures";
import { fill } from "./fill";
import { DIRECT_COSTS, FURTHER_LOADS } from "./loads";
import { SURVEY_COLUMNS, surveyRows } from "./rows-sent";
import { SIZES, type Size } from "./sizes";
import { addThemes } from "./themes";

type Log = (line: string) => void;

/**
 * Gives a database that was made before there were these facts the ones it lacks, and takes them into its rollups: the same
 * rows as a database made today has.
 */
export async function addFacts(size: Size, log: Log): Promise<void> {
  await useBenchDatabase(size);
  await migrate();
  const pool = await getPool();
  const { rowCount } = await pool.query("SELECT FROM opportunities LIMIT 1");
  if (rowCount !== 0) throw new Error(`The database of size ${size} holds these facts already.`);
  const costs = await fill(pool, DIRECT_COSTS, SIZES[size], log);
  await pool.query(
    `INSERT INTO rollup_mark (account_id, month, kind)
     SELECT DISTINCT account_id, date_trunc('month', date)::date, 'costs' FROM costs WHERE import_id = $1 ON CONFLICT DO NOTHING`,
    [costs],
  );
  await fillFurther(pool, size, log);
  const started = performance.now();
  await refreshRollups(pool, { now: new Date() });
  log(`rollups took the costs in within ${((performance.now() - started) / 1000).toFixed(0)} s`);
  await deriveFigures(pool, log);
}

/** What no rollup holds: the facts of the further indicators, themes, and which products are offered no more. */
export async function fillFurther(pool: Pool, size: Size, log: Log): Promise<void> {
  await inTransaction(pool, (connection) => copyInto(connection, "surveys", SURVEY_COLUMNS, surveyRows()));
  await pool.query("SELECT setval(pg_get_serial_sequence('surveys', 'id'), (SELECT max(id) FROM surveys))");
  await pool.query("UPDATE products SET offered = id % 10 <> 0");
  for (const load of FURTHER_LOADS) await fill(pool, load, SIZES[size], log);
  const started = performance.now();
  await addThemes(pool);
  log(`answers sorted by themes in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
