import type { ClientBase } from "pg";
import type { Pair } from "./move-rows";
import { FACT_KINDS } from "./tables";

/** The import that wrote what an entry of `overwritten` keeps. */
const WRITER = "coalesce((o.prior->>'import_id')::int, 0)";

/** SQL of the table of an entry of `overwritten`. */
const TABLE = `CASE o.kind ${FACT_KINDS.map(({ kind, table }) => `WHEN '${kind}' THEN '${table}'`).join(" ")} END`;
const KINDS_MOVED = FACT_KINDS.map(({ kind }) => `'${kind}'`).join(", ");

/** Rows that imports wrote over, and that undoing these would bring back: they would come back to the account that stays. */
export async function moveKept(connection: ClientBase, { mergeId, from, into }: Pair): Promise<void> {
  await takeKept(connection, `o.account_id = ${from}`);
  await connection.query(
    `INSERT INTO account_merge_moves (merge_id, kind, row_id, import_id)
     SELECT $1, ${TABLE}, o.row_id, ${WRITER} FROM merge_kept o ON CONFLICT DO NOTHING`,
    [mergeId],
  );
  await putKept(connection, into);
}

/** Gives back what was kept of rows that have gone back. Reads `merge_moves`. */
export async function returnKept(connection: ClientBase, { from, into }: Pair): Promise<void> {
  await takeKept(
    connection,
    `o.account_id = ${into} AND EXISTS (SELECT FROM merge_moves m WHERE m.kind = ${TABLE} AND m.row_id = o.row_id AND m.import_id = ${WRITER})`,
  );
  await putKept(connection, from);
}

/** What is kept of the accounts themselves stays: that is their own history. */
async function takeKept(connection: ClientBase, where: string): Promise<void> {
  await connection.query("DROP TABLE IF EXISTS merge_kept");
  await connection.query(
    `CREATE TEMP TABLE merge_kept ON COMMIT DROP AS SELECT * FROM overwritten o WHERE o.kind IN (${KINDS_MOVED}) AND ${where}`,
  );
  await connection.query(
    `DELETE FROM overwritten o USING merge_kept k WHERE o.account_id = k.account_id AND o.kind = k.kind
       AND o.row_id = k.row_id AND o.import_id = k.import_id`,
  );
}

async function putKept(connection: ClientBase, account: number): Promise<void> {
  await connection.query(
    `INSERT INTO overwritten (account_id, kind, row_id, import_id, prior)
     SELECT $1, kind, row_id, import_id, prior || jsonb_build_object('account_id', $1::int) FROM merge_kept`,
    [account],
  );
}
