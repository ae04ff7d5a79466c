import type { ClientBase } from "pg";

/** The temporary tables of a refresh, in the order in which each builds on those before. */
export const WORK_TABLES = [
  "taken",
  "touched",
  "month_new",
  "life",
  "candidate",
  "month_base",
  "month_life",
  "month_next",
  "changed",
  "profile_next",
  "concerned",
  "affected",
  "was",
  "delta",
  "net",
] as const;

export type WorkTable = (typeof WORK_TABLES)[number];

/** Lets a second batch in one transaction start afresh. */
export async function dropWorkTables(connection: ClientBase): Promise<void> {
  await connection.query(`DROP TABLE IF EXISTS ${WORK_TABLES.map((table) => `pg_temp.${table}`).join(", ")}`);
}

/** Keeps the rows of `select` for the rest of the transaction, with what the planner needs to join them well. */
export async function createWorkTable(connection: ClientBase, table: WorkTable, select: string): Promise<void> {
  await connection.query(`CREATE TEMP TABLE ${table} ON COMMIT DROP AS ${select}`);
  // Also on those that are best read as wholes: beside a table of which the planner knows nothing yet it may look up each row.
  await connection.query(`CREATE INDEX ON ${table} (account_id)`);
  // Joins are on the account alone; statistics of all columns would take longer than some of the steps. Of lives, it matters
  // how many are looked at anew: planned for all, the months to look at would be laid out for millions.
  await connection.query(`ANALYZE ${table} (${table === "life" ? "account_id, from_month" : "account_id"})`);
}
