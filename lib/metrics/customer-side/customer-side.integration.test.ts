import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { seedDemo } from "../../../prisma/seed/demo";
import { mintScope } from "../../auth/scope";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { withTestDatabase } from "../../database/testing";
import { evaluate } from "../evaluate";
import type { EvaluateRequest } from "../types";

withTestDatabase();

/** The data then run from 2023-01 to 2025-12. */
const NOW = new Date("2026-01-15T12:00:00Z");
const scope = mintScope({ kind: "all" });

beforeAll(async () => {
  await seedDemo(await getPool(), { now: NOW });
}, 240_000);

const row = z.object({
  period: z.iso.date(),
  group: z.string().nullable(),
  y: z.coerce.number(),
  x: z.coerce.number(),
  n: z.coerce.number(),
});
const plain = async (sql: string) => queryRows(await getPool(), row, sql);

type Request = Pick<EvaluateRequest, "grain" | "from" | "to" | "by" | "filters">;
const months: Request = { grain: "month", from: "2024-11-01", to: "2025-12-01" };
const ask = async (metric: string, request: Request, definition?: string, within = scope) =>
  (await evaluate({ ...request, metric, definition, scope: within }, NOW)).rows;

/** Compares all values, which are scale × y / x, and sees to it that no other row has one. */
async function expectSame(rows: Awaited<ReturnType<typeof ask>>, sql: string, scale = 1) {
  const expected = await plain(sql);
  expect(expected.length).toBeGreaterThan(0);
  const told = rows.filter(({ value }) => value !== null);
  expect(told.map((each) => `${each.period} ${each.group}`).sort()).toEqual(
    expected.map((each) => `${each.period} ${each.group}`).sort(),
  );
  for (const { period, group, y, x, n } of expected) {
    const found = told.find((each) => each.period === period && each.group === group);
    expect(found?.value, `${period} ${group}`).toBeCloseTo((scale * y) / x, 6);
    expect(found?.n).toBe(n);
  }
}

const mean = (group: string, where: string) => `
  SELECT date_trunc('month', date)::date AS period, ${group} AS "group", sum(value * n) AS y, sum(n) AS x, count(*) AS n
  FROM cpi_measurements m LEFT JOIN accounts a ON a.id = m.account_id
  WHERE date >= '2024-11-01' AND date < '2026-01-01' AND ${where} GROUP BY 1, 2`;

describe("cpi", () => {
  it("is the mean weighted by observations, in plain SQL", async () => {
    await expectSame(await ask("cpi", months), mean("cpi", "true"));
  });

  it.each(["segment", "industry", "region", "plan", "owner", "channel"] as const)("by %s", async (by) => {
    await expectSame(await ask("cpi", { ...months, by }), mean(`cpi || ' · ' || coalesce(${by}, '')`, "true"));
  });

  it("leaves what names no account out of every filter", async () => {
    const filters = { region: ["East"] };
    const rows = await ask("cpi", { ...months, filters });
    await expectSame(rows, mean("cpi", "region = 'East'"));
    expect(rows.filter(({ group }) => group === "ON-TIME").every(({ value }) => value === null)).toBe(true);
    const own = mintScope({ kind: "owned", owners: ["ana.ferrer@example.com"] });
    await expectSame(await ask("cpi", months, "standard", own), mean("cpi", "owner = 'ana.ferrer@example.com'"));
  });

  it("stands against its target, short of it below 0", async () => {
    const rows = await ask("cpi", { ...months, grain: "year", from: "2025-01-01" }, "against-target");
    const { rows: found } = await (await getPool()).query(
      `SELECT cpi, (CASE WHEN better = 'up' THEN 100 ELSE -100 END * (sum(value * n) / sum(n) - target) / target)::float8 AS value
       FROM cpi_measurements m JOIN cpis c ON c.code = m.cpi WHERE date >= '2025-01-01' GROUP BY cpi, better, target ORDER BY cpi`,
    );
    expect(rows.map(({ group }) => group)).toEqual(found.map(({ cpi }) => cpi));
    for (const [at, { value }] of found.entries()) expect(rows[at]?.value).toBeCloseTo(value, 6);
    // Deliveries on time fell under the target of 97 %.
    expect(rows.find(({ group }) => group === "ON-TIME")?.value).toBeLessThan(-3);
  });

  it("has no value, and no 0, where nothing was measured", async () => {
    const before = await ask("cpi", { grain: "month", from: "2022-01-01", to: "2022-01-01" });
    expect(before.map(({ value, noData }) => [value, noData])).toEqual(Array(3).fill([null, "no-measurements"]));
  });
});

