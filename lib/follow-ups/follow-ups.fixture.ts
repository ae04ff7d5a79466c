import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import type { Seen, Worker } from "./work-on";

/** The clock of these tests: a Wednesday. */
export const NOW = new Date("2026-03-18T10:00:00Z");

/** Ada administers; Ben owns accounts by his e-mail, Cleo by her alias; Eva only reads; Dan has left. */
export const PEOPLE = { ada: 1, ben: 2, cleo: 3, eva: 4, dan: 5 } as const;

export const ACTOR = { userId: PEOPLE.ada, email: "ada@example.com", address: null };

export async function sql<Row extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> {
  return (await (await getPool()).query<Row>(text, values)).rows;
}

/** The people above, and accounts 1 to 8: those of odd number are Ben's, those of even number Cleo's; 7 is nobody's, 8 Dan's. */
export async function addAccounts(): Promise<void> {
  await sql(`
    INSERT INTO setting (id, name, time_zone) VALUES (1, 'Firm', 'Europe/Madrid');
    INSERT INTO users (id, email, name, role, owner_alias, disabled_at) VALUES
      (1, 'ada@example.com', 'Ada', 'admin', NULL, NULL), (2, 'ben@example.com', 'Ben', 'csm', NULL, NULL),
      (3, 'cleo@example.com', 'Cleo', 'csm', 'C. Leo', NULL), (4, 'eva@example.com', 'Eva', 'executive', NULL, NULL),
      (5, 'dan@example.com', 'Dan', 'csm', NULL, '2026-01-01');
    INSERT INTO accounts (id, code, name, segment, region, owner)
      SELECT n, 'A' || n, 'Account ' || n, CASE WHEN n < 5 THEN 'Key' ELSE 'Small' END, 'North',
        CASE WHEN n = 7 THEN NULL WHEN n = 8 THEN 'dan@example.com' WHEN n % 2 = 1 THEN 'ben@example.com' ELSE 'C. Leo' END
      FROM generate_series(1, 8) n;
    INSERT INTO account_profile (account_id, segment, owner) SELECT id, segment, coalesce(owner, '') FROM accounts;
    INSERT INTO rollup_state (active_rule, purchase_days, time_zone, horizon) VALUES ('contract', 365, 'Europe/Madrid', '2026-03-01')`);
}

/** Somebody as a worker: an admin sees all accounts, a CSM those of these owners. */
export function worker(userId: number, name: string, owners?: string[]): Worker {
  const scope = owners ? mintScope({ kind: "owned", owners }) : mintScope({ kind: "all" });
  return { userId, name, scope };
}

export const ada = worker(PEOPLE.ada, "Ada");
export const ben = worker(PEOPLE.ben, "Ben", ["ben@example.com"]);
export const cleo = worker(PEOPLE.cleo, "Cleo", ["cleo@example.com", "C. Leo"]);

/** The one open follow-up of an account, as it is now. */
export async function openOf(accountId: number): Promise<Seen & { version: number }> {
  const [row] = await sql<{ id: string; version: number }>(
    "SELECT id::text, version FROM follow_ups WHERE account_id = $1 AND closed_at IS NULL",
    [accountId],
  );
  if (!row) throw new Error(`account ${accountId} has no open follow-up`);
  return { accountId, ...row };
}
