import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../../auth/scope";
import { withTestDatabase } from "../../database/testing";
import { LAST_MONTH, NOW } from "../random-facts.fixture";
import { cohortGrid } from "./cohort-grid";
import { listCohort } from "./list-cohort";
import { loadMoreFacts } from "./more-facts.fixture";
import { COHORT_CELLS, COHORT_ROWS } from "./types";

const FROM = "2022-01-01";
const scope = mintScope({ kind: "all" });
const near = (value: number | null) => expect.closeTo(value ?? 0, 5);

withTestDatabase();
beforeAll(() => loadMoreFacts(2024_07, "contract"));

describe.each(COHORT_ROWS)("the customers of cells by %s", (by) => {
  it.each(COHORT_CELLS)("add up to the grid's cell: %s", async (cell) => {
    const request = { by, cell, from: FROM, to: LAST_MONTH, scope };
    const grid = await cohortGrid(request, NOW);
    const all = grid.rows.flatMap(({ cohort, cells }) => cells.map((own) => ({ ...own, cohort })));
    // Each listing takes some milliseconds; every ninth and all of the last ages stand for the rest.
    const some = all.filter(({ age }, index) => index % 9 === 0 || age === grid.ages.at(-1));
    expect(some.length).toBeGreaterThan(3);
    for (const { cohort, age, value: told, numerator, denominator } of some) {
      const { value, total, accounts } = await listCohort({ ...request, cohort, age }, { limit: 1_000 }, NOW);
      expect([total.numerator, total.denominator], `${cohort} ${age}`).toEqual([near(numerator), near(denominator)]);
      expect(value, `${cohort} ${age}`).toEqual(told === null ? null : near(told));
      expect(accounts).toHaveLength(total.accounts);
      expect(accounts.reduce((sum, account) => sum + account.numerator, 0)).toEqual(near(numerator));
      expect(accounts.reduce((sum, account) => sum + account.denominator, 0)).toEqual(near(denominator));
    }
  });
});

describe("the list", () => {
  const base = { by: "month", from: FROM, to: LAST_MONTH, scope } as const;

  async function largestCohort(cell: "bought" | "revenue-per-customer") {
    const grid = await cohortGrid({ ...base, cell }, NOW);
    const row = grid.rows.toSorted((one, other) => other.size - one.size)[0];
    const found = row?.cells.find(({ numerator }) => numerator && numerator > 0 && numerator < row.size);
    return { ...base, cell, cohort: row?.cohort ?? "", age: (found ?? row?.cells[1])?.age ?? 0, size: row?.size ?? 0 };
  }

  it("names those first that a share does not count, and turns pages", async () => {
    const request = await largestCohort("bought");
    const { accounts, total } = await listCohort(request, { limit: 1_000 }, NOW);
    const counted = accounts.map(({ numerator }) => numerator);
    expect(counted).toEqual(counted.toSorted());
    expect(new Set(counted)).toEqual(new Set([0, 1]));
    const second = await listCohort(request, { limit: 1, offset: 1 }, NOW);
    expect(second.accounts).toEqual(accounts.slice(1, 2));
    expect(second.total).toEqual(total);
    expect(total.denominator).toBe(request.size);
  });

  it("names the largest part of a mean first", async () => {
    const { accounts } = await listCohort(await largestCohort("revenue-per-customer"), { limit: 1_000 }, NOW);
    const sizes = accounts.map(({ numerator }) => Math.abs(numerator));
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
  });

  it("shows nobody outside the reader's scope, nor in a row or column that is not there", async () => {
    const request = await largestCohort("bought");
    const nobody = mintScope({ kind: "owned", owners: ["nobody@example.com"] });
    const none = { value: null, total: { accounts: 0, numerator: 0, denominator: 0 }, accounts: [] };
    expect(await listCohort({ ...request, scope: nobody }, { limit: 10 }, NOW)).toEqual(none);
    expect(await listCohort({ ...request, cohort: "1999-01-01" }, { limit: 10 }, NOW)).toEqual(none);
    expect(await listCohort({ ...request, age: 200 }, { limit: 10 }, NOW)).toEqual(none);
  });
});
