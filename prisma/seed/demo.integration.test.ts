import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { refreshStanding } from "../../lib/accounts/refresh-standing";
import { mintScope } from "../../lib/auth/scope";
import { getPool } from "../../lib/database/pool";
import { inTransaction, queryRows } from "../../lib/database/query";
import { withTestDatabase } from "../../lib/database/testing";
import { kindOf } from "../../lib/imports/kinds/all";
import { listCadences } from "../../lib/interviews/gaps";
import { COLLEAGUES } from "./company";
import { type Demo, seedDemo } from "./demo";
import { demoFiles } from "./files";

// The company is read back with plain SQL over the facts, so that the stories are in the data and not in a figure.

withTestDatabase();

/** The data then run from 2023-01 to 2025-12: onboarding begins in 2024-03, prices rise in 2024-09. */
const NOW = new Date("2026-01-15T12:00:00Z");
let demo: Demo;

beforeAll(async () => {
  demo = await seedDemo(await getPool(), { now: NOW });
}, 240_000);

async function ask<Row extends z.ZodRawShape>(shape: Row, sql: string) {
  const rows = await queryRows(await getPool(), z.object(shape), sql);
  const [first] = rows;
  if (!first) throw new Error("no row");
  return first;
}

const number = z.coerce.number();
/** Contracts of an account count as one stay: it is lost when the last of them has ended. */
const STAYS = `
  SELECT a.id, a.segment, a.region, a.plan, a.customer_since AS start,
    CASE WHEN bool_or(s.end_date IS NULL) THEN NULL ELSE max(s.end_date) END AS lost,
    (array_agg(s.end_reason ORDER BY s.end_date DESC NULLS FIRST))[1] AS reason
  FROM accounts a JOIN subscriptions s ON s.account_id = a.id GROUP BY a.id`;

it("brings every row in through the import, with its file and its line", async () => {
  const files = demoFiles(NOW);
  expect(demo.files.map(({ kind, rows }) => [kind, rows])).toEqual(files.map(({ kind, rows }) => [kind, rows.length]));
  for (const { table } of files.map(({ kind }) => kindOf(kind))) {
    const { strays } = await ask(
      { strays: number },
      `SELECT count(*) AS strays FROM ${table} WHERE import_id IS NULL OR line IS NULL`,
    );
    expect(strays).toBe(0);
  }
});

it("gives the company its people, and every account an owner among them", async () => {
  expect(demo.people.map(({ email }) => email).sort()).toEqual(COLLEAGUES.map(({ email }) => email).sort());
  const { strays } = await ask(
    { strays: number },
    "SELECT count(*) AS strays FROM accounts WHERE owner NOT IN (SELECT email FROM users WHERE role = 'csm')",
  );
  expect(strays).toBe(0);
});

it("aims for something in the last month and beyond, with an owner each", async () => {
  const { metrics, segments, owners, last } = await ask(
    { metrics: number, segments: number, owners: number, last: z.string() },
    `SELECT count(DISTINCT metric) AS metrics, count(DISTINCT segment) AS segments, count(DISTINCT owner_id) AS owners,
       max(period)::text AS last FROM targets`,
  );
  expect([metrics, segments, owners, last]).toEqual([9, 1, 3, "2026-03-01"]);
});

it("hears its large customers in turn, most of them in time", async () => {
  // As the worker does once the program runs.
  await inTransaction(await getPool(), (connection) => refreshStanding(connection, "all"));
  const heard = await listCadences({ scope: mintScope({ kind: "all" }), today: "2026-01-15" });
  expect(heard.map(({ segment }) => segment).sort()).toEqual(["Enterprise", "Mid-market"]);
  for (const { accounts, heard: inTime } of heard) {
    expect(inTime / accounts).toBeGreaterThan(0.5);
    expect(inTime / accounts).toBeLessThan(0.95);
  }
});

