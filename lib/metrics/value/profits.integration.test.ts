import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { mintScope } from "../../auth/scope";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { withTestDatabase } from "../../database/testing";
import { moneySql } from "../../self-check/plain/money";
import { loadMoreFacts } from "../cohorts/more-facts.fixture";
import { evaluate } from "../evaluate";
import { FIRST_MONTH, LAST_MONTH, NOW, PURCHASE_DAYS, TIME_ZONE } from "../random-facts.fixture";
import { requestedPeriods } from "../requested-periods";
import type { EvaluateRequest, FigureRow } from "../types";
import { listLosses } from "./list-losses";

const everybody = mintScope({ kind: "all" });
const customer = z.object({
  period: z.iso.date(),
  untilDay: z.iso.date(),
  segment: z.string(),
  active: z.boolean(),
  first: z.iso.date().nullable(),
  revenue: z.coerce.number(),
  cost: z.coerce.number(),
  direct: z.coerce.number(),
  known: z.boolean(),
});
type Customer = z.infer<typeof customer>;

/** Every customer of every period in plain SQL over the facts. */
async function customers(rule: "contract" | "purchase", grain: EvaluateRequest["grain"]): Promise<Customer[]> {
  const periods = requestedPeriods({ grain, from: FIRST_MONTH, to: LAST_MONTH }, 1);
  return queryRows(
    await getPool(),
    customer,
    `WITH wanted AS (
       SELECT period, from_day, until_day, least(until_day, '${LAST_MONTH}'::date + interval '1 month')::date AS end_day
       FROM unnest($3::date[], $4::date[], $5::date[]) w(period, from_day, until_day) WHERE from_day <= '${LAST_MONTH}'
     ), people AS (SELECT id, coalesce(segment, '') AS "group", customer_since FROM accounts
     ), purchases AS (SELECT DISTINCT account_id, date AS day FROM invoices WHERE amount >= 0)
     SELECT m.period, w.until_day AS "untilDay", m."group" AS segment, m.active, m.first, m.revenue, m.cost, m.direct,
       m.known_cost AS known
     FROM (${moneySql(rule)}) m JOIN wanted w USING (period)
     WHERE $1::text IS NOT NULL AND $2::int IS NOT NULL AND (m.active OR m.revenue <> 0 OR m.cost <> 0)`,
    [
      TIME_ZONE,
      PURCHASE_DAYS,
      periods.map(({ period }) => period),
      periods.map(({ from }) => from),
      periods.map(({ until }) => until),
    ],
  );
}

