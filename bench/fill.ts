import type { Pool } from "pg";
import { z } from "zod";
import { inTransaction, queryRows } from "../lib/database/query";
import { type Cell, copyInto, withoutKeys } from "./copy";

/** One import's rows for one table. */
export interface Load {
  kind: string;
  table: string;
  columns: readonly string[];
  rows: (accounts: number, importId: number) => Iterable<readonly Cell[]>;
  /** SQL of the first and last day of the table's facts. */
  extent?: string;
}

const nextImport = z.object({ id: z.coerce.number() });

/** Sends the rows of a load to its table by COPY, as an import of their own; returns its id. */
export async function fill(pool: Pool, load: Load, accounts: number, log: (line: string) => void): Promise<number> {
  const { kind, table, columns, extent } = load;
  const started = performance.now();
  let count = 0;
  const importId = await inTransaction(pool, async (connection) => {
    await connection.query("SET LOCAL maintenance_work_mem = '512MB'");
    const [next] = await queryRows(
      connection,
      nextImport,
      "SELECT nextval(pg_get_serial_sequence('imports', 'id')) AS id",
    );
    const { id } = nextImport.parse(next);
    const copy = async () => {
      count = await copyInto(connection, table, columns, load.rows(accounts, id));
    };
    // Keys of accounts stay: other tables refer to them.
    if (table === "accounts") await copy();
    else await withoutKeys(connection, table, copy);
    await connection.query(
      `INSERT INTO imports (id, kind, file_name, file_hash, file_bytes, status, reading, rows, accepted, finished_at)
       VALUES ($1, $2, $3, md5($3), 0, 'committed', '{}', $4, $4, now())`,
      [id, kind, `${kind}.csv`, count],
    );
    if (extent) {
      const sql = `INSERT INTO fact_extent (kind, first_day, last_day) SELECT $1, ${extent} FROM ${table}
        ON CONFLICT (kind) DO UPDATE SET first_day = excluded.first_day, last_day = excluded.last_day`;
      await connection.query(sql, [kind]);
    }
    return id;
  });
  // As a database in daily use has it: statistics and the visibility map are there.
  await pool.query(`VACUUM ANALYZE ${table}`);
  log(`${table}: ${count.toLocaleString("en")} rows in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return importId;
}
