import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { seedDemo } from "../../../prisma/seed/demo";
import { mintScope } from "../../auth/scope";
import { getChange, getChangeImpact, listChanges } from "../../changes/data";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { withTestDatabase } from "../../database/testing";
import { evaluate } from "../evaluate";
import { measureImpact } from "./impact";

withTestDatabase();

/** The data then run from 2023-01 to 2025-12: onboarding begins in 2024-03, prices rise in 2024-09. */
const NOW = new Date("2026-01-15T12:00:00Z");
const scope = mintScope({ kind: "all" });

beforeAll(async () => {
  await seedDemo(await getPool(), { now: NOW });
}, 240_000);

const impactOf = async (code: string, options: Parameters<typeof getChangeImpact>[1] | object = {}) =>
  (await getChangeImpact(code, { ...options, scope }, NOW)).impact;

describe("the changes of the demo company", () => {
  it("finds that the price rise made small customers leave", async () => {
    const impact = await impactOf("PRICE-1");
    expect(impact).toMatchObject({ metric: "customer-churn", method: "difference-in-differences", noControl: null });
    expect(impact).toMatchObject({ real: true, towards: "worse", per: null });
    expect(impact.low).toBeGreaterThan(0);
    expect(impact.window).toMatchObject({ change: "2024-09-01" });
    expect([impact.window.before.length, impact.window.after.length]).toEqual([12, 12]);
    // Those who were there when prices rose show it too, and most in the months of protest.
    expect(impact.cohorts[0]).toMatchObject({ cohort: "acquired-before", real: true });
    const mean = (months: string[]) =>
      impact.eventStudy
        .filter(({ month }) => months.includes(month))
        .reduce((sum, { estimate }) => sum + (estimate ?? 0), 0) / months.length;
    expect(mean(["2024-11-01", "2024-12-01", "2025-01-01", "2025-02-01"])).toBeGreaterThan(
      mean(impact.window.before.slice(0, -1)) + 1,
    );
  });

  it("finds that the onboarding kept new customers, for whom it was made, and says that nobody was left to compare with", async () => {
    const impact = await impactOf("ONBOARD-1");
    expect(impact).toMatchObject({ method: "interrupted-time-series", noControl: "everybody", control: 0 });
    expect(impact.groups.control).toBeNull();
    const [, after] = impact.cohorts;
    expect(after).toMatchObject({ cohort: "acquired-after", method: "same-age", real: true });
    expect(after?.high).toBeLessThan(-1);
  });

  it("finds nothing where nothing was", async () => {
    for (const code of ["BONUS-1", "SHIP-1"]) {
      const impact = await impactOf(code);
      expect(impact, code).toMatchObject({ real: false, towards: null, method: "interrupted-time-series" });
      expect(impact.low).toBeLessThan(0);
      expect(impact.high).toBeGreaterThan(0);
    }
    expect((await impactOf("BONUS-1")).noControl).toBe("not-per-customer");
    // Revenue of those whom the bonus was for, against all others.
    expect(await impactOf("BONUS-1", { metric: "order-value" })).toMatchObject({ real: false, noControl: null });
  });

  it("tells nothing of a change among customers whom it did not concern", async () => {
    const impact = await impactOf("BONUS-1", { filters: { channel: ["Direct"] } });
    expect(impact).toMatchObject({ estimate: null, noData: "not-enough-data", groups: { treated: { before: null } } });
  });

  it("follows what boards show, month by month", async () => {
    const { series, window } = await impactOf("SHIP-1");
    const range = { from: window.before[0] ?? "", to: window.after.at(-1) ?? "" };
    const { rows } = await evaluate({ metric: "order-value", grain: "month", ...range, scope }, NOW);
    for (const { month, value } of series)
      expect(value).toBeCloseTo(rows.find(({ period }) => period === month)?.value ?? Number.NaN, 6);
    expect(series.map(({ month }) => month)).toEqual([...window.before, ...window.after]);
  });

  it("reckons within what the reader may see", async () => {
    const { change } = await getChangeImpact("PRICE-1", { scope }, NOW);
    const own = mintScope({ kind: "owned", owners: ["ana.ferrer@example.com"] });
    const some = await measureImpact({ change, metric: "customer-churn", scope: own }, NOW);
    const [counted] = await plain(
      `SELECT count(*) FILTER (WHERE treated) AS y, count(*) FILTER (WHERE NOT treated) AS x, '' AS side, true AS treated
       FROM (${PEOPLE}) p JOIN accounts a USING (id) WHERE a.owner = 'ana.ferrer@example.com'`,
    );
    expect(some.treated).toBeGreaterThan(0);
    expect(some.treated).toBeLessThanOrEqual(counted?.y ?? 0);
    expect(some.control).toBeLessThanOrEqual(counted?.x ?? 0);
  });

  it("names what else was changed in the months compared", async () => {
    const also = async (window: number) => (await getChangeImpact("PRICE-1", { scope, window }, NOW)).alsoChanged;
    expect(await also(12)).toEqual(["EAST-1", "SHIP-1", "ONBOARD-1", "BONUS-1"]);
    expect(await also(6)).toEqual(["SHIP-1", "ONBOARD-1"]);
    expect(await also(3)).toEqual([]);
  });

  it("names the change or the indicator that is missing", async () => {
    expect((await listChanges()).map(({ code }) => code)).toEqual([
      "EAST-1",
      "SHIP-1",
      "PRICE-1",
      "ONBOARD-1",
      "BONUS-1",
    ]);
    await expect(getChange("PRICE-2")).rejects.toMatchObject({ code: "change-unknown" });
    await expect(impactOf("PRICE-1", { metric: "luck" })).rejects.toMatchObject({ code: "metric-unknown" });
    await (await getPool()).query("UPDATE changes SET metric = NULL WHERE code = 'EAST-1'");
    await expect(impactOf("EAST-1")).rejects.toMatchObject({ code: "change-without-metric" });
  });
});

