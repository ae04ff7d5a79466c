import { beforeAll, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { rebuildRollups } from "../rollups/rebuild";
import { getMetric } from "./catalogue";
import { cohortGrid } from "./cohorts/cohort-grid";
import { evaluate } from "./evaluate";
import { listRows } from "./list-rows";

const NOW = new Date("2024-08-01T00:00:00Z");
const everything = mintScope({ kind: "all" });
const anasOwn = mintScope({ kind: "owned", owners: ["ana@example.com"] });

withTestDatabase();

/** Ana's one customer came in January and left in March; Bo's goes on, and buys alike on and on. */
beforeAll(async () => {
  const pool = await getPool();
  await pool.query(`
    INSERT INTO setting (id, name, time_zone, active_rule) VALUES (1, 'Test', 'UTC', 'contract');
    INSERT INTO accounts (id, code, name, owner) VALUES (1, 'a', 'A', 'ana@example.com'), (2, 'b', 'B', 'bo@example.com');
    INSERT INTO subscriptions (account_id, start_date, end_date, amount, currency, interval_months) VALUES
      (1, '2024-01-10', '2024-03-10', 10, 'EUR', 1), (2, '2024-01-10', NULL, 10, 'EUR', 1);
    INSERT INTO invoices (account_id, date, amount, currency, order_number) VALUES
      (2, '2024-01-10', 100, 'EUR', '1'), (2, '2024-06-05', 50, 'EUR', '2'), (2, '2024-07-31', 20, 'EUR', '3');
    INSERT INTO fact_extent VALUES ('subscriptions', '2024-01-10', '2024-01-10'), ('invoices', '2024-01-10', '2024-07-31');`);
  await rebuildRollups(pool, { now: NOW });
});

it("shows a cohort of which everybody has left as 0 up to the last month of the data", async () => {
  const request = { by: "month", cell: "active", from: "2024-01-01", to: "2024-07-01" } as const;
  const [left] = (await cohortGrid({ ...request, scope: anasOwn }, NOW)).rows;
  expect(left?.cells.map(({ value }) => value)).toEqual([100, 100, 0, 0, 0, 0, 0]);
  const { total } = await cohortGrid({ ...request, scope: everything }, NOW);
  expect(total.cells.at(-1)).toMatchObject({ age: 6, value: 50, denominator: 2 });
});

it("calls no change real, nor exact, where a sample is too small for an interval", async () => {
  const request = { metric: "order-value", grain: "month", from: "2024-07-01", to: "2024-07-01", scope: everything };
  const { rows } = await evaluate({ ...request, grain: "month" }, NOW);
  expect(rows[0]?.change).toMatchObject({
    against: { period: "2024-06-01" },
    difference: -30,
    interval: null,
    real: false,
  });
  const revenue = await evaluate({ ...request, grain: "month", metric: "revenue" }, NOW);
  expect(revenue.rows[0]?.change?.real).toBeNull();
});

it("compares nothing with a period that begins before the data", async () => {
  const request = { metric: "revenue", compare: "previous", scope: everything } as const;
  const first = await evaluate({ ...request, grain: "month", from: "2024-01-01", to: "2024-02-01" }, NOW);
  expect(first.rows.map(({ change }) => change?.difference ?? null)).toEqual([null, -100]);
});

const OF_OTHER_FACTS = ["new-business", "stalled-pipeline", "reference-accounts"] as const;

it.each(OF_OTHER_FACTS)("knows nothing of %s where none of its facts was ever brought in", async (metric) => {
  const request = { metric, grain: "month", from: "2024-06-01", to: "2024-07-01", scope: everything } as const;
  for (const { id } of getMetric(metric).definitions)
    for (const row of (await evaluate({ ...request, definition: id }, NOW)).rows)
      expect([id, row.value, row.noData]).toEqual([id, null, "not-brought-in"]);
});

it.each(OF_OTHER_FACTS)("tells 0 of %s from the first of its facts on, where the period has none", async (metric) => {
  const pool = await getPool();
  await pool.query(`
    INSERT INTO opportunities (account_id, opened_on, closed_on, outcome, currency) VALUES (2, '2024-05-02', '2024-05-20', 'lost', 'EUR');
    INSERT INTO account_references (account_id, willing_on, withdrawn_on) VALUES (2, '2024-05-02', '2024-05-20');
    INSERT INTO fact_extent VALUES ('opportunities', '2024-05-02', '2024-05-20'), ('references', '2024-05-02', '2024-05-20');`);
  const request = { metric, grain: "month", from: "2024-04-01", to: "2024-06-01", scope: everything } as const;
  const { rows } = await evaluate(request, NOW);
  await pool.query(`
    DELETE FROM fact_extent WHERE kind IN ('opportunities', 'references');
    TRUNCATE opportunities, account_references;`);
  expect(rows.map(({ value, noData }) => [value, noData])).toEqual([
    [null, "not-brought-in"],
    [0, null],
    [0, null],
  ]);
});

it("lists the invoices of the period alone where contracts make a customer", async () => {
  const period = { from: "2024-07-01", until: "2024-08-01" };
  const { rows } = await listRows({ metric: "revenue-per-customer", accountId: 2, ...period, scope: everything });
  expect(rows.map(({ kind, at }) => `${kind} ${at}`)).toEqual(["subscriptions 2024-01-10", "invoices 2024-07-31"]);
});

it("lists no rows of another's account", async () => {
  const period = { from: "2024-07-01", until: "2024-08-01" };
  const foreign = listRows({ metric: "revenue", accountId: 2, ...period, scope: anasOwn });
  await expect(foreign).rejects.toMatchObject({ code: "account-unknown" });
});
