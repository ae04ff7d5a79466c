import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { mintScope } from "../../lib/auth/scope";
import { getPool } from "../../lib/database/pool";
import { queryRows } from "../../lib/database/query";
import { withTestDatabase } from "../../lib/database/testing";
import { evaluate } from "../../lib/metrics/evaluate";
import { seedDemo } from "./demo";

// What the company knows besides sales and answers, read back with plain SQL over the facts.

withTestDatabase();

/** The data then run from 2023-01 to 2025-12: onboarding begins in 2024-03, prices rise in 2024-09. */
const NOW = new Date("2026-01-15T12:00:00Z");

beforeAll(async () => {
  await seedDemo(await getPool(), { now: NOW });
}, 240_000);

async function ask<Name extends string>(sql: string, ...names: Name[]): Promise<Record<Name, number>> {
  const shape = z.object(Object.fromEntries(names.map((name) => [name, z.coerce.number()])));
  const [row] = await queryRows(await getPool(), shape, sql);
  return row as Record<Name, number>;
}

it("hears three in ten of those it asks, and asks before it is answered", async () => {
  const { rate, strays } = await ask(
    `SELECT (SELECT count(*) FROM survey_answers WHERE question IN ('nps', 'csat'))::float
         / (SELECT count(*) FROM survey_deliveries WHERE delivered) AS rate,
       (SELECT count(*) FROM survey_answers a WHERE question = 'nps' AND NOT EXISTS (
         SELECT FROM survey_deliveries d WHERE d.account_id = a.account_id AND d.contact = a.contact AND delivered
            AND d.survey_id = a.survey_id AND d.sent_at < a.answered_at AND d.sent_at > a.answered_at - interval '32 days'
         )) AS strays`,
    "rate",
    "strays",
  );
  expect(rate).toBeGreaterThan(0.27);
  expect(rate).toBeLessThan(0.35);
  expect(strays).toBe(0);
});

it("answers late in the East, where more cases stay open and detractors are not called", async () => {
  const hours = (where: string) =>
    `percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM first_response_at - opened_at) / 3600) FILTER (WHERE ${where})`;
  const { east, others, east_open, others_open } = await ask(
    `SELECT ${hours("region = 'East'")} AS east, ${hours("region <> 'East'")} AS others,
       avg((resolved_at IS NULL)::int) FILTER (WHERE region = 'East') AS east_open,
       avg((resolved_at IS NULL)::int) FILTER (WHERE region <> 'East') AS others_open
     FROM tickets t JOIN accounts a ON a.id = t.account_id`,
    "east",
    "others",
    "east_open",
    "others_open",
  );
  expect(east).toBeGreaterThan(4 * others);
  expect(east_open).toBeGreaterThan(1.5 * others_open);
  const called = `EXISTS (SELECT FROM interviews i WHERE i.account_id = s.account_id AND held_at > answered_at
     AND held_at < answered_at + interval '14 days')::int`;
  const calls = await ask(
    `SELECT avg(${called}) FILTER (WHERE region = 'East') AS east, avg(${called}) FILTER (WHERE region <> 'East') AS others
     FROM survey_answers s JOIN accounts a ON a.id = s.account_id WHERE question = 'nps' AND score <= 6`,
    "east",
    "others",
  );
  expect(calls.others).toBeGreaterThan(1.7 * calls.east);
});

it("has a larger part of the wallets of those who hold more products", async () => {
  const share = (where: string) => `sum(spent) FILTER (WHERE ${where}) / sum(estimate) FILTER (WHERE ${where})`;
  const { one, several } = await ask(
    `WITH estimated AS (
       SELECT account_id, estimated_on, sum(amount) AS estimate FROM wallet_estimates GROUP BY 1, 2),
     held AS (
       SELECT e.*,
         (SELECT count(DISTINCT product_id) FROM subscriptions s WHERE s.account_id = e.account_id
             AND start_date <= estimated_on AND (end_date IS NULL OR end_date > estimated_on)) AS products,
         (SELECT sum(amount) FROM invoices i WHERE i.account_id = e.account_id
             AND date <= estimated_on AND date > estimated_on - interval '1 year') AS spent
       FROM estimated e)
     SELECT ${share("products = 1")} AS one, ${share("products >= 3")} AS several FROM held`,
    "one",
    "several",
  );
  expect(one).toBeLessThan(0.4);
  expect(several).toBeGreaterThan(0.5);
});

