import fc from "fast-check";
import type { ClientBase } from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { inTransaction } from "../database/query";
import { withTestDatabase } from "../database/testing";
import { PROFILE_MONTH } from "./marks";
import { rebuildRollups } from "./rebuild";
import { refreshMarked, refreshRollups } from "./refresh";

withTestDatabase();

const now = new Date("2024-07-15T12:00:00Z");
const TABLES = ["account_month", "account_profile", "segment_month", "cohort_month"];

/** One thing that happens to the facts, as an import or its undoing would write it: facts, marks and extent together. */
interface Write {
  what: "invoice" | "subscription" | "answer" | "visit" | "cost" | "delete" | "refile" | "since";
  account: number;
  day: string;
  later: string | null;
  amount: number;
  score: number;
  contact: string | null;
}

const anyDay = fc.integer({ min: 0, max: 900 }).map((offset) => dayAfter("2022-01-15", offset));
/** Many contracts turn with the month, where half-open periods meet. */
const day = fc.oneof(
  anyDay,
  anyDay.map((given) => `${given.slice(0, 7)}-01`),
);
const write: fc.Arbitrary<Write> = fc.record({
  what: fc.constantFrom(
    "invoice",
    "invoice",
    "subscription",
    "answer",
    "answer",
    "visit",
    "cost",
    "delete",
    "refile",
    "since",
  ),
  account: fc.integer({ min: 0, max: 5 }),
  day,
  later: fc.option(day),
  amount: fc.integer({ min: -5_000, max: 20_000 }).map((cents) => cents / 100),
  score: fc.integer({ min: 0, max: 10 }),
  contact: fc.option(fc.constantFrom("ana", "bo", "cy")),
});

beforeEach(async () => {
  const pool = await getPool();
  await pool.query(`TRUNCATE accounts, rollup_mark, fact_extent, rollup_state, setting, ${TABLES.join(", ")} CASCADE`);
});

describe("rollups", () => {
  for (const activeRule of ["purchase", "contract"] as const) {
    it(`hold after any writes the rows that a full rebuild gives (${activeRule})`, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(write, { minLength: 1, maxLength: 8 }), { maxLength: 4 }),
          async (batches) => {
            const pool = await getPool();
            await setUp(activeRule);
            for (const batch of batches) {
              await inTransaction(pool, async (connection) => {
                for (const each of batch) await apply(connection, each);
                await refreshExtent(connection);
                await refreshMarked(connection, { now });
              });
              await refreshRollups(pool, { now });
            }
            const stepByStep = await snapshot();
            await rebuildRollups(pool, { now });
            expect(stepByStep).toEqual(await snapshot());
          },
        ),
        { numRuns: 8, seed: 20240715, endOnFailure: true },
      );
    }, 300_000);
  }

  it("reach a first activity when newer facts move the horizon on to it", async () => {
    const pool = await getPool();
    await setUp("purchase");
    const steps: Write[] = [
      { ...SALE, account: 0 },
      { ...SALE, account: 1, what: "since", later: "2024-05-10" },
      { ...SALE, account: 0, day: "2024-06-02" },
    ];
    for (const step of steps) {
      await inTransaction(pool, async (connection) => {
        await apply(connection, step);
        await refreshExtent(connection);
      });
      await refreshRollups(pool, { now });
    }
    const stepByStep = await snapshot();
    expect(stepByStep.account_month).toContainEqual(
      expect.objectContaining({ month: "2024-05-01", active_any: false }),
    );
    await rebuildRollups(pool, { now });
    expect(stepByStep).toEqual(await snapshot());
  });

  it("forget an account that is deleted", async () => {
    const pool = await getPool();
    await setUp("purchase");
    await inTransaction(pool, async (connection) => {
      await apply(connection, { ...SALE, account: 2 });
      await refreshExtent(connection);
    });
    await refreshRollups(pool, { now });
    await inTransaction(pool, async (connection) => {
      await connection.query("DELETE FROM invoices");
      await connection.query("DELETE FROM accounts WHERE code = 'a2'");
      await connection.query("INSERT INTO rollup_mark SELECT account_id, $1, 'accounts' FROM account_profile", [
        PROFILE_MONTH,
      ]);
    });
    await refreshRollups(pool, { now });
    for (const rows of Object.values(await snapshot())) expect(rows).toEqual([]);
  });
});

const SALE: Write = {
  what: "invoice",
  account: 0,
  day: "2024-03-05",
  later: null,
  amount: 10,
  score: 0,
  contact: null,
};

async function setUp(activeRule: string): Promise<void> {
  const pool = await getPool();
  await pool.query(`TRUNCATE accounts, rollup_mark, fact_extent, rollup_state, setting, ${TABLES.join(", ")} CASCADE`);
  await pool.query(
    `INSERT INTO setting (id, name, time_zone, active_rule, purchase_days) VALUES (1, 'Test', 'America/New_York', $1::"ActiveRule", 90)`,
    [activeRule],
  );
  await pool.query(
    "INSERT INTO accounts (code, name, segment, region) SELECT 'a' || n, 'A' || n, (ARRAY['x','y'])[n % 2 + 1], (ARRAY['n','s',NULL])[n % 3 + 1] FROM generate_series(0, 5) n",
  );
}

