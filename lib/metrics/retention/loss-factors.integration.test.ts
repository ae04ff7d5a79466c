import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { mintScope } from "../../auth/scope";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { withTestDatabase } from "../../database/testing";
import { rebuildRollups } from "../../rollups/rebuild";
import { lifeSql } from "../../self-check/plain/life";
import { seededDraws } from "../../statistics/testing-draws";
import { evaluate } from "../evaluate";
import { FIRST_MONTH, LAST_MONTH, loadRandomFacts, NOW, PURCHASE_DAYS, TIME_ZONE } from "../random-facts.fixture";
import { requestedPeriods } from "../requested-periods";

async function loadVisitsAndTickets(): Promise<void> {
  const draw = seededDraws(9);
  const pool = await getPool();
  const day = () => new Date(Date.UTC(2022, 8, 1) + Math.floor(draw() * 600) * 86_400_000).toISOString().slice(0, 10);
  for (let index = 0; index < 500; index++) {
    const [account, count] = [1 + Math.floor(draw() * 40), 1 + Math.floor(draw() * 5)];
    const at = `${day()}T${["03:59:59", "04:00:00", "05:00:00"][index % 3]}Z`;
    await pool.query("INSERT INTO visits (account_id, visited_at, count) VALUES ($1, $2, $3)", [account, at, count]);
    if (index % 5 > 0) continue;
    const [opened, resolved] = [`${day()}T04:30:00Z`, `${day()}T04:30:00Z`];
    await pool.query("INSERT INTO tickets (account_id, opened_at, resolved_at) VALUES ($1, $2, $3)", [
      account,
      opened,
      resolved > opened && index % 10 > 0 ? resolved : null,
    ]);
  }
  await pool.query("UPDATE accounts SET customer_since = '2021-02-28' WHERE id % 7 = 0");
  await rebuildRollups(pool, { now: NOW });
}

const customer = z.object({
  period: z.iso.date(),
  e: z.boolean(),
  segment: z.string(),
  plan: z.string(),
  region: z.string(),
  channel: z.string(),
  industry: z.string(),
  since: z.iso.date(),
  score: z.number().nullable(),
  visits: z.array(z.string()),
  tickets: z.boolean(),
});

/** Everything that is to be known of each customer active at a period's start, as of that day, for TypeScript to judge. */
async function plainCustomers(
  rule: "contract" | "purchase",
  grain: "month" | "year",
): Promise<z.infer<typeof customer>[]> {
  const periods = requestedPeriods({ grain, from: FIRST_MONTH, to: LAST_MONTH }, 1);
  const day = (instant: string) => `(${instant} AT TIME ZONE '${TIME_ZONE}')::date`;
  return queryRows(
    await getPool(),
    customer,
    `WITH wanted AS (
       SELECT period, from_day, until_day, least(until_day, '${LAST_MONTH}'::date + interval '1 month')::date AS end_day
       FROM unnest($1::date[], $3::date[], $4::date[]) w(period, from_day, until_day)
     ), people AS (SELECT id, NULL::text AS "group", customer_since FROM accounts
     ), purchases AS (SELECT DISTINCT account_id, date AS day FROM invoices WHERE amount >= 0)
     SELECT l.period, l.e, coalesce(segment, '') AS segment, coalesce(plan, '') AS plan, coalesce(region, '') AS region,
       coalesce(channel, '') AS channel, coalesce(industry, '') AS industry, l.first AS since,
       (SELECT score FROM survey_answers q WHERE q.account_id = a.id AND question = 'nps' AND score IS NOT NULL
          AND ${day("answered_at")} < l.from_day ORDER BY answered_at DESC, q.id DESC LIMIT 1) AS score,
       coalesce((SELECT jsonb_agg(${day("visited_at")}) FROM visits v, generate_series(1, v.count)
          WHERE v.account_id = a.id AND ${day("visited_at")} < l.from_day), '[]') AS visits,
       EXISTS (SELECT FROM tickets t WHERE t.account_id = a.id AND ${day("opened_at")} < l.from_day
          AND (resolved_at IS NULL OR ${day("resolved_at")} >= l.from_day)) AS tickets
     FROM (${lifeSql(rule)}) l JOIN accounts a ON a.id = l.id WHERE l.s AND $2::int IS NOT NULL`,
    [
      periods.map(({ period }) => period),
      PURCHASE_DAYS,
      periods.map(({ from }) => from),
      periods.map(({ until }) => until),
    ],
  );
}

