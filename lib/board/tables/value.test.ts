import { expect, it } from "vitest";
import { figureRow } from "../../charts/figure-row.fixture";
import type { CohortGrid } from "../../metrics/cohorts/types";
import { tableOfLifetimes, tableOfPayback } from "./value";

it("has a line for each method, with the reason of one that tells nothing", () => {
  const rows = [
    figureRow("2024-05-01", 1400, { group: "standard", low: 900, high: 2000, n: 50 }),
    figureRow("2024-05-01", null, { group: "by-model", noData: "no-model" }),
  ];
  const words = { name: (id: string) => id.toUpperCase(), reason: (noData: string) => `because ${noData}` };
  expect(tableOfLifetimes(rows, words).rows).toEqual([
    ["STANDARD", 1400, 900, 2000, 50, null],
    ["BY-MODEL", null, null, null, 0, "because no-model"],
  ]);
});

it("tells of each cohort what it had brought in by so many months, as far as it has lived", () => {
  const cell = (age: number, value: number, complete = true) => ({
    ...{ age, value, low: null, high: null, n: 10, numerator: value, denominator: 10, complete },
  });
  const row = { cohort: "2025-01-01", size: 10, acquisitionCost: 300, paysBackAt: 6 };
  const grid: CohortGrid = {
    by: "year",
    cell: "cumulative-value",
    unit: "money",
    ages: [0, 6, 7],
    rows: [{ ...row, cells: [cell(0, 100), cell(6, 310), cell(7, 330, false)] }],
    total: { size: 10, acquisitionCost: 300, paysBackAt: 6, cells: [] },
  };
  const { columns, rows, lines } = tableOfPayback(grid, (cohort) => cohort.slice(0, 4));
  expect(columns.map(({ id }) => id)).toEqual([
    "cohort",
    "size",
    "cost",
    "paysBackAt",
    "0",
    "6",
    "12",
    "24",
    "36",
    "completeTo",
  ]);
  expect(rows).toEqual([["2025", 10, 300, 6, 100, 310, null, null, null, 6]]);
  // Its figures open the customers of their cells, and the month of payback those of that month.
  expect(columns[5]?.at).toEqual({ cell: "cumulative-value", cohortsBy: "year", age: 6 });
  expect({ ...lines?.[0]?.at, ...columns[3]?.at }).toMatchObject({ cohort: "2025-01-01", age: 6 });
});
