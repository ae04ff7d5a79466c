import type { ClientBase } from "pg";
import { belongsToAccount, KINDS } from "./kinds/all";

/** What people have done about an account, or written of it, keeps it. */
const BY_PEOPLE = ["gestures", "notes", "reference_requests", "planned_interviews", "account_aliases"];

/** A follow-up that a rule opened and that nobody has touched since. */
const UNTOUCHED = "rule_id IS NOT NULL AND closed_at IS NULL AND version = 1";

/**
 * SQL that is true for an account `a` that nothing refers to: no row of any kind, no kept row that an undo could bring back, and
 * nothing that people did. Rows of the import `going` do not count.
 */
export function unusedSql(going?: number): string {
  const left = (alias: string) => (going === undefined ? "" : `AND ${alias}.import_id IS DISTINCT FROM ${going}`);
  const tables = Object.values(KINDS)
    .filter(belongsToAccount)
    .map(({ table }) => table);
  return [
    ...tables.map((table) => `NOT EXISTS (SELECT FROM ${table} r WHERE r.account_id = a.id ${left("r")})`),
    `NOT EXISTS (SELECT FROM overwritten o WHERE o.account_id = a.id AND o.kind <> 'accounts' ${left("o")})`,
    ...BY_PEOPLE.map((table) => `NOT EXISTS (SELECT FROM ${table} r WHERE r.account_id = a.id)`),
    `NOT EXISTS (SELECT FROM follow_ups r WHERE r.account_id = a.id AND NOT (${UNTOUCHED}))`,
  ].join(" AND ");
}

/** Removes accounts that only undone imports have brought in, as soon as nothing refers to them. */
export async function sweepAccounts(connection: ClientBase): Promise<void> {
  await connection.query("DROP TABLE IF EXISTS import_swept");
  await connection.query(
    `CREATE TEMP TABLE import_swept ON COMMIT DROP AS
     SELECT a.id FROM accounts a JOIN imports i ON i.id = a.import_id WHERE i.status = 'undone' AND ${unusedSql()}`,
  );
  const swept = "SELECT id FROM import_swept";
  // What was computed of an account, or opened by rule, goes with it.
  await connection.query(`DELETE FROM account_health WHERE account_id IN (${swept})`);
  await connection.query(`DELETE FROM follow_ups WHERE account_id IN (${swept})`);
  await connection.query(`DELETE FROM accounts WHERE id IN (${swept})`);
}
