import { describe, expect, it } from "vitest";
import type { CohortGrid } from "../metrics/cohorts/types";
import { prepareCohortCurves } from "./prepare-cohort-curves";

const cell = (age: number, value: number | null, complete = true) => {
  return { age, value, low: null, high: null, n: 10, numerator: value, denominator: 10, complete };
};
const row = (cohort: string, size: number, cells: ReturnType<typeof cell>[]) => {
  return { cohort, size, acquisitionCost: null, paysBackAt: null, cells };
};
const course = (...values: number[]) => values.map((value, age) => cell(age, value));

const grid = (by: CohortGrid["by"], rows: CohortGrid["rows"]): CohortGrid => ({
  by,
  cell: "active",
  unit: "percent",
  ages: [0, 1, 2, 3],
  rows,
  total: row("", 30, course(100, 80, 70)),
});

describe("prepareCohortCurves", () => {
  // All values from 50 to 100: an axis from 40 to 100.
  it("draws the months in progress apart, joined to the last complete one", () => {
    const cells = [...course(100, 80, 60), cell(3, 50, false)];
    const { curves, ages } = prepareCohortCurves(grid("month", [row("2024-01-01", 10, cells)]), { most: 9 });
    expect(ages).toBe(4);
    expect(curves[0]?.line).toBe("M12.5,0L37.5,33.33L62.5,66.67");
    expect(curves[0]?.open).toBe("M62.5,66.67L87.5,83.33");
    expect(curves[0]?.values).toEqual([100, 80, 60, 50]);
  });

  it("draws the newest of too many periods, oldest first, and the largest of too many groups", () => {
    const rows = [3, 1, 2].map((size, index) => row(`2024-0${index + 1}-01`, size, course(100, 50, 40)));
    const drawn = (by: CohortGrid["by"]) => prepareCohortCurves(grid(by, rows), { most: 2 });
    expect(drawn("month").curves.map(({ cohort }) => cohort)).toEqual(["2024-02-01", "2024-03-01"]);
    expect(drawn("channel").curves.map(({ size }) => size)).toEqual([3, 2]);
    expect(drawn("channel").more).toBe(1);
  });

  it("leaves a handful of customers to the table where others are more", () => {
    const rows = [row("few", 4, course(100, 50, 40)), row("many", 5, course(100, 50, 40))];
    const { curves, more } = prepareCohortCurves(grid("channel", rows), { most: 9 });
    expect([curves.map(({ cohort }) => cohort), more]).toEqual([["many"], 1]);
  });

  it("leaves out cohorts too young to have a course, and is empty without any", () => {
    const { curves, empty } = prepareCohortCurves(grid("month", [row("2024-01-01", 10, course(100, 80))]), { most: 9 });
    expect([curves, empty]).toEqual([[], true]);
  });

  it("breaks over what is not known, and has the mean beside", () => {
    const cells = [cell(0, 100), cell(1, null), cell(2, 60), cell(3, 50)];
    const { curves, mean } = prepareCohortCurves(grid("month", [row("2024-01-01", 10, cells)]), { most: 9 });
    expect(curves[0]?.line).toBe("M12.5,0h0M62.5,66.67L87.5,83.33");
    expect(mean?.values).toEqual([100, 80, 70, null]);
  });
});
