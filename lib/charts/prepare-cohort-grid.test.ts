import { describe, expect, it } from "vitest";
import type { CohortGrid } from "../metrics/cohorts/types";
import { prepareCohortGrid, toneOf } from "./prepare-cohort-grid";

const cell = (age: number, value: number | null, complete = true) => ({
  age,
  value,
  low: null,
  high: null,
  n: 100,
  numerator: value ?? 0,
  denominator: 100,
  complete,
});
const line = { acquisitionCost: null, paysBackAt: null };

const grid: CohortGrid = {
  by: "month",
  cell: "active",
  unit: "percent",
  ages: [0, 1, 2],
  rows: [
    { ...line, cohort: "2024-01-01", size: 100, cells: [cell(0, 100), cell(1, 80), cell(2, 40)] },
    { ...line, cohort: "2024-02-01", size: 200, cells: [cell(0, 100), cell(1, 60, false)] },
    { ...line, cohort: "2024-03-01", size: 0, cells: [] },
  ],
  total: { ...line, size: 300, cells: [cell(0, 100), cell(1, 80)] },
};

describe("prepareCohortGrid", () => {
  const prepared = prepareCohortGrid(grid);

  it("leaves out cohorts without customers", () => {
    expect(prepared.rows.map((row) => row.cohort)).toEqual(["2024-01-01", "2024-02-01"]);
    expect(prepared.ages).toEqual([0, 1, 2]);
  });

  it("leaves the ages open that a cohort has not reached", () => {
    expect(prepared.rows[1]?.cells[2]).toBeNull();
    expect(prepared.mean[2]).toBeNull();
  });

  it("scales over complete cells past age 0", () => {
    expect(prepared.scale).toEqual({ low: 40, high: 80 });
    expect(prepared.rows[0]?.cells.map((one) => one?.tone)).toEqual([8, 8, 0]);
    expect(prepared.rows[1]?.cells[1]).toMatchObject({ tone: 4, complete: false });
  });

  it("does not let a tiny cohort stretch the scale", () => {
    const tiny = { ...line, cohort: "2023-12-01", size: 2, cells: [cell(0, 100), cell(1, 0)] };
    expect(prepareCohortGrid({ ...grid, rows: [...grid.rows, tiny] }).scale).toEqual({ low: 40, high: 80 });
  });

  it("scales over small cohorts where there are no others", () => {
    const small = grid.rows.map((cohort) => ({ ...cohort, size: Math.min(cohort.size, 3) }));
    expect(prepareCohortGrid({ ...grid, rows: small }).scale).toEqual({ low: 40, high: 80 });
  });

  it("draws the largest of too many groups, in the order given", () => {
    const many = Array.from({ length: 70 }, (_, index) => {
      return { ...line, cohort: `group ${index}`, size: 70 - index, cells: [cell(0, 100)] };
    }).reverse();
    const { rows, more } = prepareCohortGrid({ ...grid, by: "segment", rows: many });
    expect([rows.length, more, rows[0]?.size, rows.at(-1)?.size]).toEqual([60, 10, 11, 70]);
  });

  it("begins with the first period of which anything is known, and tells which it leaves out", () => {
    const before = ["2023-10-01", "2023-11-01", "2023-12-01"].map((cohort) => {
      return { ...line, cohort, size: 20, cells: [cell(0, null), cell(1, null)] };
    });
    const gap = { ...line, cohort: "2024-02-15", size: 20, cells: [cell(0, null)] };
    const { rows, unknown } = prepareCohortGrid({ ...grid, rows: [...before, ...grid.rows, gap] });
    expect(rows.map(({ cohort }) => cohort)).toEqual(["2024-01-01", "2024-02-01", "2024-02-15"]);
    expect(unknown).toEqual({ count: 3, first: "2023-10-01", last: "2023-12-01" });
    expect(prepared.unknown).toBeNull();
    expect(prepareCohortGrid({ ...grid, by: "segment", rows: [...before, ...grid.rows] }).rows).toHaveLength(5);
  });

  it("ends with the last age that any cohort has a value at", () => {
    const rows = [{ ...line, cohort: "2024-01-01", size: 5, cells: [cell(0, 100), cell(1, 80), cell(2, null)] }];
    expect(prepareCohortGrid({ ...grid, rows }).ages).toEqual([0, 1]);
  });

  it("is empty where facts are not known", () => {
    expect(
      prepareCohortGrid({ ...grid, rows: [{ ...line, cohort: "a", size: 5, cells: [cell(0, null)] }] }).empty,
    ).toBe(true);
  });

  it("is empty without customers", () => {
    expect(prepareCohortGrid({ ...grid, ages: [], rows: [] }).empty).toBe(true);
  });
});

describe("toneOf", () => {
  it("cuts the scale into nine even steps", () => {
    expect([0, 11, 12, 55, 89, 100].map((value) => toneOf(value, { low: 0, high: 100 }))).toEqual([0, 0, 1, 4, 8, 8]);
  });

  it("has one tone where everything is alike, and for no data", () => {
    expect(toneOf(50, { low: 50, high: 50 })).toBe(0);
    expect(toneOf(null, { low: 0, high: 100 })).toBe(0);
  });
});