it("has follow-ups by its rules, closed with every result and open, for those who own the accounts, within the budgets", async () => {
  const found = await ask(
    {
      open: number,
      closed: number,
      results: number,
      reasons: number,
      strays: number,
      gestures: number,
      beyond: number,
    },
    `SELECT count(*) FILTER (WHERE closed_at IS NULL) AS open, count(closed_at) AS closed, count(DISTINCT result) AS results,
       count(DISTINCT reason) AS reasons,
       count(*) FILTER (WHERE owner_id IS DISTINCT FROM (
         SELECT u.id FROM users u JOIN accounts a ON a.owner = u.email WHERE a.id = account_id)) AS strays,
       (SELECT count(*) FROM gestures) AS gestures,
       (SELECT count(*) FROM (SELECT FROM gestures g JOIN gesture_budgets b USING (kind)
         GROUP BY g.user_id, kind, month, per_month HAVING sum(amount) > per_month) over_budget) AS beyond
     FROM follow_ups`,
  );
  expect(found).toMatchObject({ results: 3, strays: 0, beyond: 0 });
  for (const some of [found.open, found.closed, found.gestures]) expect(some).toBeGreaterThan(5);
  expect(found.reasons).toBeGreaterThanOrEqual(3);
});

it("reaches to the last day, so that no month is incomplete", async () => {
  const { first, last } = await ask(
    { first: z.string(), last: z.string() },
    `SELECT max(first_day)::text AS first, min(last_day)::text AS last FROM fact_extent
     WHERE kind IN ('invoices', 'costs', 'survey-answers', 'visits')`,
  );
  expect([first, last]).toEqual(["2023-01-01", "2025-12-31"]);
});

it("lies within what such a firm knows: net score 20 to 40, losses of 1 to 3 % a month", async () => {
  const { nps } = await ask(
    { nps: number },
    `SELECT 100.0 * (count(*) FILTER (WHERE score >= 9) - count(*) FILTER (WHERE score <= 6)) / count(score) AS nps
     FROM survey_answers WHERE question = 'nps'`,
  );
  expect(nps).toBeGreaterThan(20);
  expect(nps).toBeLessThan(40);
  const { loss } = await ask(
    { loss: number },
    `WITH lost AS (SELECT count(*) AS n FROM (${STAYS}) stays WHERE lost IS NOT NULL),
       served AS (
         SELECT count(DISTINCT (s.account_id, month)) AS n
         FROM generate_series(DATE '2023-01-01', DATE '2025-12-01', interval '1 month') month
         JOIN subscriptions s ON s.start_date <= month AND (s.end_date IS NULL OR s.end_date > month))
     SELECT 100.0 * lost.n / served.n AS loss FROM lost, served`,
  );
  expect(loss).toBeGreaterThan(1);
  expect(loss).toBeLessThan(3);
});

it("loses small customers over the price, some months after it rose", async () => {
  const count = (from: string, until: string) => `
    count(*) FILTER (WHERE reason = 'Price' AND segment IN ('Micro', 'Small') AND lost >= '${from}' AND lost < '${until}')`;
  const { before, after, large } = await ask(
    { before: number, after: number, large: number },
    `SELECT ${count("2024-03-01", "2024-09-01")} AS before, ${count("2024-11-01", "2025-05-01")} AS after,
       count(*) FILTER (WHERE reason = 'Price' AND segment NOT IN ('Micro', 'Small')) AS large
     FROM (${STAYS}) stays`,
  );
  expect(after).toBeGreaterThan(35);
  expect(after).toBeGreaterThan(5 * before);
  expect(large).toBeLessThan(after / 10);
});

it("keeps the customers that came after the onboarding began", async () => {
  const stayed = (from: string, until: string) =>
    `avg((lost IS NULL OR lost >= start + interval '6 months')::int) FILTER (WHERE start >= '${from}' AND start < '${until}')`;
  const { before, after } = await ask(
    { before: number, after: number },
    `SELECT ${stayed("2023-01-01", "2024-03-01")} AS before, ${stayed("2024-03-01", "2025-07-01")} AS after
     FROM (${STAYS}) stays`,
  );
  expect(before).toBeLessThan(0.75);
  expect(after).toBeGreaterThan(0.87);
});

