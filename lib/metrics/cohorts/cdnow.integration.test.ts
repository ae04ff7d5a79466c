import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../../auth/scope";
import { withTestDatabase } from "../../database/testing";
import { importCdnow } from "../../imports/cdnow.fixture";
import { hasData } from "../../statistics/models/cdnow.fixture";
import { cohortGrid } from "./cohort-grid";
import type { CohortCell, CohortRows } from "./types";

withTestDatabase();

const NOW = new Date("2026-03-15T12:00:00Z");
const grid = (by: CohortRows, cell: CohortCell) =>
  cohortGrid({ by, cell, from: "1997-01-01", to: "1998-06-01", scope: mintScope({ kind: "all" }) }, NOW);

/** All 2,357 customers first bought in 1997 Q1; 6,919 purchases to 1998-06-30 (../shared/data/README.md). Counts are the file's own. */
describe.skipIf(!hasData)("the CDNOW sample (skipped where ../shared/data is absent)", () => {
  beforeAll(() => importCdnow(NOW));

  it("are three monthly cohorts of 2,357 customers, and one of a quarter", async () => {
    const { rows, total } = await grid("month", "bought");
    expect(rows.map(({ cohort, size }) => [cohort, size])).toEqual([
      ["1997-01-01", 781],
      ["1997-02-01", 857],
      ["1997-03-01", 719],
    ]);
    expect(total.size).toBe(2_357);
    expect(rows.map(({ cells }) => cells[0]?.value)).toEqual([100, 100, 100]);
    // Of January's customers 70 bought in April.
    expect(rows[0]?.cells[3]).toMatchObject({ numerator: 70, denominator: 781, complete: true });
    const quarter = await grid("quarter", "bought");
    expect(quarter.rows.map(({ cohort, size }) => [cohort, size])).toEqual([["1997-01-01", 2_357]]);
    // The youngest of the quarter's cohorts is 15 months old in 1998-06; the oldest is 17.
    expect(quarter.rows[0]?.cells.filter(({ complete }) => complete).at(-1)?.age).toBe(15);
    expect(quarter.ages.at(-1)).toBe(17);
  });

  it("bring in all that was bought, cohort by cohort and age by age", async () => {
    const { rows } = await grid("month", "cumulative-value");
    const bought = rows.reduce((sum, { cells }) => sum + (cells.at(-1)?.numerator ?? 0), 0);
    expect(bought).toBeCloseTo(244_091.94, 2);
    const retained = (await grid("month", "revenue")).rows.flatMap(({ cells }) => cells);
    expect(retained.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0)).toBeCloseTo(244_091.94, 2);
  });

  it("keep everybody active for a year after a purchase, by the rule of 365 days", async () => {
    const { total } = await grid("month", "active");
    expect(total.cells.slice(0, 12).map(({ value }) => value)).toEqual(new Array(12).fill(100));
    expect(total.cells.at(-1)?.value).toBeLessThan(60);
  });
});
