import type { Pool } from "pg";
import { z } from "zod";
import { inTransaction, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { kindOf } from "../imports/kinds/all";
import { lockKind } from "../imports/locks";
import type { RecordedKind } from "./recorded-kinds";

/** Somebody waits for the answer; a large import may hold the kind for minutes. */
const PATIENCE_MS = 20_000;

/**
 * The own id of a row of an account, by which an import can take its place. A row to which its file gave none is given `offered`: it
 * is what it was, still the line of its file, goes with it when that is undone, and comes back so when a correction is. Throws
 * `row-unknown` where the account has no such row any more, and `import-busy`.
 */
export function nameRow(
  pool: Pool,
  { kind, account, rowId }: { kind: RecordedKind; account: number; rowId: string },
  offered: string,
): Promise<string> {
  const { table } = kindOf(kind);
  return inTransaction(pool, async (connection) => {
    const read = () =>
      queryRows(
        connection,
        z.object({ ownId: z.string().nullable() }),
        `SELECT external_id AS "ownId" FROM ${table} WHERE account_id = $1 AND id = $2`,
        [account, rowId],
      );
    const [before] = await read();
    if (before?.ownId) return before.ownId;
    // No import writes the row meanwhile, and of two who name it at once the second finds the name that it has.
    await lockKind(connection, kindOf(kind), false, PATIENCE_MS);
    const [row] = await read();
    if (!row) throw new AppError("row-unknown");
    if (row.ownId) return row.ownId;
    await connection.query(`UPDATE ${table} SET external_id = $3 WHERE account_id = $1 AND id = $2`, [
      account,
      rowId,
      offered,
    ]);
    return offered;
  });
}
