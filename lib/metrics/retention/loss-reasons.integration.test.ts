import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { mintScope } from "../../auth/scope";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { withTestDatabase } from "../../database/testing";
import { lifeSql } from "../../self-check/plain/life";
import { seededDraws } from "../../statistics/testing-draws";
import { evaluate } from "../evaluate";
import { FIRST_MONTH, LAST_MONTH, loadRandomFacts, NOW, PURCHASE_DAYS } from "../random-facts.fixture";
import { requestedPeriods } from "../requested-periods";
import { GRAINS } from "../types";

const REASONS = ["Price", "price ", "Service", "", null];

async function giveReasons(): Promise<void> {
  const draw = seededDraws(5);
  const pool = await getPool();
  const { rows } = await pool.query<{ id: string }>(
    "SELECT id FROM subscriptions WHERE end_date IS NOT NULL ORDER BY id",
  );
  for (const { id } of rows) {
    const reason = REASONS[Math.floor(draw() * REASONS.length)];
    await pool.query("UPDATE subscriptions SET end_reason = $2 WHERE id = $1", [id, reason]);
  }
}

const row = z.object({
  period: z.iso.date(),
  lost: z.boolean(),
  revenue: z.coerce.number(),
  /** End and reason of the account's contracts that ended by the end of the period. */
  ends: z.array(z.tuple([z.string(), z.string().nullable()])),
});

/** Every account's course in every period, without a thought of rollups. */
async function plainLosses(rule: "contract" | "purchase", grain: (typeof GRAINS)[number], where: string) {
  const periods = requestedPeriods({ grain, from: FIRST_MONTH, to: LAST_MONTH }, 1);
  const rows = await queryRows(
    await getPool(),
    row,
    `WITH wanted AS (
       SELECT period, from_day, until_day, least(until_day, '${LAST_MONTH}'::date + interval '1 month')::date AS end_day
       FROM unnest($1::date[], $3::date[], $4::date[]) w(period, from_day, until_day)
     ), people AS (SELECT id, NULL::text AS "group", customer_since FROM accounts WHERE ${where}
     ), purchases AS (SELECT DISTINCT account_id, date AS day FROM invoices WHERE amount >= 0)
     SELECT l.period, l.lost, CASE WHEN mrr_end = 0 THEN mrr_start ELSE 0 END AS revenue,
       coalesce((SELECT jsonb_agg(jsonb_build_array(end_date, end_reason)) FROM subscriptions s
         WHERE s.account_id = l.id AND end_date > start_date AND end_date <= w.end_day), '[]') AS ends
     FROM (${lifeSql(rule)}) l JOIN wanted w USING (period) WHERE $2::int IS NOT NULL`,
    [
      periods.map(({ period }) => period),
      PURCHASE_DAYS,
      periods.map(({ from }) => from),
      periods.map(({ until }) => until),
    ],
  );
  return rows
    .filter(({ lost, revenue }) => lost || revenue > 0)
    .map((loss) => ({ ...loss, reason: reasonOf(loss.ends) }));
}

function reasonOf(ends: readonly (readonly [string, string | null])[]): string {
  const last = ends
    .map(([day]) => day)
    .sort()
    .at(-1);
  const given = ends.filter(([day]) => day === last).map(([, reason]) => reason?.trim().toLowerCase() ?? "");
  return given.find((reason) => reason !== "") ?? "";
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

describe.each(["contract", "purchase"] as const)("reasons of loss under the rule %s, against plain SQL", (rule) => {
  withTestDatabase();
  beforeAll(async () => {
    await loadRandomFacts(2024_12, rule);
    await giveReasons();
  });

  it.each(
    GRAINS.flatMap((grain) => [[grain, "true", {}] as const, [grain, "plan = 'full'", { plan: ["full"] }] as const]),
  )("by %s where %s", async (grain, where, filters) => {
    const request = { grain, from: FIRST_MONTH, to: LAST_MONTH, filters, scope: mintScope({ kind: "all" }) } as const;
    const plain = await plainLosses(rule, grain, where);
    // Same-day ends with two different reasons would let either stand.
    const told = async (definition: string) =>
      (await evaluate({ ...request, metric: "loss-reasons", definition }, NOW)).rows;
    const [customers, revenue, share] = [await told("standard"), await told("revenue"), await told("share")];
    const reasonsOf = (groups: readonly (string | null | undefined)[]) =>
      [...new Set(groups.map((group) => group?.toLowerCase()))].sort();
    expect(reasonsOf(customers.map(({ group }) => group))).toEqual(reasonsOf(plain.map(({ reason }) => reason)));
    for (const [index, row] of customers.entries()) {
      const all = plain.filter(({ period }) => period === row.period);
      const own = all.filter(({ reason }) => reason === row.group?.toLowerCase());
      const lost = own.filter((loss) => loss.lost).length;
      const everyLost = all.filter((loss) => loss.lost).length;
      expect([row.value, row.n]).toEqual([lost, lost]);
      expect(revenue[index]).toMatchObject({
        group: row.group,
        value: expect.closeTo(sum(own.map((loss) => loss.revenue)), 4),
      });
      expect(share[index]?.value).toEqual(everyLost === 0 ? null : expect.closeTo((100 * lost) / everyLost, 9));
      expect(share[index]?.noData).toBe(everyLost === 0 ? "nobody-lost" : null);
    }
    const churned = await evaluate({ ...request, metric: "recurring-revenue", definition: "churn" }, NOW);
    for (const { period, value } of churned.rows) {
      const parts = revenue.filter((row) => row.period === period).map((row) => row.value ?? Number.NaN);
      // Before the first contract no revenue is known, and none lost.
      expect(sum(parts)).toBeCloseTo(value ?? 0, 4);
    }
    const churn = await evaluate({ ...request, metric: "customer-churn" }, NOW);
    for (const { period, numerator } of churn.rows)
      expect(sum(customers.filter((row) => row.period === period).map((row) => row.value ?? 0))).toBe(numerator);
  });
});
