import type { Pool } from "pg";
import { refreshStanding } from "../lib/accounts/refresh-standing";
import { inTransaction } from "../lib/database/query";

/**
 * What the list of accounts shows besides the facts: follow-ups, open ones of each fifth account and closed ones of each third, and
 * how every account stands.
 */
export async function prepareAccounts(pool: Pool, log: (line: string) => void): Promise<void> {
  const { rowCount } = await pool.query("SELECT FROM follow_ups LIMIT 1");
  if (rowCount === 0)
    await pool.query(`
      INSERT INTO follow_ups (account_id, reason, subject, opened_at, due_at, closed_at, result)
      SELECT id, 'by-hand'::"FollowUpReason", 'bench:' || id, TIMESTAMPTZ '2024-11-01', TIMESTAMPTZ '2024-12-20', NULL, NULL::"FollowUpResult"
        FROM accounts WHERE id % 5 = 0
      UNION ALL
      SELECT id, 'detractor'::"FollowUpReason", 'bench:' || id, TIMESTAMPTZ '2024-10-01', TIMESTAMPTZ '2024-10-20',
        TIMESTAMPTZ '2024-10-05' + id % 40 * interval '1 day', 'recovered'::"FollowUpResult" FROM accounts WHERE id % 3 = 0`);
  const started = performance.now();
  const written = await inTransaction(pool, (connection) => refreshStanding(connection, "all"));
  await pool.query("VACUUM ANALYZE account_standing, follow_ups, accounts, contacts");
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  log(`list of accounts: ${written.toLocaleString("en")} of them anew in ${seconds} s`);
}