it("loses more sales over the price since it rose, and has talks that fell silent", async () => {
  const price = (where: string) => `avg((reason = 'Price')::int) FILTER (WHERE outcome = 'lost' AND ${where})`;
  const { before, after, silent, skipped, unwon } = await ask(
    `SELECT ${price("closed_on < '2024-09-01'")} AS before, ${price("closed_on >= '2024-09-01'")} AS after,
       count(*) FILTER (WHERE outcome = 'open' AND (
         SELECT max(entered_on) FROM opportunity_stages s WHERE s.opportunity = o.external_id) < '2025-10-01') AS silent,
       count(*) FILTER (WHERE NOT EXISTS (
         SELECT FROM opportunity_stages s WHERE s.opportunity = o.external_id AND s.stage = o.stage)) AS skipped,
       (SELECT count(*) FROM accounts a WHERE customer_since >= '2023-01-01' AND NOT EXISTS (
         SELECT FROM opportunities w WHERE w.account_id = a.id AND outcome = 'won' AND closed_on = customer_since)) AS unwon
     FROM opportunities o`,
    "before",
    "after",
    "silent",
    "skipped",
    "unwon",
  );
  expect(after).toBeGreaterThan(1.3 * before);
  expect(silent).toBeGreaterThan(5);
  expect([skipped, unwon]).toEqual([0, 0]);
});

it("has references whose validation has run out, and some never validated", async () => {
  const { valid, run_out, never } = await ask(
    `SELECT count(*) FILTER (WHERE expires_on > '2025-12-31') AS valid, count(*) FILTER (WHERE expires_on <= '2025-12-31') AS run_out,
       count(*) FILTER (WHERE validated_on IS NULL) AS never FROM account_references WHERE withdrawn_on IS NULL`,
    "valid",
    "run_out",
    "never",
  );
  expect(Math.min(valid, run_out, never)).toBeGreaterThan(5);
});

it("has two pairs of indicators of which one agrees and one does not", async () => {
  const mean = (cpi: string, year: number) =>
    `sum(value * n) FILTER (WHERE cpi = '${cpi}' AND date_part('year', date) = ${year})
     / sum(n) FILTER (WHERE cpi = '${cpi}' AND date_part('year', date) = ${year})`;
  const { cup_before, cup_after, on_time_before, on_time_after } = await ask(
    `SELECT ${mean("FIRST-CUP", 2023)} AS cup_before, ${mean("FIRST-CUP", 2025)} AS cup_after,
       ${mean("ON-TIME", 2023)} AS on_time_before, ${mean("ON-TIME", 2025)} AS on_time_after FROM cpi_measurements`,
    "cup_before",
    "cup_after",
    "on_time_before",
    "on_time_after",
  );
  expect(cup_after).toBeLessThan(0.5 * cup_before);
  expect(on_time_after).toBeLessThan(on_time_before - 3);
  const revenue = await ask(
    `SELECT sum(amount) FILTER (WHERE date < '2024-01-01') AS before, sum(amount) FILTER (WHERE date >= '2025-01-01') AS after
     FROM invoices`,
    "before",
    "after",
  );
  expect(revenue.after).toBeGreaterThan(1.2 * revenue.before);
});

it("loses most addresses of its newsletter where the firm has left, or is sore over the price", async () => {
  const { usual, sore } = await ask(
    `SELECT count(*) FILTER (WHERE happened_at < '2024-09-01' AND happened_at >= '2024-06-01') AS usual,
       count(*) FILTER (WHERE happened_at >= '2024-09-01' AND happened_at < '2024-12-01') AS sore
     FROM list_events e JOIN accounts a ON a.id = e.account_id
     WHERE event = 'unsubscribed' AND segment IN ('Micro', 'Small')`,
    "usual",
    "sore",
  );
  expect(sore).toBeGreaterThan(1.5 * usual);
});

it("sorts most comments into themes, of which service costs most", async () => {
  const { sorted, service, others } = await ask(
    `SELECT (SELECT count(DISTINCT answer_id) FROM answer_themes)::float / (SELECT count(comment) FROM survey_answers) AS sorted,
       avg(score) FILTER (WHERE t.code = 'service') AS service, avg(score) FILTER (WHERE t.code <> 'service') AS others
     FROM answer_themes n JOIN themes t ON t.id = n.theme_id
     JOIN survey_answers a ON a.account_id = n.account_id AND a.answered_at = n.answered_at AND a.id = n.answer_id
     WHERE question = 'nps'`,
    "sorted",
    "service",
    "others",
  );
  expect(sorted).toBeGreaterThan(0.6);
  expect(service).toBeLessThan(others - 2);
});

it("has most of those red beforehand who leave the East, and few of those who leave elsewhere", async () => {
  const scope = mintScope({ kind: "all" });
  const request = { metric: "health-check", definition: "60-days", grain: "range", by: "region", scope } as const;
  const { rows } = await evaluate({ ...request, from: "2024-01-01", to: "2025-09-01" }, NOW);
  for (const { group, value, details } of rows) {
    const recall = Number(details?.recall);
    if (group === "East") expect(recall).toBeGreaterThan(50);
    else expect(recall).toBeLessThan(25);
    // Better than a coin, and by far not as good as if it knew who will leave.
    if (group === "East") expect(value).toBeGreaterThan(0.6);
    expect(value).toBeLessThan(0.85);
  }
  expect(rows).toHaveLength(5);
});
