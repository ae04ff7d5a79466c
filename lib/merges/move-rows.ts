import type { ClientBase } from "pg";
import { MOVED_TABLES, writerSql } from "./tables";

/** Two accounts by their numbers, and the merge that makes one of them. */
export interface Pair {
  mergeId: number;
  from: number;
  into: number;
}

/**
 * Gives all rows of one account to the other and writes each down. Rows are taken out and put in again, since a cluster does
 * not let a row change the account that it is filed by.
 */
export async function moveRows(connection: ClientBase, pair: Pair): Promise<void> {
  for (const table of MOVED_TABLES) {
    await take(connection, table, `account_id = ${pair.from}`);
    await connection.query(
      `INSERT INTO account_merge_moves (merge_id, kind, row_id, import_id)
       SELECT $1, $2, t.id, ${writerSql(table, "t")} FROM merge_rows t`,
      [pair.mergeId, table],
    );
    if (table === "survey_answers") await moveThemes(connection, pair.into);
    await put(connection, table, pair.into);
  }
}

/** Gives back the rows that a merge moved, as far as they still stand as they did then, also where they were changed by hand. Reads `merge_moves`. */
export async function returnRows(connection: ClientBase, { from, into }: Pair): Promise<void> {
  for (const table of MOVED_TABLES) {
    await take(
      connection,
      table,
      `account_id = ${into} AND EXISTS (
         SELECT FROM merge_moves m WHERE m.kind = '${table}' AND m.row_id = t.id AND m.import_id = ${writerSql(table, "t")})`,
    );
    if (table === "survey_answers") await moveThemes(connection, from);
    await put(connection, table, from);
  }
}

/**
 * `merge_moves`: what a merge moved, for the rest of the transaction. A copy with an index of its own, since the planner knows
 * nothing yet of moves that were written a moment ago.
 */
export async function gatherMoves(connection: ClientBase, mergeId: number): Promise<void> {
  await connection.query("DROP TABLE IF EXISTS merge_moves");
  await connection.query(
    `CREATE TEMP TABLE merge_moves ON COMMIT DROP AS
     SELECT kind, row_id, import_id FROM account_merge_moves WHERE merge_id = ${mergeId} AND aside IS NULL`,
  );
  await connection.query("CREATE INDEX ON merge_moves (row_id, kind, import_id)");
  await connection.query("ANALYZE merge_moves");
}

/** Copies the rows to move, since other connections must not see them go and come. */
async function take(connection: ClientBase, table: string, where: string): Promise<void> {
  await connection.query("DROP TABLE IF EXISTS merge_rows");
  await connection.query(`CREATE TEMP TABLE merge_rows ON COMMIT DROP AS SELECT * FROM ${table} t WHERE ${where}`);
  await connection.query("ANALYZE merge_rows");
  await connection.query(`DELETE FROM ${table} t USING merge_rows r WHERE t.id = r.id AND t.account_id = r.account_id`);
}

async function put(connection: ClientBase, table: string, account: number): Promise<void> {
  await connection.query("UPDATE merge_rows SET account_id = $1", [account]);
  await connection.query(`INSERT INTO ${table} SELECT * FROM merge_rows`);
}

/** The themes of the answers in merge_rows, before those change hands. */
async function moveThemes(connection: ClientBase, account: number): Promise<void> {
  await connection.query("DROP TABLE IF EXISTS merge_themes");
  await connection.query(
    `CREATE TEMP TABLE merge_themes ON COMMIT DROP AS
     SELECT t.* FROM answer_themes t JOIN merge_rows r
         ON r.account_id = t.account_id AND r.answered_at = t.answered_at AND r.id = t.answer_id`,
  );
  await connection.query(
    `DELETE FROM answer_themes t USING merge_rows r
      WHERE r.account_id = t.account_id AND r.answered_at = t.answered_at AND r.id = t.answer_id`,
  );
  await connection.query("UPDATE merge_themes SET account_id = $1", [account]);
  await connection.query("INSERT INTO answer_themes SELECT * FROM merge_themes");
}
