import { describe, expect, it } from "vitest";
import type { CohortGrid } from "../metrics/cohorts/types";
import { addMonths } from "../time/periods";
import { choosePair } from "./choose-pair";

const row = (cohort: string, size: number, ages: number) => ({
  cohort,
  size,
  acquisitionCost: null,
  paysBackAt: null,
  cells: Array.from({ length: ages }, (_, age) => {
    return { age, value: 50, low: null, high: null, n: size, numerator: 1, denominator: 2, complete: true };
  }),
});
const grid = (by: CohortGrid["by"], rows: CohortGrid["rows"]): CohortGrid => {
  return { by, cell: "active", unit: "percent", ages: [], rows, total: row("", 0, 0) };
};
/** Cohorts of 2022-01 to 2024-12, watched until then. */
const monthly = grid(
  "month",
  Array.from({ length: 36 }, (_, index) => row(addMonths("2022-01-01", index), 10, 36 - index)),
);

describe("choosePair", () => {
  it("takes the newest month watched for a year and the one a year before", () => {
    expect(choosePair(monthly, [])).toEqual(["2023-12-01", "2022-12-01"]);
  });

  it("takes the two largest groups", () => {
    expect(choosePair(grid("channel", [row("a", 1, 5), row("b", 9, 5), row("c", 4, 5)]), [])).toEqual(["b", "c"]);
  });

  it("takes what is asked for where the grid has it", () => {
    expect(choosePair(monthly, ["2022-02-01", "2022-01-01"])).toEqual(["2022-02-01", "2022-01-01"]);
    expect(choosePair(monthly, ["2022-02-01", "Web"])).toEqual(["2023-12-01", "2022-12-01"]);
    expect(choosePair(monthly, ["2022-02-01", "2022-02-01"])).toEqual(["2023-12-01", "2022-12-01"]);
  });

  it("takes any two of a short history, and none of fewer", () => {
    expect(choosePair(grid("month", [row("2024-11-01", 3, 2), row("2024-12-01", 3, 1)]), [])).toEqual([
      "2024-12-01",
      "2024-11-01",
    ]);
    expect(choosePair(grid("month", [row("2024-12-01", 3, 1), row("2024-11-01", 0, 2)]), [])).toBeNull();
  });
});
