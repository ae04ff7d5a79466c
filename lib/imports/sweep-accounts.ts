import type { ClientBase } from "pg";
import { belongsToAccount, KINDS } from "./kinds/all";

/**
 * Removes accounts that only undone imports have brought in, as soon as nothing refers to them: no row of any kind, and
 * no kept row that an undo could bring back.
 */
export async function sweepAccounts(connection: ClientBase): Promise<void> {
  const tables = Object.values(KINDS)
    .filter(belongsToAccount)
    .map(({ table }) => table);
  const unused = [...tables, "overwritten"].map((table) => {
    const others = table === "overwritten" ? "AND r.kind <> 'accounts'" : "";
    return `AND NOT EXISTS (SELECT FROM ${table} r WHERE r.account_id = a.id ${others})`;
  });
  const swept = `SELECT a.id FROM accounts a JOIN imports i ON i.id = a.import_id WHERE i.status = 'undone' ${unused.join(" ")}`;
  // What was computed of an account goes with it.
  await connection.query(`DELETE FROM account_health WHERE account_id IN (${swept})`);
  await connection.query(`DELETE FROM accounts WHERE id IN (${swept})`);
}
