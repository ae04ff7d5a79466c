import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../../auth/scope";
import { getPool } from "../../database/pool";
import { withTestDatabase } from "../../database/testing";
import { meanDifference } from "../../statistics/mean-difference";
import { proportionDifference } from "../../statistics/proportion-difference";
import { LAST_MONTH, NOW } from "../random-facts.fixture";
import { cohortGrid } from "./cohort-grid";
import { compareCohorts } from "./compare-cohorts";
import { listCohort } from "./list-cohort";
import { loadMoreFacts } from "./more-facts.fixture";
import { COHORT_CELLS, type CohortCell, type CohortRows } from "./types";

const scope = mintScope({ kind: "all" });
const base = { from: "2022-10-01", to: LAST_MONTH, scope };

withTestDatabase();
beforeAll(() => loadMoreFacts(2024_11, "purchase"));

async function compare(by: CohortRows, cell: CohortCell, cohorts: readonly [string, string]) {
  return compareCohorts({ ...base, by, cell, cohorts }, NOW);
}

describe.each(["segment", "quarter"] as const)("two rows by %s", (by) => {
  const cohorts = by === "segment" ? (["small", "large"] as const) : (["2022-10-01", "2023-01-01"] as const);

  it.each(COHORT_CELLS)("are compared by what the grid shows of them: %s", async (cell) => {
    const grid = await cohortGrid({ ...base, by, cell }, NOW);
    const cellOf = (name: string, age: number) =>
      grid.rows.find(({ cohort }) => cohort === name)?.cells.find((own) => own.age === age) ?? null;
    const { ages, unit } = await compare(by, cell, cohorts);
    expect(unit).toBe(grid.unit);
    expect(ages.length).toBeGreaterThan(15);
    for (const { age, first, second, difference, low, high, real } of ages) {
      expect([first, second]).toEqual(cohorts.map((name) => cellOf(name, age)));
      const told = first?.complete && second?.complete && first.value !== null && second.value !== null;
      expect(difference).toEqual(told ? (first?.value ?? 0) - (second?.value ?? 0) : null);
      if (low === null || high === null) expect(real || false).toBe(false);
      else expect([real, low < high]).toEqual([low > 0 || high < 0, true]);
    }
    expect(ages.some(({ low }) => low !== null)).toBe(true);
  });
});

/** Mean and its variance straight from the values, as a textbook has it. */
function meanOf(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: squares / (values.length - 1) / values.length, n: values.length };
}

it("gives cumulative values Welch's interval of their means over the customers", async () => {
  const cohorts = ["small", "large"] as const;
  const { ages } = await compare("segment", "cumulative-value", cohorts);
  const age = 6;
  const request = { ...base, by: "segment", cell: "cumulative-value", age } as const;
  const lists = await Promise.all(
    cohorts.map(async (cohort) => (await listCohort({ ...request, cohort }, { limit: 1_000 }, NOW)).accounts),
  );
  const [small, large] = lists.map((accounts) => meanOf(accounts.map(({ numerator }) => numerator)));
  const expected = small && large && meanDifference(small, large);
  const found = ages.find((each) => each.age === age);
  expect([found?.low, found?.high]).toEqual([
    expect.closeTo(expected?.low ?? Number.NaN, 6),
    expect.closeTo(expected?.high ?? Number.NaN, 6),
  ]);
});

it("gives shares Newcombe's interval, in percent", async () => {
  const { ages } = await compare("segment", "bought", ["small", "large"]);
  const found = ages.find(({ age }) => age === 3);
  const count = (cell: NonNullable<typeof found>["first"]) => {
    return { successes: cell?.numerator ?? 0, trials: cell?.denominator ?? 0 };
  };
  const expected = found && proportionDifference(count(found.first), count(found.second));
  expect([found?.low, found?.high]).toEqual([100 * (expected?.low ?? 0), 100 * (expected?.high ?? 0)]);
});

it("refuses a row that the grid has not, and names those that it has", async () => {
  await expect(compare("segment", "active", ["small", "tiny"])).rejects.toMatchObject({
    code: "cohort-unknown",
    params: { cohort: "tiny", cohorts: 'large, small, ""' },
  });
});

describe("what winning a customer cost", () => {
  const grid = (by: CohortRows, filters = {}) => cohortGrid({ ...base, by, cell: "cumulative-value", filters }, NOW);
  const spent = async (where: string) => {
    const { rows } = await (await getPool()).query(`SELECT sum(amount)::float8 AS amount FROM acquisition_spend
      WHERE date >= '2022-10-01' AND date < '2024-06-01' AND ${where}`);
    return rows[0].amount as number | null;
  };
  const each = (amount: number | null, size: number) => (amount === null ? null : expect.closeTo(amount / size, 6));

  it("is the spend of the cohort's period over its customers", async () => {
    const { rows, total } = await grid("quarter");
    for (const { cohort, acquisitionCost, size } of rows) {
      const amount = await spent(`date_trunc('quarter', date) = '${cohort}'`);
      expect(acquisitionCost, cohort).toEqual(each(amount, size));
    }
    expect(total.acquisitionCost).toEqual(each(await spent("true"), total.size));
  });

  it("is that of the channel or segment where the rows are these, and not known of one without spend", async () => {
    for (const by of ["channel", "segment"] as const) {
      const { rows } = await grid(by);
      for (const { cohort, acquisitionCost, size } of rows)
        expect(acquisitionCost, cohort).toEqual(each(await spent(`${by} = '${cohort}'`), size));
      expect(rows.filter(({ acquisitionCost }) => acquisitionCost === null)).toHaveLength(1);
    }
  });

  it("is not known by region, of a region, nor of customers without a channel", async () => {
    const costs = (lines: { acquisitionCost: number | null }[]) => lines.map(({ acquisitionCost }) => acquisitionCost);
    expect(new Set(costs((await grid("region")).rows))).toEqual(new Set([null]));
    expect((await grid("month", { region: ["north"] })).total.acquisitionCost).toBeNull();
    expect((await grid("month", { channel: ["web", ""] })).total.acquisitionCost).toBeNull();
    const web = await grid("month", { channel: ["web"] });
    expect(web.total.acquisitionCost).toEqual(each(await spent("channel = 'web'"), web.total.size));
  });

  it("is paid back at the first complete age whose cumulative value reaches it", async () => {
    const { rows, total } = await grid("quarter");
    expect(rows.some(({ paysBackAt }) => paysBackAt !== null)).toBe(true);
    for (const { acquisitionCost, paysBackAt, cells } of [...rows, total]) {
      const cost = acquisitionCost ?? Number.POSITIVE_INFINITY;
      const paid = cells.filter(({ value, complete }) => complete && value !== null && value >= cost);
      expect(paysBackAt).toBe(paid[0]?.age ?? null);
    }
  });
});