/** Those with a loss, the largest first, their losses adding up to the figure and their shares to all of it. */
async function expectLosses(
  { grain, by, row }: { grain: EvaluateRequest["grain"]; by: "segment" | undefined; row: FigureRow },
  found: readonly Customer[],
) {
  const filters = by ? { [by]: [row.group ?? ""] } : undefined;
  const [from, to] = grain === "range" ? [FIRST_MONTH, LAST_MONTH] : [row.period, row.period];
  const request = { grain, from, to, filters, scope: everybody };
  const { total, accounts } = await listLosses(request, { limit: 1_000 }, NOW);
  const losses = found.flatMap(({ revenue, cost }) => (cost - revenue > 1e-9 ? [cost - revenue] : []));
  const sorted = losses.toSorted((one, other) => other - one);
  expect(accounts.map(({ loss }) => loss)).toEqual(sorted.map(near));
  expect(accounts.map(({ share }) => share)).toEqual(sorted.map((loss) => near((100 * loss) / sum(losses))));
  expect(total).toEqual({ accounts: losses.length, loss: near(sum(losses)) });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Peak of the curve by walking along it, and the curve's value at a percentile. */
function curveOf(profits: readonly number[]) {
  const walk = [...profits].sort((a, b) => b - a).map((_, index, all) => sum(all.slice(0, index + 1)));
  const total = sum(profits);
  return {
    total,
    peak: (100 * Math.max(0, ...walk)) / total,
    at: (percentile: number) => (100 * (walk[Math.ceil((percentile * walk.length) / 100) - 1] ?? Number.NaN)) / total,
  };
}

const near = (value: number) => expect.closeTo(value, 4);

describe.each(["contract", "purchase"] as const)(
  "profits under the rule %s, against a walk along the customers",
  (rule) => {
    withTestDatabase();
    beforeAll(() => loadMoreFacts(2024_07, rule));

    const told = async (metric: string, definition: string, grain: EvaluateRequest["grain"], by?: "segment") => {
      const request = { metric, definition, grain, by, from: FIRST_MONTH, to: LAST_MONTH, scope: everybody };
      return (await evaluate(request, NOW)).rows;
    };

    it.each(["month", "quarter", "trailing-12", "range"] as const)("%s", async (grain) => {
      const all = await customers(rule, grain);
      for (const by of [undefined, "segment"] as const) {
        const of = (period: string, group: string | null) =>
          all.filter((one) => one.period === period && (group === null || one.segment === group));
        for (const row of await told("profit-curve", "standard", grain, by)) {
          const found = of(row.period, row.group);
          const { total, peak } = curveOf(found.map(({ revenue, cost }) => revenue - cost));
          const isTold = found.some(({ known }) => known) && total > 0;
          expect(row.value, `${row.period} ${row.group}`).toEqual(isTold ? near(peak) : null);
          expect(row.n).toBe(isTold ? found.length : 0);
        }
        for (const row of await told("profit-curve", "losing", grain, by)) {
          const found = of(row.period, row.group);
          const losing = found.filter(({ revenue, cost }) => cost - revenue > 1e-9).length;
          expect(row.value).toBe(found.some(({ known }) => known) ? losing : null);
        }
        for (const row of await told("profit-curve", "loss", grain, by)) {
          const found = of(row.period, row.group);
          const lost = sum(found.map(({ revenue, cost }) => Math.max(0, cost - revenue)));
          expect(row.value).toEqual(found.some(({ known }) => known) ? near(lost) : null);
          if (lost > 0) await expectLosses({ grain, by, row }, found);
        }
      }
      const curve = await told("profit-curve", "curve", grain);
      expect(curve.filter(({ value }) => value !== null).length).toBeGreaterThan(0);
      for (const row of curve.filter(({ value }) => value !== null)) {
        const found = inPeriod(all, row.period);
        expect(row.value).toEqual(
          near(curveOf(found.map(({ revenue, cost }) => revenue - cost)).at(Number(row.group))),
        );
      }
    });

    it("cost to serve by year as a customer, which adds up to that of all", async () => {
      const all = await customers(rule, "quarter");
      const rows = await told("cost-to-serve", "by-tenure", "quarter");
      for (const row of rows.filter(({ value }) => value !== null)) {
        const found = inPeriod(all, row.period).filter((one) => yearOf(one) === row.group);
        const active = found.filter((one) => one.active).length;
        expect(row.value).toEqual(near(sum(found.map(({ cost, direct }) => cost - direct)) / active));
        expect(row.n).toBe(active);
      }
      const [whole] = (await told("cost-to-serve", "standard", "quarter")).slice(-1);
      const years = rows.filter(({ period }) => period === whole?.period);
      expect(sum(years.map(({ numerator }) => numerator ?? 0))).toEqual(near(whole?.numerator ?? Number.NaN));
      expect(sum(years.map(({ denominator }) => denominator ?? 0))).toBe(whole?.denominator);
      expect(years.length).toBeGreaterThan(1);
    });
  },
);

const inPeriod = (all: readonly Customer[], period: string) => all.filter((one) => one.period === period);

/** The year of being a customer on a period's last day, counted by birthdays. */
function yearOf({ first, untilDay }: Customer): string {
  if (first === null) return "";
  const last = new Date(Date.parse(untilDay) - 86_400_000).toISOString().slice(0, 10);
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) - (last.slice(5) < first.slice(5) ? 1 : 0);
  return years + 1 >= 10 ? "10+" : String(Math.max(0, years) + 1);
}
