import { expect, it } from "vitest";
import type { CohortGrid, CohortRow } from "../metrics/cohorts/types";
import { preparePayback } from "./prepare-payback";

/** A cohort whose customers have brought in so much by each age; the last one may be in progress. */
function cohort(name: string, cost: number | null, values: readonly (number | null)[], open = false): CohortRow {
  const cells = values.map((value, age) => ({
    age,
    value,
    low: null,
    high: null,
    n: 10,
    numerator: value,
    denominator: 10,
    complete: !(open && age === values.length - 1),
  }));
  return { cohort: name, size: 10, acquisitionCost: cost, paysBackAt: null, cells };
}

function gridOf(rows: CohortRow[]): CohortGrid {
  const total = { size: 0, acquisitionCost: null, paysBackAt: null, cells: [] };
  return { by: "year", cell: "cumulative-value", unit: "money", ages: [], rows, total };
}

const levels = (rows: CohortRow[], id: string) =>
  preparePayback(gridOf(rows)).trend.points.map((point) => point.levels[id]);

it("takes the cost of winning off what customers brought in", () => {
  const found = levels([cohort("2024-01-01", 400, [100, 300, 450])], "2024-01-01");
  expect(found.map((level) => level?.solid)).toEqual([-300, -100, 50]);
});

it("draws the month in progress dashed, and nothing beyond a cohort's age", () => {
  const rows = [cohort("2024-01-01", 50, [10, 20, 30]), cohort("2025-01-01", 50, [40, 60], true)];
  const found = levels(rows, "2025-01-01");
  expect(found.map((level) => [level?.solid, level?.open])).toEqual([
    [-10, -10],
    [null, 10],
    [null, null],
  ]);
});

it("leaves out cohorts of which cost or value is not known, and the oldest of many", () => {
  const years = ["2018", "2019", "2020", "2021", "2022", "2023"].map((year) => cohort(`${year}-01-01`, 1, [2]));
  const rows = [...years, cohort("2024-01-01", null, [5]), cohort("2025-01-01", 5, [null])];
  expect(preparePayback(gridOf(rows)).curves.map(({ cohort: name }) => name.slice(0, 4))).toEqual([
    "2019",
    "2020",
    "2021",
    "2022",
    "2023",
  ]);
});

it("tells the month that pays back, and whether it may still change", () => {
  const paid = { ...cohort("2023-01-01", 20, [10, 30]), paysBackAt: 1 };
  const open = cohort("2025-01-01", 20, [25], true);
  const rows = [paid, cohort("2024-01-01", 20, [10, 15]), open];
  expect(preparePayback(gridOf(rows)).curves.map(({ paysBackAt, soFar }) => [paysBackAt, soFar])).toEqual([
    [1, false],
    [null, false],
    [0, true],
  ]);
});

it("leaves out cohorts that were acquired before the data begin", () => {
  const rows = [cohort("2023-01-01", 20, [10], true), cohort("2024-01-01", 20, [10])];
  expect(preparePayback(gridOf(rows)).curves.map(({ cohort: name }) => name)).toEqual(["2024-01-01"]);
});

it("is empty where no cohort's cost is known", () => {
  const { trend, curves } = preparePayback(gridOf([cohort("2024-01-01", null, [5])]));
  expect([trend.empty, curves]).toEqual([true, []]);
});
