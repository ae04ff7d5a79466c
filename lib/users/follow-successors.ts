import type { ClientBase } from "pg";
import { PROFILE_MONTH } from "../rollups/marks";
import { HEIRS } from "./heirs";

/**
 * Gives the accounts of those who left to whoever took over, also where a file or an undo has just named the leaver, and marks
 * them for the rollups; returns how many. In the transaction of a writer that holds the lock on accounts.
 */
export async function followSuccessors(connection: ClientBase): Promise<number> {
  const left = await connection.query(`SELECT FROM accounts a JOIN (${HEIRS}) n ON a.owner = n.name LIMIT 1`);
  // Even a statement that moves nobody counts as a change of the accounts, by which every figure is worked out anew.
  if (left.rowCount === 0) return 0;
  const { rowCount } = await connection.query(
    `WITH moved AS (UPDATE accounts a SET owner = n.heir FROM (${HEIRS}) n WHERE a.owner = n.name RETURNING a.id),
          marked AS (INSERT INTO rollup_mark (account_id, month, kind) SELECT id, $1, 'accounts' FROM moved ON CONFLICT DO NOTHING)
     SELECT FROM moved`,
    [PROFILE_MONTH],
  );
  return rowCount ?? 0;
}
