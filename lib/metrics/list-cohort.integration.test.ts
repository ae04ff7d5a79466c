import { beforeAll, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { withTestDatabase } from "../database/testing";
import { COHORT_CELLS, cohortGrid } from "./cohort-grid";
import { listCohort } from "./list-cohort";
import { FIRST_MONTH, LAST_MONTH, loadRandomFacts, NOW } from "./random-facts.fixture";

const scope = mintScope({ kind: "all" });

withTestDatabase();
beforeAll(() => loadRandomFacts(2024_07, "contract"));

it.each(COHORT_CELLS)("lists as many customers as the grid counts in each cell: %s", async (cell) => {
  const grid = await cohortGrid({ cell, from: FIRST_MONTH, to: LAST_MONTH, scope }, NOW);
  const cells = grid.cohorts.flatMap(({ cohort, size, cells: months }) =>
    months.map((month) => ({ ...month, cohort, size })),
  );
  expect(cells.length).toBeGreaterThan(20);
  for (const { cohort, month, size, numerator } of cells) {
    const { total, members } = await listCohort({ cell, cohort, month, scope }, { limit: 1000 });
    expect(total).toEqual({ size, counted: numerator });
    expect(members.filter(({ counted }) => counted)).toHaveLength(numerator);
  }
});

it("lists those first that a cell does not count, and turns pages", async () => {
  const grid = await cohortGrid({ cell: "bought", from: FIRST_MONTH, to: LAST_MONTH, scope }, NOW);
  const cohort = grid.cohorts.toSorted((one, other) => other.size - one.size)[0];
  const month = cohort?.cells.find(({ numerator }) => numerator > 0 && numerator < (cohort?.size ?? 0))?.month ?? "";
  const request = { cell: "bought", cohort: cohort?.cohort ?? "", month, scope } as const;
  const { members } = await listCohort(request, { limit: 1000 });
  expect(members.map(({ counted }) => Number(counted))).toEqual(members.map(({ counted }) => Number(counted)).sort());
  const second = await listCohort(request, { limit: 1, offset: 1 });
  expect(second.members).toEqual(members.slice(1, 2));
  expect(second.total.size).toBe(cohort?.size);
});

it("shows nobody outside the reader's scope", async () => {
  const grid = await cohortGrid({ cell: "active", from: FIRST_MONTH, to: LAST_MONTH, scope }, NOW);
  const { cohort = "" } = grid.cohorts.find(({ size }) => size > 0) ?? {};
  const request = { cell: "active", cohort, month: cohort } as const;
  const nobody = mintScope({ kind: "owned", owners: ["nobody@example.com"] });
  expect((await listCohort({ ...request, scope }, { limit: 10 })).total.size).toBeGreaterThan(0);
  expect((await listCohort({ ...request, scope: nobody }, { limit: 10 })).total.size).toBe(0);
});
