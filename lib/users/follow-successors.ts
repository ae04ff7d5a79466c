import type { ClientBase } from "pg";
import { PROFILE_MONTH } from "../rollups/marks";

/** SQL of the names by which files call those who left, each with the name of whoever looks after their accounts now. */
const HEIRS = `
  WITH RECURSIVE line AS (
    SELECT id AS leaver, successor_id AS heir FROM users WHERE successor_id IS NOT NULL
    UNION SELECT line.leaver, u.successor_id FROM line JOIN users u ON u.id = line.heir WHERE u.successor_id IS NOT NULL)
  SELECT called.name, coalesce(h.owner_alias, h.email) AS heir
    FROM line JOIN users h ON h.id = line.heir AND h.successor_id IS NULL
    JOIN users u ON u.id = line.leaver, unnest(array_remove(ARRAY[u.email, u.owner_alias], NULL)) AS called(name)`;

/**
 * Gives the accounts of those who left to whoever took over, also where a file or an undo has just named the leaver, and marks
 * them for the rollups; returns how many. In the transaction of a writer that holds the lock on accounts.
 */
export async function followSuccessors(connection: ClientBase): Promise<number> {
  const { rowCount } = await connection.query(
    `WITH moved AS (UPDATE accounts a SET owner = n.heir FROM (${HEIRS}) n WHERE a.owner = n.name RETURNING a.id),
          marked AS (INSERT INTO rollup_mark (account_id, month, kind) SELECT id, $1, 'accounts' FROM moved ON CONFLICT DO NOTHING)
     SELECT FROM moved`,
    [PROFILE_MONTH],
  );
  return rowCount ?? 0;
}