function attributesOf(one: z.infer<typeof customer>): Record<string, string> {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  // Periods begin on the first of a month, so that a month is whole only for those who began on a first.
  const tenure = months(one.period) - months(one.since) - (one.since.endsWith("-01") ? 0 : 1);
  const back = (count: number) => {
    const [year, month] = one.period.split("-").map(Number) as [number, number];
    return new Date(Date.UTC(year, month - 1 - count, 1)).toISOString().slice(0, 10);
  };
  const recent = one.visits.filter((day) => day >= back(3)).length;
  const earlier = one.visits.filter((day) => day >= back(6) && day < back(3)).length;
  const { segment, plan, region, channel, industry, score } = one;
  return {
    ...{ segment, plan, region, channel, industry },
    tenure: tenure < 6 ? "0-5" : tenure < 12 ? "6-11" : tenure < 24 ? "12-23" : tenure < 36 ? "24-35" : "36+",
    nps: score === null ? "" : score >= 9 ? "promoter" : score >= 7 ? "passive" : "detractor",
    visits: earlier > 0 && recent <= earlier * 0.75 ? "falling" : "",
    tickets: one.tickets ? "open" : "",
  };
}

describe.each(["contract", "purchase"] as const)("factors of loss under the rule %s, against plain counts", (rule) => {
  withTestDatabase();
  beforeAll(async () => {
    await loadRandomFacts(2024_13, rule);
    await loadVisitsAndTickets();
  });

  it.each(["month", "year"] as const)("by the %s", async (grain) => {
    const request = { metric: "loss-factors", grain, from: FIRST_MONTH, to: LAST_MONTH } as const;
    const { rows } = await evaluate({ ...request, scope: mintScope({ kind: "all" }) }, NOW);
    const customers = (await plainCustomers(rule, grain)).map((one) => ({ ...one, attributes: attributesOf(one) }));
    const seen = new Set<string>();
    for (const { period, group, details, n, value, numerator, denominator } of rows) {
      const [factor = "", name = ""] = group?.split("=") ?? [];
      const all = customers.filter((one) => one.period === period);
      const own = all.filter((one) => one.attributes[factor] === name);
      const lost = own.filter(({ e }) => !e).length;
      const lostRest = all.filter(({ e }) => !e).length - lost;
      expect(details, `${period} ${group}`).toMatchObject({
        ...{ customers: own.length, lost, customersRest: all.length - own.length, lostRest },
      });
      expect(n).toBe(all.length);
      const isPlain = lost > 0 && lostRest > 0 && lost < own.length && lostRest < all.length - own.length;
      if (isPlain) expect(value).toBeCloseTo((numerator ?? 0) / (denominator ?? 1), 9);
      seen.add(`${period} ${group}`);
    }
    // Nothing that is there is missing, save what all customers share, and the absence of a risk.
    const expected = customers.flatMap(({ period, attributes }) =>
      Object.entries(attributes)
        .filter(([factor, name]) => name !== "" || !["visits", "tickets"].includes(factor))
        .filter(([factor, name]) =>
          customers.some((other) => other.period === period && other.attributes[factor] !== name),
        )
        .map(([factor, name]) => `${period} ${factor}=${name}`),
    );
    expect([...seen].sort()).toEqual([...new Set(expected)].sort());
    for (const factor of ["visits=falling", "tickets=open", "nps=detractor", "tenure=36+"])
      expect([...seen].some((name) => name.endsWith(` ${factor}`))).toBe(true);
  });
});