async function apply(connection: ClientBase, { what, account, ...given }: Write): Promise<void> {
  const { rows } = await connection.query("SELECT id FROM accounts WHERE code = $1", [`a${account}`]);
  const id: number = rows[0].id;
  const mark = async (kind: string, months: (string | null)[]) => {
    await connection.query(
      "INSERT INTO rollup_mark SELECT DISTINCT $1::int, date_trunc('month', d)::date, $3 FROM unnest($2::date[]) d WHERE d IS NOT NULL ON CONFLICT DO NOTHING",
      [id, months, kind],
    );
  };
  const instant = `${given.day}T03:00:00Z`;
  switch (what) {
    case "invoice":
      await connection.query(
        "INSERT INTO invoices (account_id, date, amount, currency, order_number) VALUES ($1, $2, $3, 'EUR', $4)",
        [id, given.day, given.amount, given.contact],
      );
      return mark("invoices", [given.day]);
    case "cost":
      await connection.query("INSERT INTO costs (account_id, date, amount, currency) VALUES ($1, $2, $3, 'EUR')", [
        id,
        given.day,
        given.amount,
      ]);
      return mark("costs", [given.day]);
    case "subscription": {
      const end = given.later !== null && given.later > given.day ? given.later : null;
      await connection.query(
        "INSERT INTO subscriptions (account_id, start_date, end_date, amount, currency, interval_months) VALUES ($1, $2, $3, $4, 'EUR', $5)",
        [id, given.day, end, Math.abs(given.amount), given.score > 5 ? 12 : 1],
      );
      return mark("subscriptions", [given.day, dayAfter(given.day, -1), end, end && dayAfter(end, -1)]);
    }
    case "answer":
      await connection.query(
        `INSERT INTO survey_answers (account_id, answered_at, question, score, contact) VALUES ($1, $2, 'nps', $3, $4)`,
        [id, instant, given.score, given.contact],
      );
      return mark("survey-answers", [dayAfter(given.day, -1)]);
    case "visit":
      await connection.query("INSERT INTO visits (account_id, visited_at, count) VALUES ($1, $2, $3)", [
        id,
        instant,
        2,
      ]);
      return mark("visits", [dayAfter(given.day, -1)]);
    case "delete": {
      const gone = await connection.query("DELETE FROM invoices WHERE account_id = $1 RETURNING date", [id]);
      const ended = await connection.query(
        "DELETE FROM subscriptions WHERE account_id = $1 RETURNING start_date, end_date",
        [id],
      );
      await mark(
        "invoices",
        gone.rows.map((row) => row.date),
      );
      return mark(
        "subscriptions",
        ended.rows.flatMap(({ start_date, end_date }) => [
          ...[start_date, dayAfter(start_date, -1)],
          ...[end_date, end_date && dayAfter(end_date, -1)],
        ]),
      );
    }
    case "refile":
      await connection.query("UPDATE accounts SET segment = $2, owner = $3 WHERE id = $1", [id, given.contact, "eve"]);
      return mark("accounts", [PROFILE_MONTH]);
    case "since":
      await connection.query("UPDATE accounts SET customer_since = $2 WHERE id = $1", [id, given.later]);
      return mark("accounts", [PROFILE_MONTH]);
  }
}

async function refreshExtent(connection: ClientBase): Promise<void> {
  await connection.query("DELETE FROM fact_extent");
  await connection.query(
    `INSERT INTO fact_extent
     SELECT kind, min(day), max(day) FROM (
       SELECT 'invoices' AS kind, date AS day FROM invoices
       UNION ALL SELECT 'costs', date FROM costs
       UNION ALL SELECT 'subscriptions', start_date FROM subscriptions
       UNION ALL SELECT 'subscriptions', end_date FROM subscriptions WHERE end_date IS NOT NULL
       UNION ALL SELECT 'survey-answers', (answered_at AT TIME ZONE 'America/New_York')::date FROM survey_answers
       UNION ALL SELECT 'visits', (visited_at AT TIME ZONE 'America/New_York')::date FROM visits) facts
     GROUP BY kind`,
  );
}

/** Every row of every rollup table, apart from the horizon that an account was last looked at under. */
async function snapshot(): Promise<Record<string, unknown[]>> {
  const pool = await getPool();
  const tables = TABLES.map(async (table) => {
    const { rows } = await pool.query(
      `SELECT to_jsonb(t) - 'horizon' AS row FROM ${table} t ORDER BY (to_jsonb(t) - 'horizon')::text`,
    );
    return [table, rows.map((found) => found.row)] as const;
  });
  const all = Object.fromEntries(await Promise.all(tables));
  // An account that has never done anything has a profile only once something asked for it; nobody counts it.
  all.account_profile = (all.account_profile ?? []).filter((row) => {
    const { account_id } = row as { account_id: number };
    return (all.account_month ?? []).some((month) => (month as { account_id: number }).account_id === account_id);
  });
  return all;
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
