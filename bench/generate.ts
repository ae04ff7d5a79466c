import { getPool } from "../lib/database/pool";
import { inTransaction } from "../lib/database/query";
import { fillFurther } from "./add-facts";
import { recreateBenchDatabase } from "./bench-database";
import { copyInto } from "./copy";
import { fill } from "./fill";
import { DIRECT_COSTS, FIRST_LOADS } from "./loads";
import * as accounts from "./rows-accounts";
import { SIZES, type Size, TIME_ZONE } from "./sizes";

/** Makes the database of a size anew and fills it with facts by COPY; the rollups are for the caller to rebuild. */
export async function generate(size: Size, log: (line: string) => void): Promise<void> {
  await recreateBenchDatabase(size);
  const pool = await getPool();
  await pool.query("INSERT INTO setting (name, time_zone, currency) VALUES ($1, $2, 'EUR')", [
    `Bench ${size}`,
    TIME_ZONE,
  ]);
  await inTransaction(pool, (connection) =>
    copyInto(connection, "products", accounts.PRODUCT_COLUMNS, accounts.productRows()),
  );
  for (const load of [...FIRST_LOADS, DIRECT_COSTS]) await fill(pool, load, SIZES[size], log);
  for (const table of ["accounts", "products"]) {
    await pool.query(`SELECT setval(pg_get_serial_sequence('${table}', 'id'), (SELECT max(id) FROM ${table}))`);
  }
  await fillFurther(pool, size, log);
}
