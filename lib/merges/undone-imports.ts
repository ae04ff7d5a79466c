import type { ClientBase } from "pg";
import { CLASHES } from "./aside";

/**
 * While an import is undone: takes its rows out of what merges have put aside, too, so that undoing the merge does not bring
 * them back; what the import had written over takes their place. Call before its history is relinked.
 */
export async function undoAside(connection: ClientBase, kind: string, table: string, importId: number): Promise<void> {
  if (!(table in CLASHES)) return;
  // What had been written over is a move of its own until now.
  await connection.query(
    `DELETE FROM account_merge_moves p USING account_merge_moves m, overwritten o
      WHERE o.kind = $2 AND o.import_id = $1 AND o.row_id = m.row_id
        AND m.kind = $3 AND m.import_id = $1 AND m.aside IS NOT NULL
        AND p.merge_id = m.merge_id AND p.kind = m.kind AND p.row_id = m.row_id
        AND p.import_id = coalesce((o.prior->>'import_id')::int, 0)`,
    [importId, kind, table],
  );
  await connection.query(
    `UPDATE account_merge_moves m SET aside = o.prior || jsonb_build_object('account_id', m.aside->'account_id'),
            import_id = coalesce((o.prior->>'import_id')::int, 0)
       FROM overwritten o
      WHERE o.kind = $2 AND o.import_id = $1 AND o.row_id = m.row_id
        AND m.kind = $3 AND m.import_id = $1 AND m.aside IS NOT NULL`,
    [importId, kind, table],
  );
  await connection.query("DELETE FROM account_merge_moves WHERE kind = $2 AND import_id = $1 AND aside IS NOT NULL", [
    importId,
    table,
  ]);
}

/** The same of accounts that were merged into others: undoing their merge brings them back as before the import. */
export async function undoMerged(connection: ClientBase, importId: number): Promise<void> {
  await connection.query(
    `UPDATE account_merges m SET merged = o.prior FROM overwritten o
      WHERE m.undone_at IS NULL AND o.kind = 'accounts' AND o.import_id = $1
        AND o.row_id = (m.merged->>'id')::int AND (m.merged->>'import_id')::int = $1`,
    [importId],
  );
}
