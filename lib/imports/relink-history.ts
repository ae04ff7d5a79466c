import type { ClientBase } from "pg";

/**
 * Takes an import's versions out of the history of rows that later imports overwrote: what a later one kept of ours
 * becomes what we had kept, or nothing where the row was ours from the start.
 */
export async function relinkHistory(connection: ClientBase, kind: string, importId: number): Promise<void> {
  await connection.query(
    `CREATE TEMP TABLE import_history ON COMMIT DROP AS
     SELECT l.row_id, l.import_id, o.account_id, o.prior
       FROM overwritten l LEFT JOIN overwritten o ON o.kind = l.kind AND o.row_id = l.row_id AND o.import_id = ${importId}
      WHERE l.kind = '${kind}' AND (l.prior->>'import_id')::int = ${importId}`,
  );
  await connection.query(
    `DELETE FROM overwritten l USING import_history h
      WHERE l.kind = $1 AND l.row_id = h.row_id AND l.import_id = h.import_id`,
    [kind],
  );
  await connection.query("DELETE FROM overwritten WHERE kind = $1 AND import_id = $2", [kind, importId]);
  await connection.query(
    `INSERT INTO overwritten (account_id, kind, row_id, import_id, prior)
     SELECT account_id, $1, row_id, import_id, prior FROM import_history WHERE prior IS NOT NULL`,
    [kind],
  );
  await connection.query("DROP TABLE import_history");
}
