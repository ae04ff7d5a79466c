import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getPool } from "../../database/pool";
import { withTestDatabase } from "../../database/testing";
import { gatherChanges } from "./old-answers";
import { readStanding } from "./store";

/** What no figure that is kept reads. */
const NOT_READ = [
  "users",
  "sessions",
  "sign_in_links",
  "sign_in_failures",
  "audit_log",
  "imports",
  "import_rejects",
  "overwritten",
  // What awaits the rollups or the themes; these tell once they change.
  "rollup_mark",
  "theme_mark",
  "theme_keywords",
  "practice_answers",
  "saved_views",
  "targets",
  "follow_up_rules",
  "follow_ups",
  "gesture_budgets",
  "gestures",
  "notes",
  "account_standing",
  "saved_segments",
  "reference_requests",
  "interview_cadences",
  "planned_interviews",
  // What a merge moves stands in tables that are watched.
  "account_merges",
  "account_merge_moves",
  "account_aliases",
  "data_months",
  "data_checks",
  "data_findings",
  "accounts_apart",
  "import_mappings",
  "import_schedules",
  "import_schedule_files",
  "api_keys",
  "idempotency_keys",
  "api_usage",
  "webhooks",
  "webhook_deliveries",
  "self_check",
  "kept_answers",
  "facts_changed",
  "_prisma_migrations",
];

withTestDatabase();

const query = async (sql: string) => (await (await getPool()).query(sql)).rows;
/** How often the facts have changed; what follows it tells of the settings. */
const version = async () => Number.parseInt((await readStanding(new Date())).version, 10);

/** Tables with how many of the four sorts of writes a trigger tells of. */
async function watched(): Promise<Map<string, number>> {
  const rows = await query(`
    SELECT c.relname AS name, count(DISTINCT bit) FILTER (WHERE t.tgtype & bit <> 0)::int AS told
    FROM pg_class c LEFT JOIN pg_trigger t ON t.tgrelid = c.oid AND t.tgfoid = 'note_facts_changed'::regproc
    CROSS JOIN unnest(ARRAY[4, 8, 16, 32]) bit
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') GROUP BY 1`);
  return new Map(rows.map(({ name, told }) => [name, told]));
}

it("watches every table for every sort of write, or has it in the list of those that no figure reads", async () => {
  const tables = await watched();
  const missing = [...tables].filter(([name, told]) => told !== (NOT_READ.includes(name) ? 0 : 4));
  // A new table: let its migration make triggers as those of kept_answers, or add it to the list above.
  expect(missing).toEqual([]);
  expect(NOT_READ.filter((name) => !tables.has(name))).toEqual([]);
});

it("counts each statement once, whatever it writes", async () => {
  const tables = [...(await watched())].filter(([name, told]) => told > 0 && name !== "rollup_state");
  for (const [name] of tables) {
    const before = await version();
    await query(`DELETE FROM ${name} WHERE false`);
    expect([name, await version()]).toEqual([name, before + 1]);
  }
});

it("tells of a refresh only where it found another horizon or other rules", async () => {
  const first = await version();
  const write = (days: number, at: string) =>
    query(`INSERT INTO rollup_state (active_rule, purchase_days, time_zone, refreshed_at) VALUES ('contract', ${days}, 'UTC', '${at}')
      ON CONFLICT (id) DO UPDATE SET purchase_days = excluded.purchase_days, refreshed_at = excluded.refreshed_at`);
  await write(365, "2024-01-01");
  expect(await version()).toBe(first + 1);
  await write(365, "2024-01-02");
  expect(await version()).toBe(first + 1);
  await write(90, "2024-01-02");
  expect(await version()).toBe(first + 2);
  await query("DELETE FROM rollup_state");
  expect(await version()).toBe(first + 3);
});

it("makes one row of many, the count staying what it is, also where two do it at once", async () => {
  await query("INSERT INTO facts_changed (kind, weight) SELECT 'invoices', 1 + n % 3 FROM generate_series(1, 500) n");
  const before = await version();
  await Promise.all([gatherChanges(), gatherChanges(), gatherChanges()]);
  expect(await version()).toBe(before);
  const [row] = await query("SELECT count(*)::int AS rows, count(DISTINCT kind)::int AS kinds FROM facts_changed");
  expect(row?.rows).toBe(row?.kinds);
});

describe("writers", () => {
  const open = async () => (await getPool()).connect();
  let [one, other]: Awaited<ReturnType<typeof open>>[] = [];
  beforeAll(async () => {
    [one, other] = [await open(), await open()];
  });
  afterAll(() => {
    one?.release();
    other?.release();
  });

  it("do not wait for each other, and what each did counts with its commit, in whatever order", async () => {
    const before = await version();
    await one?.query("BEGIN; INSERT INTO products (code, name) VALUES ('a', 'A')");
    await other?.query("BEGIN; SET LOCAL lock_timeout = '1s'; INSERT INTO products (code, name) VALUES ('b', 'B')");
    expect(await version()).toBe(before);
    await other?.query("COMMIT");
    expect(await version()).toBe(before + 1);
    await one?.query("COMMIT");
    expect(await version()).toBe(before + 2);
  });

  it("that think better of it have changed nothing", async () => {
    const before = await version();
    await one?.query("BEGIN; DELETE FROM products; ROLLBACK");
    expect(await version()).toBe(before);
  });
});
