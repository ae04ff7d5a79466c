import type { ClientBase } from "pg";
import { getPool } from "../lib/database/pool";
import { inTransaction } from "../lib/database/query";
import { recreateBenchDatabase } from "./bench-database";
import { type Cell, copyInto, withoutKeys } from "./copy";
import * as accounts from "./rows-accounts";
import * as invoices from "./rows-invoices";
import * as voice from "./rows-voice";
import { SIZES, type Size, TIME_ZONE } from "./sizes";

interface Load {
  kind: string;
  table: string;
  columns: readonly string[];
  rows: (accounts: number, importId: number) => Iterable<readonly Cell[]>;
  /** First and last day of the table's facts. */
  extent?: string;
}

const instantDays = (column: string) =>
  `min((${column} AT TIME ZONE '${TIME_ZONE}')::date), max((${column} AT TIME ZONE '${TIME_ZONE}')::date)`;

const LOADS: readonly Load[] = [
  { kind: "accounts", table: "accounts", columns: accounts.ACCOUNT_COLUMNS, rows: accounts.accountRows },
  { kind: "contacts", table: "contacts", columns: accounts.CONTACT_COLUMNS, rows: accounts.contactRows },
  {
    kind: "subscriptions",
    table: "subscriptions",
    columns: accounts.SUBSCRIPTION_COLUMNS,
    rows: accounts.subscriptionRows,
    extent: "min(start_date), greatest(max(start_date), max(end_date))",
  },
  {
    kind: "invoices",
    table: "invoices",
    columns: invoices.INVOICE_COLUMNS,
    rows: invoices.invoiceRows,
    extent: "min(date), max(date)",
  },
  {
    kind: "survey-answers",
    table: "survey_answers",
    columns: voice.ANSWER_COLUMNS,
    rows: voice.answerRows,
    extent: instantDays("answered_at"),
  },
  {
    kind: "visits",
    table: "visits",
    columns: voice.VISIT_COLUMNS,
    rows: voice.visitRows,
    extent: instantDays("visited_at"),
  },
  { kind: "costs", table: "costs", columns: voice.COST_COLUMNS, rows: voice.costRows, extent: "min(date), max(date)" },
];

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
  for (const [position, load] of LOADS.entries()) {
    const started = performance.now();
    const rows = await inTransaction(pool, (connection) => fill(connection, load, SIZES[size], position + 1));
    log(`${load.table}: ${rows.toLocaleString("en")} rows in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  for (const table of ["accounts", "products", "imports"]) {
    await pool.query(`SELECT setval(pg_get_serial_sequence('${table}', 'id'), (SELECT max(id) FROM ${table}))`);
  }
  // As a database in daily use has it: statistics and the visibility map are there.
  for (const load of LOADS) await pool.query(`VACUUM ANALYZE ${load.table}`);
}

async function fill(connection: ClientBase, load: Load, accountCount: number, importId: number): Promise<number> {
  let count = 0;
  await connection.query("SET LOCAL maintenance_work_mem = '512MB'");
  const copy = async () => {
    count = await copyInto(connection, load.table, load.columns, load.rows(accountCount, importId));
  };
  // Keys of accounts stay: other tables refer to them.
  if (load.table === "accounts") await copy();
  else await withoutKeys(connection, load.table, copy);
  await connection.query(
    `INSERT INTO imports (id, kind, file_name, file_hash, file_bytes, status, reading, rows, accepted, finished_at)
     VALUES ($1, $2, $3, md5($3), 0, 'committed', '{}', $4, $4, now())`,
    [importId, load.kind, `${load.kind}.csv`, count],
  );
  if (load.extent) {
    const sql = `INSERT INTO fact_extent (kind, first_day, last_day) SELECT $1, ${load.extent} FROM ${load.table}`;
    await connection.query(sql, [load.kind]);
  }
  return count;
}
