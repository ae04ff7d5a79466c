import { beforeAll, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { inTransaction } from "../database/query";
import { withTestDatabase } from "../database/testing";
import { computeHealth } from "../health/compute";
import { listHealth } from "../health/data";
import { listAccounts } from "../metrics/list-accounts";
import { LAST_MONTH, loadRandomFacts, NOW } from "../metrics/random-facts.fixture";
import { addWalletFacts } from "../metrics/wallet/wallet-facts.fixture";
import { plainWords } from "./plain-words";
import { refreshStanding, refreshStandingOf } from "./refresh-standing";

withTestDatabase();

const everybody = mintScope({ kind: "all" });
const query = async (sql: string, parameters: unknown[] = []) => (await (await getPool()).query(sql, parameters)).rows;
const refresh = async (which: readonly number[] | "all") =>
  inTransaction(await getPool(), (connection) => refreshStanding(connection, which));

interface Standing {
  id: number;
  health: string | null;
  health_before: string | null;
  last_nps: number | null;
  last_nps_at: Date | null;
  share_of_wallet: string | null;
  mrr: string | null;
  contract_end: string | null;
  last_contact_at: Date | null;
  active: boolean;
  words: string;
}

const standing = (): Promise<Standing[]> =>
  query("SELECT account_id AS id, * FROM account_standing ORDER BY account_id");

beforeAll(async () => {
  await loadRandomFacts(2026_72, "contract");
  await addWalletFacts(2026_73);
  const pool = await getPool();
  await computeHealth(pool, { now: NOW, months: "all" });
  await pool.query(`
    INSERT INTO interviews (account_id, held_at)
      SELECT 1 + (n * 7) % 30, TIMESTAMPTZ '2023-01-01' + n * interval '31 hours' FROM generate_series(1, 60) n;
    INSERT INTO follow_ups (account_id, reason, subject, due_at, closed_at)
      SELECT n, 'by-hand', n::text, '2024-06-01', CASE WHEN n % 3 > 0 THEN TIMESTAMPTZ '2023-03-01' + n * interval '9 hours' END
      FROM generate_series(21, 40) n;`);
  await refresh("all");
});

/** The value that most of the accounts have is no proof; each column must be known of some and unknown of others. */
function expectMixed(values: readonly unknown[]): void {
  const known = values.filter((value) => value !== null && value !== false && value !== 0).length;
  expect(known).toBeGreaterThan(4);
  expect(known).toBeLessThan(values.length);
}

it("has a row for every account", async () => {
  const rows = await query("SELECT count(*)::int AS accounts FROM accounts");
  expect(await standing()).toHaveLength(rows[0].accounts);
});

it("gives each account's share of wallet and recurring revenue as its parts in the indicators", async () => {
  const figure = (metric: string) =>
    listAccounts({ metric, grain: "month", from: LAST_MONTH, to: LAST_MONTH, scope: everybody }, { limit: 1000 }, NOW);
  const partsOf = async (metric: string) =>
    new Map((await figure(metric)).accounts.map((part) => [part.accountId, part]));
  const [wallets, mrr] = [await partsOf("share-of-wallet"), await partsOf("recurring-revenue")];
  const rows = await standing();
  expectMixed(rows.map(({ share_of_wallet }) => share_of_wallet));
  expectMixed(rows.map((row) => Number(row.mrr)));
  for (const { id, share_of_wallet, ...row } of rows) {
    const part = wallets.get(id);
    if (part?.denominator) expect(Number(share_of_wallet)).toBeCloseTo((100 * part.numerator) / part.denominator, 5);
    else expect(share_of_wallet).toBeNull();
    expect(Number(row.mrr ?? 0)).toBeCloseTo(mrr.get(id)?.numerator ?? 0, 6);
  }
});

it("adds spend up to the end of the last month that is over, as boards and the account's page do", async () => {
  const question = { metric: "share-of-wallet", grain: "month", from: "2024-04-01", to: "2024-04-01" } as const;
  const { accounts } = await listAccounts({ ...question, scope: everybody }, { limit: 1000 }, NOW);
  const [before] = await query("SELECT json_object_agg(kind, last_day) AS days FROM fact_extent");
  await query("UPDATE fact_extent SET last_day = least(last_day, '2024-05-20')");
  await refresh("all");
  const shares = new Map((await standing()).map(({ id, share_of_wallet }) => [id, share_of_wallet]));
  const known = accounts.filter(({ denominator }) => denominator);
  expect(known.length).toBeGreaterThan(4);
  for (const { accountId, numerator, denominator } of known)
    expect(Number(shares.get(accountId))).toBeCloseTo((100 * numerator) / (denominator ?? 1), 5);
  await query("UPDATE fact_extent SET last_day = ($1::json ->> kind)::date", [JSON.stringify(before.days)]);
  await refresh("all");
});

it("gives health as the model scores it now, and three months before", async () => {
  const scoresIn = async (month?: string) =>
    new Map((await listHealth({ scope: everybody, month })).map(({ accountId, score }) => [accountId, score]));
  const [now, before] = [await scoresIn(), await scoresIn("2024-02-01")];
  const rows = await standing();
  expectMixed(rows.map(({ health }) => health));
  for (const { id, health, health_before } of rows) {
    expect(health === null ? null : Number(health)).toBe(now.get(id) ?? null);
    expect(health_before === null ? null : Number(health_before)).toBe(before.get(id) ?? null);
  }
});

it("gives the rest as the facts have it, one by one", async () => {
  const answers = await query(
    "SELECT account_id AS id, score, answered_at AS at FROM survey_answers WHERE question = 'nps' ORDER BY answered_at, id",
  );
  const contracts = await query("SELECT account_id AS id, end_date::text AS ends FROM subscriptions");
  const talks = await query(
    "SELECT account_id AS id, held_at AS at FROM interviews UNION ALL SELECT account_id, closed_at FROM follow_ups",
  );
  const active = await query("SELECT account_id AS id FROM account_month WHERE month = $1 AND active_end", [
    LAST_MONTH,
  ]);
  const accounts = await query("SELECT id, name || ' ' || code AS words FROM accounts");
  const rows = await standing();
  for (const { id, ...row } of rows) {
    const own = <Fact extends { id: number }>(facts: readonly Fact[]) => facts.filter((fact) => fact.id === id);
    const last = own(answers).findLast(({ score }) => score !== null);
    expect([row.last_nps, row.last_nps_at]).toEqual([last?.score ?? null, last?.at ?? null]);
    const ends = own(contracts).map((contract) => contract.ends);
    expect(row.contract_end).toBe(ends.includes(null) ? null : (ends.sort().at(-1) ?? null));
    const times = own(talks).flatMap(({ at }) => (at ? [at.getTime()] : []));
    expect(row.last_contact_at?.getTime() ?? null).toBe(times.length > 0 ? Math.max(...times) : null);
    expect(row.active).toBe(own(active).length > 0);
    expect(row.words).toBe(plainWords(own(accounts)[0]?.words));
  }
  for (const column of ["last_nps", "contract_end", "last_contact_at", "active"] as const)
    expectMixed(rows.map((row) => row[column]));
});

it("writes only what changed, of some accounts no others, and forgets accounts that are gone", async () => {
  expect(await refresh("all")).toBe(0);
  await query("INSERT INTO interviews (account_id, held_at) VALUES (3, '2024-05-19'), (4, '2024-05-19')");
  expect(await refresh([3])).toBe(1);
  const contact = async (id: number) => (await standing()).find((row) => row.id === id)?.last_contact_at;
  expect(await contact(3)).toEqual(new Date("2024-05-19"));
  expect(await contact(4)).not.toEqual(new Date("2024-05-19"));
  expect(await refresh("all")).toBe(1);
  expect(await contact(4)).toEqual(new Date("2024-05-19"));
  await query("INSERT INTO accounts (id, code, name) VALUES (900, 'gone', 'Gone')");
  expect(await refresh([900])).toBe(1);
  await query("DELETE FROM accounts WHERE id = 900");
  expect((await standing()).some(({ id }) => id === 900)).toBe(false);
});

it("keeps nobody waiting for accounts that stay as they are while all are brought up to date", async () => {
  await refresh("all");
  const all = await (await getPool()).connect();
  try {
    await all.query("BEGIN");
    expect(await refreshStanding(all, "all")).toBe(0);
    const locked = await query("SELECT account_id FROM account_standing FOR UPDATE SKIP LOCKED");
    expect(locked).toHaveLength((await standing()).length);
  } finally {
    await all.query("ROLLBACK");
    all.release();
  }
});

it("leaves an account to the job that is at it, rather than have somebody wait", async () => {
  const pool = await getPool();
  const [account] = await query("SELECT code FROM accounts WHERE id = 7");
  const job = await pool.connect();
  try {
    await job.query("BEGIN");
    await job.query("UPDATE account_standing SET made_at = now() WHERE account_id = 7");
    await refreshStandingOf(pool, [account?.code]);
  } finally {
    await job.query("ROLLBACK");
    job.release();
  }
});
