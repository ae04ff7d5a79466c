import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../../auth/scope";
import { withTestDatabase } from "../../database/testing";
import { importRows } from "../../imports/import.fixture";
import { evaluate } from "../evaluate";
import { LAST_MONTH, loadRandomFacts, NOW } from "../random-facts.fixture";
import { dayOf, type PlainLife, plainLives, plainMonths } from "./plain-lives.fixture";
import { projectByChurn, projectByModel } from "./project-cohort";

const scope = mintScope({ kind: "all" });
const dayNumber = (day: string) => Date.parse(day) / 86_400_000;

/** One customer's contracts as they were known on a day, renewed by the month. */
function watchedUntil({ start, stop }: PlainLife, day: number) {
  const seen = Math.floor(plainMonths(start, day));
  const renewed = stop === null ? seen : Math.min(seen, Math.floor(plainMonths(start, stop - 1)));
  return { seen, renewed, customers: 1, there: stop === null || stop > day ? 1 : 0 };
}

describe("projections of random contracts, against lives walked day by day", () => {
  withTestDatabase();
  let lives: PlainLife[];
  beforeAll(async () => {
    await loadRandomFacts(2024_14, "contract");
    lives = await plainLives("contract");
  });

  it.each([
    ["standard", 4, projectByModel],
    ["monthly-cohorts", 7, projectByModel],
    ["geometric", 4, projectByChurn],
  ] as const)("%s", async (definition, letters, model) => {
    const request = { metric: "projected-retention", definition, grain: "quarter", to: LAST_MONTH, scope } as const;
    const { rows } = await evaluate({ ...request, from: "2023-01-01", filters: { plan: ["full"] } }, NOW);
    let told = 0;
    for (const { period, group, until, value, low, high, n, denominator, details, noData } of rows) {
      const day = Math.min(dayNumber(until), dayNumber("2024-05-20"));
      const cohort = lives
        .filter(({ start, dimensions }) => start <= day && dimensions.plan === "full")
        .filter(({ start }) => dayOf(start).slice(0, letters) === group)
        .map((life) => watchedUntil(life, day));
      const there = cohort.filter((one) => one.there).length;
      expect([n, denominator], `${period} ${group}`).toEqual([cohort.length, there]);
      const projection = there > 0 ? model(cohort) : null;
      if (!projection) {
        expect([value, noData]).toEqual([null, there > 0 ? "no-renewals" : "no-customers-at-end"]);
        continue;
      }
      told++;
      // Fits on the same counts in another order may end a hair apart.
      expect(value).toBeCloseTo(100 * projection.after(12), 3);
      expect(details?.after3Years).toBeCloseTo(100 * projection.after(36), 3);
      if (low !== null && high !== null) expect(low <= (value ?? 0) && (value ?? 0) <= high).toBe(true);
    }
    expect(told).toBeGreaterThan(2);
  });
});

describe("yearly contracts of the published table", () => {
  withTestDatabase();
  const table = [1000, 869, 743, 653, 593, 551, 517, 491];
  const now = new Date("2010-06-15T12:00:00Z");
  beforeAll(async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => {
      const years = table.filter((count) => count > index).length;
      return `c${index},2003-05-01,${years < table.length ? `${2003 + years}-05-01` : ""},1200,12`;
    });
    await importRows("subscriptions", ["account,start,end,amount,interval", ...rows], { now, createAccounts: true });
  });

  it("keep 94.2 % of those who are there, and by one churn for all 89.7 %", async () => {
    const request = {
      metric: "projected-retention",
      grain: "range",
      from: "2003-01-01",
      to: "2010-05-01",
      scope,
    } as const;
    const { rows } = await evaluate(request, now);
    expect(rows).toMatchObject([{ group: "2003", n: 1000, denominator: 491 }]);
    expect(rows[0]?.value).toBeCloseTo(94.18, 1);
    expect(rows[0]?.details?.alpha).toBeCloseTo(0.668, 3);
    expect(rows[0]?.details?.beta).toBeCloseTo(3.806, 3);
    const rival = await evaluate({ ...request, definition: "geometric" }, now);
    expect(rival.rows[0]?.value).toBeCloseTo(100 * (1 - 509 / 4926), 6);
  });
});
