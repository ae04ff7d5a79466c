import type { ClientBase } from "pg";
import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";

/** In `rollup_mark`, this month of the kind "accounts" means: the account's own columns changed, so look at its whole life. */
export const PROFILE_MONTH = "0001-01-01";

/** Up to this many marks a writer refreshes in its own transaction; above, the refresh is a job of its own. */
export const SMALL_REFRESH_PAIRS = 20_000;

/** Empties the rollups and marks every account for its whole life. */
export async function markEverything(connection: ClientBase): Promise<void> {
  await connection.query("TRUNCATE account_month, account_profile, segment_month, cohort_month");
  await connection.query(
    "INSERT INTO rollup_mark (account_id, month, kind) SELECT id, $1, 'accounts' FROM accounts ON CONFLICT DO NOTHING",
    [PROFILE_MONTH],
  );
}

/**
 * Marks the accounts whose rows reach beyond a horizon that moves, or that a trailing year ending in a new month still
 * looks back to: everybody with a row in the twelve months before the earlier of the two. When it moves on, also those
 * whose first activity it reaches, since the month of first activity has a row of its own.
 */
export async function markHorizonChange(connection: ClientBase, from: string, to: string): Promise<void> {
  const [earlier, month] = to > from ? [from, "($1::date + interval '1 month')::date"] : [to, "$1::date"];
  await connection.query(
    `INSERT INTO rollup_mark (account_id, month, kind)
     SELECT DISTINCT account_id, ${month}, 'subscriptions' FROM account_month WHERE month > $1::date - interval '12 months'
     UNION SELECT account_id, date_trunc('month', first_active)::date, 'subscriptions' FROM account_profile
     WHERE first_active >= $1::date + interval '1 month' AND first_active < $2::date + interval '1 month'
     ON CONFLICT DO NOTHING`,
    [earlier, to],
  );
}

/** How many accounts, and how many (account, month) pairs, await the next refresh; those of months to come do not count. */
export async function countMarks(connection: Queryable, horizon: string): Promise<{ accounts: number; pairs: number }> {
  const [row] = await queryRows(
    connection,
    z.object({ accounts: z.coerce.number(), pairs: z.coerce.number() }),
    "SELECT count(DISTINCT account_id) AS accounts, count(DISTINCT (account_id, month)) AS pairs FROM rollup_mark WHERE month <= $1",
    [horizon],
  );
  return row ?? { accounts: 0, pairs: 0 };
}
