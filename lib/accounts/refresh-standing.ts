import type { ClientBase, Pool } from "pg";
import { isLockTimeout } from "../database/is-lock-timeout";
import { inTransaction, type Queryable } from "../database/query";
import { rolledUpWith } from "../rollups/rules";
import { completeMonth } from "./complete-month";
import { STANDING_COLUMNS, standingQuery } from "./standing-sql";

/** Refreshes of all accounts exclude each other, since each writes the same rows; the number is arbitrary. */
const STANDING_LOCK = 711_0072;

/** Before the first figures any month will do: no account has one. */
const NO_MONTH = "2000-01-01";

/**
 * Brings account_standing up to date: of all accounts, or of some after something of them was saved. Within the caller's
 * transaction; rows that stay as they are are not written, nor those that were read anew since it began. Returns how many were.
 */
export async function refreshStanding(connection: ClientBase, accountIds: readonly number[] | "all"): Promise<number> {
  if (accountIds.length === 0) return 0;
  // Of some accounts it waits for nobody: somebody has just pressed a button.
  if (accountIds === "all") await connection.query("SELECT pg_advisory_xact_lock($1)", [STANDING_LOCK]);
  return writeStanding(connection, accountIds === "all" ? null : accountIds);
}

async function writeStanding(connection: Queryable, accountIds: readonly number[] | null): Promise<number> {
  const horizon = (await rolledUpWith(connection))?.horizon ?? NO_MONTH;
  const known = await completeMonth(connection);
  const complete = known && known < horizon ? known : horizon;
  const { sql, parameters } = standingQuery({ horizon, complete }, accountIds);
  const columns = STANDING_COLUMNS.join(", ");
  const values = (row: string) => STANDING_COLUMNS.map((column) => `${row}.${column}`).join(", ");
  // Rows that stay are left out here already: a conflict locks its row even where it writes nothing, and whoever saves something of
  // an account would wait until all are done.
  const { rowCount } = await connection.query(
    `INSERT INTO account_standing AS old (account_id, ${columns}, made_at)
     SELECT account_id, ${values("standing")}, now() FROM (${sql}) standing LEFT JOIN account_standing held USING (account_id)
     WHERE held.account_id IS NULL OR (${values("standing")}) IS DISTINCT FROM (${values("held")})
     ON CONFLICT (account_id) DO UPDATE SET (${columns}, made_at) = (${values("excluded")}, excluded.made_at)
     WHERE old.made_at <= excluded.made_at AND (${values("old")}) IS DISTINCT FROM (${values("excluded")})`,
    parameters,
  );
  return rowCount ?? 0;
}

/** So many accounts are brought up to date at once; more are left to the job. */
const MOST_AT_ONCE = 200;

/** Somebody waits; while the job holds the rows, what was saved is shown by its next round. */
const PATIENCE = "1s";

/**
 * As `refreshStanding`, for accounts by their codes, in a transaction of its own; of more than a few, and of those that the job is at,
 * the job does it soon.
 */
export async function refreshStandingOf(pool: Pool, codes: readonly string[]): Promise<void> {
  if (codes.length === 0 || codes.length > MOST_AT_ONCE) return;
  await refreshAtOnce(pool, codes).catch((error: unknown) => {
    if (!isLockTimeout(error)) throw error;
  });
}

async function refreshAtOnce(pool: Pool, codes: readonly string[]): Promise<void> {
  await inTransaction(pool, async (connection) => {
    await connection.query(`SET LOCAL lock_timeout = '${PATIENCE}'`);
    const { rows } = await connection.query<{ id: number }>("SELECT id FROM accounts WHERE code = ANY($1)", [codes]);
    await refreshStanding(
      connection,
      rows.map(({ id }) => id),
    );
  });
}