it("has a region where service is poor, dear, and drives its detractors away", async () => {
  const { east, others } = await ask(
    { east: number, others: number },
    `SELECT avg(score) FILTER (WHERE region = 'East') AS east, avg(score) FILTER (WHERE region <> 'East') AS others
     FROM survey_answers s JOIN accounts a ON a.id = s.account_id WHERE question = 'csat'`,
  );
  expect(others - east).toBeGreaterThan(0.4);
  const perAccount = (condition: string) =>
    `sum(c.amount) FILTER (WHERE ${condition}) / count(DISTINCT c.account_id) FILTER (WHERE ${condition})`;
  const support = await ask(
    { east: number, others: number },
    `SELECT ${perAccount("a.region = 'East'")} AS east, ${perAccount("a.region <> 'East'")} AS others
     FROM costs c JOIN accounts a ON a.id = c.account_id WHERE c.category = 'support'`,
  );
  expect(support.east).toBeGreaterThan(1.5 * support.others);
  const left = (where: string) => `avg(has_left) FILTER (WHERE ${where})`;
  const leavers = await ask(
    { eastern: number, eastern_content: number, others: number },
    `WITH given AS (
       SELECT st.region, min(s.score) <= 6 AS is_detractor,
         (st.lost IS NOT NULL AND st.lost < date_trunc('month', s.answered_at) + interval '4 months')::int AS has_left
       FROM survey_answers s JOIN (${STAYS}) st ON st.id = s.account_id
       WHERE question = 'nps' AND score IS NOT NULL
       GROUP BY st.id, st.region, st.lost, date_trunc('month', s.answered_at))
     SELECT ${left("region = 'East' AND is_detractor")} AS eastern,
       ${left("region = 'East' AND NOT is_detractor")} AS eastern_content,
       ${left("region <> 'East' AND is_detractor")} AS others FROM given`,
  );
  expect(leavers.eastern).toBeGreaterThan(0.35);
  expect(leavers.eastern).toBeGreaterThan(3 * leavers.eastern_content);
  expect(leavers.eastern).toBeGreaterThan(3 * leavers.others);
});

it("sells more to customers with more products, and keeps them longer", async () => {
  const { one, several, one_left, several_left } = await ask(
    { one: number, several: number, one_left: number, several_left: number },
    `WITH held AS (
       SELECT st.id, st.lost, count(DISTINCT s.product_id) AS products
       FROM (${STAYS}) st
       JOIN subscriptions s ON s.account_id = st.id AND s.start_date < '2025-01-01' AND (s.end_date IS NULL OR s.end_date > '2025-01-01')
       WHERE st.segment = 'Small' GROUP BY st.id, st.lost),
     bought AS (
       SELECT account_id, sum(amount) AS amount FROM invoices
       WHERE order_number IS NOT NULL AND date >= '2024-10-01' AND date < '2025-01-01' GROUP BY account_id)
     SELECT avg(coalesce(amount, 0)) FILTER (WHERE products = 1) AS one,
       avg(coalesce(amount, 0)) FILTER (WHERE products >= 3) AS several,
       avg((lost IS NOT NULL)::int) FILTER (WHERE products = 1) AS one_left,
       avg((lost IS NOT NULL)::int) FILTER (WHERE products >= 3) AS several_left
     FROM held LEFT JOIN bought ON account_id = id`,
  );
  expect(several).toBeGreaterThan(1.4 * one);
  expect(several_left).toBeLessThan(0.7 * one_left);
});

it("has its figures made", async () => {
  const { pending, months } = await ask(
    { pending: number, months: number },
    `SELECT (SELECT count(*) FROM rollup_mark) AS pending,
       (SELECT count(*) FROM segment_month WHERE grain = 'month' AND dimension = '' AND period >= '2023-01-01') AS months`,
  );
  expect(pending).toBe(0);
  expect(months).toBe(36);
});

it("refuses a database that holds accounts", async () => {
  await expect(seedDemo(await getPool(), { now: NOW })).rejects.toMatchObject({ code: "not-empty" });
  await expect(seedDemo(await getPool(), { now: new Date("2027-05-05") })).rejects.toMatchObject({ code: "not-empty" });
});