const PEOPLE = `SELECT id, segment IN ('Micro', 'Small') AND plan IN ('Starter', 'Team') AS treated FROM accounts`;

const cell = z.object({ side: z.string(), treated: z.boolean(), y: z.coerce.number(), x: z.coerce.number() });
const plain = async (sql: string) => queryRows(await getPool(), cell, sql);

const MONTHS = `SELECT CASE WHEN month < '2024-09-01' THEN 'before' ELSE 'after' END AS side, month::date,
    (month + interval '1 month')::date AS until
  FROM generate_series('2023-09-01'::date, '2025-09-01', '1 month') month WHERE month <> '2024-09-01'`;

/** Each indicator's four cells in plain SQL over the facts: y over x, by side and group. */
const CELLS: Record<string, { scale: number; sql: string }> = {
  "customer-churn": {
    scale: 100,
    sql: `SELECT side, treated, count(*) FILTER (WHERE NOT at_end) AS y, count(*) AS x
      FROM (SELECT side, treated, EXISTS (SELECT FROM subscriptions s WHERE s.account_id = p.id AND start_date <= until
            AND (end_date IS NULL OR end_date > until)) AS at_end
          FROM (${MONTHS}) m CROSS JOIN (${PEOPLE}) p
          WHERE EXISTS (SELECT FROM subscriptions s WHERE s.account_id = p.id AND start_date <= month
            AND (end_date IS NULL OR end_date > month))) lives
      GROUP BY 1, 2`,
  },
  csat: {
    scale: 100,
    sql: `SELECT side, treated, count(*) FILTER (WHERE score >= 4) AS y, count(*) AS x
      FROM (${MONTHS}) m JOIN survey_answers a ON (answered_at AT TIME ZONE 'Europe/Madrid')::date >= month
        AND (answered_at AT TIME ZONE 'Europe/Madrid')::date < until
      JOIN (${PEOPLE}) p ON p.id = a.account_id WHERE question = 'csat' AND score IS NOT NULL GROUP BY 1, 2`,
  },
  revenue: {
    scale: 1,
    sql: `SELECT side, treated, sum((SELECT coalesce(sum(amount), 0) FROM invoices i WHERE i.account_id = l.id
          AND date >= month AND date < until)) AS y, sum((first_month <= month)::int) AS x
      FROM (SELECT m.*, p.*, (SELECT date_trunc('month', least(
              (SELECT min(start_date) FROM subscriptions s WHERE s.account_id = p.id),
              (SELECT min(date) FROM invoices i WHERE i.account_id = p.id AND amount >= 0), a.customer_since)))::date AS first_month
          FROM (${MONTHS}) m CROSS JOIN (${PEOPLE}) p JOIN accounts a ON a.id = p.id) l
      GROUP BY 1, 2`,
  },
};

describe("the four cells of a comparison", () => {
  it.each(Object.entries(CELLS))("are those of plain SQL over the facts: %s", async (metric, { scale, sql }) => {
    const impact = await impactOf("PRICE-1", { metric });
    const cells = await plain(sql);
    const ratio = (side: string, treated: boolean) => {
      const found = cells.find((each) => each.side === side && each.treated === treated);
      return (scale * (found?.y ?? Number.NaN)) / (found?.x ?? Number.NaN);
    };
    const { treated, control } = impact.groups;
    expect(treated.before).toBeCloseTo(ratio("before", true), 6);
    expect(treated.after).toBeCloseTo(ratio("after", true), 6);
    expect(control?.before).toBeCloseTo(ratio("before", false), 6);
    expect(control?.after).toBeCloseTo(ratio("after", false), 6);
    const estimate = ratio("after", true) - ratio("before", true) - ratio("after", false) + ratio("before", false);
    expect(impact.estimate).toBeCloseTo(estimate, 6);
  });
});