describe("cpi-pairs", () => {
  it("flags revenue that rises while deliveries come late, and no pair that agrees", async () => {
    const rows = await ask("cpi-pairs", { grain: "month", from: "2025-01-01", to: "2025-12-01" });
    const of = (code: string) => rows.filter(({ group }) => group === code);
    expect(of("ON-TIME").map(({ value }) => value)).toEqual(Array(12).fill(1));
    expect(of("FIRST-CUP").map(({ value }) => value)).toEqual(Array(12).fill(0));
    expect(of("ON-TIME").at(-1)?.details).toMatchObject({
      metric: "revenue",
      span: "trailing-12",
      customerMoves: "worse",
      companyMoves: "better",
    });
    expect(of("FIRST-CUP").at(-1)?.details).toMatchObject({
      metric: "customer-retention",
      ask: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      implement: "2024-03-01",
      askAgain: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
    expect(of("ON-TIME").at(-1)?.details).toMatchObject({ listen: null, askAgain: null });
  });

  it("shows each side as it is in the period", async () => {
    const [row] = (await ask("cpi-pairs", { ...months, from: "2025-10-01", to: "2025-10-01" })).filter(
      ({ group }) => group === "ON-TIME",
    );
    const october: Request = { grain: "month", from: "2025-10-01", to: "2025-10-01" };
    const [revenue] = await ask("revenue", october);
    const onTime = (await ask("cpi", october)).find(({ group }) => group === "ON-TIME");
    expect(row?.details).toMatchObject({ customer: onTime?.value, company: revenue?.value });
  });

  it("knows of no movement in the first year, nor of an indicator that is not there", async () => {
    const first = await ask("cpi-pairs", { grain: "month", from: "2023-02-01", to: "2023-02-01" });
    expect(first.map(({ value, noData }) => [value, noData])).toEqual(Array(3).fill([null, "not-enough-data"]));
    await (await getPool()).query("UPDATE cpis SET paired_metric = 'luck' WHERE code = 'ANSWER'");
    const last = await ask("cpi-pairs", { grain: "month", from: "2025-11-01", to: "2025-11-01" });
    expect(last.find(({ group }) => group === "ANSWER")).toMatchObject({ value: null, noData: "not-enough-data" });
  });
});

const heard = (group: string, where = "true") => `
  SELECT until::date - 31 AS period, ${group} AS "group", 100 * count(*) FILTER (WHERE EXISTS (
      SELECT FROM (
        SELECT account_id, answered_at AS at FROM survey_answers WHERE score IS NOT NULL OR comment IS NOT NULL
        UNION ALL SELECT account_id, held_at FROM interviews UNION ALL SELECT account_id, opened_at FROM tickets) s
      WHERE s.account_id = a.id AND (at AT TIME ZONE 'Europe/Madrid')::date >= until::date - 90
        AND (at AT TIME ZONE 'Europe/Madrid')::date < until::date)) AS y, count(*) AS x, count(*) AS n
  FROM accounts a CROSS JOIN (VALUES ('2025-08-01'), ('2025-09-01')) w(until)
  WHERE ${where} AND EXISTS (SELECT FROM subscriptions s WHERE s.account_id = a.id AND start_date <= until::date
    AND (end_date IS NULL OR end_date > until::date)) GROUP BY 1, 2`;

describe("accounts-heard", () => {
  const summer: Request = { grain: "month", from: "2025-07-01", to: "2025-08-01" };

  it("is the share heard in 90 days, in plain SQL", async () => {
    await expectSame(await ask("accounts-heard", summer), heard("NULL::text"));
    const region = { ...summer, filters: { region: ["East"] } };
    await expectSame(await ask("accounts-heard", region), heard("NULL::text", "region = 'East'"));
  });

  it.each(["segment", "region", "plan"] as const)("by %s", async (by) => {
    await expectSame(await ask("accounts-heard", { ...summer, by }), heard(`coalesce(${by}, '')`));
  });
});
