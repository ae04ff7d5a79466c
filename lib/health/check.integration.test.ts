import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { evaluate } from "../metrics/evaluate";
import { NOW, PURCHASE_DAYS } from "../metrics/random-facts.fixture";
import { DIMENSIONS, type EvaluateRequest } from "../metrics/types";
import { computeHealth } from "./compute";
import { loadHealthFacts } from "./health-facts.fixture";

/** Of each pair of a lost and a kept account, who scored lower; by counting, account by account. */
interface Outcome {
  group: string;
  owner: string;
  score: number;
  lost: boolean;
  name: string;
}

const COVERED =
  "EXISTS (SELECT FROM subscriptions s WHERE s.account_id = h.account_id AND s.start_date <= d.day AND coalesce(s.end_date, 'infinity') > d.day)";
const BOUGHT = `EXISTS (SELECT FROM invoices i WHERE i.account_id = h.account_id AND i.amount >= 0 AND i.date >= d.day - ${PURCHASE_DAYS} AND i.date < d.day)`;

async function outcomesOf(month: string, days: number, dimension: string, rule: string): Promise<Outcome[]> {
  const { rows } = await (await getPool()).query(
    `SELECT coalesce(a.${dimension}, '') AS "group", coalesce(a.owner, '') AS owner, h.score::float8, a.name,
       NOT ${rule === "contract" ? COVERED : BOUGHT} AS lost
     FROM account_health h JOIN accounts a ON a.id = h.account_id
     CROSS JOIN LATERAL (SELECT (h.month + interval '1 month')::date + $2::int AS day) d
     WHERE h.month = $1 AND h.score IS NOT NULL`,
    [month, days],
  );
  return rows;
}

function countedArea(outcomes: readonly Outcome[]): number | null {
  const [lost, kept] = [outcomes.filter((each) => each.lost), outcomes.filter((each) => !each.lost)];
  const round = (score: number) => Math.round(score * 100 + 1e-7) / 100;
  const won = lost.flatMap((one) => kept.map((other) => (Math.sign(round(other.score) - round(one.score)) + 1) / 2));
  return won.length > 0 ? won.reduce((sum, value) => sum + value, 0) / won.length : null;
}

const everything = mintScope({ kind: "all" });
const ask = (request: Partial<EvaluateRequest>) =>
  evaluate(
    { metric: "health-check", grain: "month", from: "2023-06-01", to: "2023-06-01", scope: everything, ...request },
    NOW,
  );

describe.each(["contract", "purchase"] as const)("the health check under the rule %s", (rule) => {
  withTestDatabase();
  beforeAll(async () => {
    await loadHealthFacts(2026_13, rule, NOW);
    await computeHealth(await getPool(), { now: NOW, months: "all" });
  });

  it.each(DIMENSIONS)("is what counting pairs gives, by %s", async (by) => {
    for (const [definition, days] of [
      ["standard", 90],
      ["60-days", 60],
    ] as const) {
      for (const month of ["2023-05-01", "2023-09-01", "2023-12-01"]) {
        const outcomes = await outcomesOf(month, days, by, rule);
        const { rows } = await ask({ definition, from: month, to: month, by });
        expect(rows.map(({ group }) => group)).toEqual([...new Set(outcomes.map(({ group }) => group))].sort());
        for (const { group, value, details, n } of rows) {
          const own = outcomes.filter((each) => each.group === group);
          const expected = countedArea(own);
          expect(value).toEqual(expected === null ? null : expect.closeTo(expected, 9));
          if (value !== null) expect(n).toBe(own.length);
          expect(details?.lost).toBe(own.filter(({ lost }) => lost).length);
          const green = own.filter(({ lost, score }) => lost && score >= 75);
          expect(details?.lostGreen).toBe(green.length);
          for (const each of green) expect(details?.lostGreenNames).toContain(each.name);
        }
      }
    }
  });

  it("pools a year's ends three months apart, and shows a CSM no more than its own", async () => {
    const months = ["2023-12-01", "2023-09-01", "2023-06-01", "2023-03-01"];
    const all = (await Promise.all(months.map((month) => outcomesOf(month, 90, "segment", rule)))).flat();
    const owners = ["ana@example.com"];
    const own = all.filter(({ owner }) => owners.includes(owner));
    for (const [scope, outcomes] of [
      [everything, all],
      [mintScope({ kind: "owned", owners }), own],
    ] as const) {
      const year = { grain: "year", from: "2023-01-01", to: "2023-01-01", scope } as const;
      expect((await ask(year)).rows[0]?.value).toEqual(expect.closeTo(countedArea(outcomes) ?? -1, 9));
      const red = outcomes.filter(({ score }) => score < 60);
      const { rows } = await ask({ ...year, definition: "precision" });
      const lost = red.filter((each) => each.lost).length;
      expect(rows[0]).toMatchObject({ numerator: lost, denominator: red.length });
      expect(rows[0]?.value).toEqual(expect.closeTo((100 * lost) / red.length, 9));
    }
  });

  it("says nothing of month ends of which the days have not passed, and calls them not complete", async () => {
    const { rows } = await ask({ from: "2024-01-01", to: "2024-04-01" });
    // On 20 May it is known who left within 90 days after January; after February not yet.
    expect(rows.map(({ value }) => value !== null)).toEqual([true, false, false, false]);
    expect(rows.map(({ complete }) => complete)).toEqual([true, false, false, false]);
  });
});
