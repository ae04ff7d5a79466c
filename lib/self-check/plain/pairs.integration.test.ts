import { beforeAll, expect, it } from "vitest";
import { mintScope } from "../../auth/scope";
import { getPool } from "../../database/pool";
import { withTestDatabase } from "../../database/testing";
import { evaluate } from "../../metrics/evaluate";
import { rebuildRollups } from "../../rollups/rebuild";
import { PLAIN_CHECKS } from "./all";

const NOW = new Date("2024-07-02T00:00:00Z");

withTestDatabase();

/** The year begins in February. The large one buys more from then on; both wait longer, though the small one bought nothing. */
beforeAll(async () => {
  const pool = await getPool();
  await pool.query(`
    INSERT INTO setting (id, name, time_zone, active_rule, first_month) VALUES (1, 'Test', 'UTC', 'purchase', 2);
    INSERT INTO accounts (id, code, name, segment) VALUES (1, 's', 'S', 'small'), (2, 'l', 'L', 'large');
    INSERT INTO cpis (code, name, better, paired_metric) VALUES ('HOURS', 'Hours', 'down', 'revenue');
    INSERT INTO cpi_measurements (account_id, cpi, date, value)
      SELECT a, 'HOURS', day, CASE WHEN day < '2024-02-01' THEN 4 ELSE 40 END + extract(day FROM day)::int % 3
      FROM generate_series(1, 2) a, generate_series('2023-09-01'::date, '2024-06-30', interval '5 days') day;
    INSERT INTO invoices (account_id, date, amount, currency, order_number)
      SELECT 2, day, CASE WHEN day < '2024-02-01' THEN 10 WHEN day < '2024-05-01' THEN 20 ELSE 5 END, 'EUR', day::text
      FROM generate_series('2023-09-01'::date, '2024-06-30', interval '1 day') day;
    INSERT INTO fact_extent VALUES ('invoices', '2023-09-01', '2024-06-30'), ('cpi-measurements', '2023-09-01', '2024-06-30');`);
  await rebuildRollups(pool, { now: NOW });
});

it.each([
  // From February to April more was bought than in the three months before, and not in any calendar quarter.
  ["compares the quarters of the organisation's year", "large", 1],
  // 0 to 0 is no gain.
  ["takes it for no revenue, and not for unknown, that nothing was ever bought", "small", 0],
])("%s", async (_, segment, odds) => {
  const asked = { filters: { segment: [segment] } };
  const month = { from: "2024-06-01", to: "2024-06-01" };
  const scope = mintScope({ kind: "all" });
  const { rows } = await evaluate({ metric: "cpi-pairs", grain: "month", ...month, ...asked, scope }, NOW);
  const check = PLAIN_CHECKS.find(({ metric }) => metric === "cpi-pairs");
  const plain = await check?.answer({
    ...asked,
    periods: [{ period: "2024-06-01", from: "2024-06-01", until: "2024-07-01" }],
    end: "2024-07-01",
    rules: { activeRule: "purchase", purchaseDays: 365, timeZone: "UTC" },
    now: NOW,
  });
  const told = { group: "HOURS", value: odds, n: 18 };
  expect(rows).toEqual([expect.objectContaining(told)]);
  expect(plain).toEqual([{ period: "2024-06-01", ...told }]);
});
