import { describe, expect, it } from "vitest";
import {
  tableOfBridge,
  tableOfCohorts,
  tableOfCourses,
  tableOfGroups,
  withCounts,
  withoutComplete,
} from "./chart-table";
import { figureRow } from "./figure-row.fixture";
import { prepareCohortGrid } from "./prepare-cohort-grid";

const ids = (table: { columns: { id: string }[] }) => table.columns.map((column) => column.id);

describe("tables of charts", () => {
  it("give each group its figure and what belongs to it", () => {
    const rows = [
      figureRow("2024-01-01", 12.5, { group: "a", details: { share: 3 } }),
      figureRow("2024-01-01", null, { group: "" }),
    ];
    const name = ({ group }: { group: string | null }) => group || "Not known";
    const table = tableOfGroups(rows, { id: "nps", unit: "score", certain: false, name }, [
      { name: "share", kind: "percent" },
    ]);
    expect(ids(table)).toEqual(["group", "nps", "nps.low", "nps.high", "nps.n", "share", "complete"]);
    expect(table.rows).toEqual([
      ["a", 12.5, 7.5, 17.5, 100, 3, true],
      ["Not known", null, null, null, 0, null, true],
    ]);
    expect(ids(tableOfGroups(rows, { id: "nps", unit: "score", certain: true, name }))).not.toContain("nps.low");
  });

  it("say which lines are complete where not all are", () => {
    const of = { id: "nps", unit: "score" as const, certain: true, name: () => "a" };
    const whole = figureRow("2024-01-01", 5, { group: "a" });
    const all = withoutComplete(tableOfGroups([whole], of));
    expect([ids(all), all.rows]).toEqual([["group", "nps", "nps.n"], [["a", 5, 100]]]);
    const some = tableOfGroups([whole, { ...whole, complete: false }], of);
    expect(withoutComplete(some)).toEqual(some);
  });

  it("give each series its value, interval and n, unrounded", () => {
    const table = tableOfCourses([
      { id: "nps", unit: "score", certain: false, rows: [figureRow("2024-01-01", 33.333)] },
      { id: "revenue", unit: "money", certain: true, rows: [figureRow("2024-01-01", 12.5, { n: 3 })] },
    ]);
    expect(ids(table)).toEqual(["period", "nps", "nps.low", "nps.high", "nps.n", "revenue", "revenue.n", "complete"]);
    expect(table.rows).toEqual([["2024-01-01", 33.333, 28.333, 38.333, 100, 12.5, 3, true]]);
  });

  it("give beside each series that of the group it is held against", () => {
    const against = { kind: "group", dimension: "segment", value: "Retail", others: null, part: null } as const;
    const change = { against, from: { value: 28, n: 40 }, difference: 6, relative: 0.2, interval: null, real: false };
    const rows = [figureRow("2024-01-01", 34, { change }), figureRow("2024-02-01", 35)];
    const table = tableOfCourses([{ id: "nps", unit: "score", certain: true, rows }]);
    expect(ids(table)).toEqual(["period", "nps", "nps.n", "nps.compared", "nps.n.compared", "complete"]);
    expect(table.rows).toEqual([
      ["2024-01-01", 34, 100, 28, 40, true],
      ["2024-02-01", 35, 100, null, null, true],
    ]);
  });

  it("call a period complete only where it is for every series", () => {
    const whole = figureRow("2024-01-01", 5);
    const courses = [whole, { ...whole, complete: false }].map((row, index) => ({
      id: `series-${index}`,
      unit: "count" as const,
      certain: true,
      rows: [row],
    }));
    expect(tableOfCourses(courses).rows[0]?.at(-1)).toBe(false);
  });

  it("leave no data empty", () => {
    const table = tableOfCourses([{ id: "nps", unit: "score", certain: false, rows: [figureRow("2024-01-01", null)] }]);
    expect(table.rows).toEqual([["2024-01-01", null, null, null, 0, true]]);
  });

  it("add counts by period", () => {
    const table = tableOfCourses([{ id: "nps", unit: "score", certain: true, rows: [figureRow("2024-01-01", 5)] }]);
    const counted = withCounts(table, ["promoters"], [{ period: "2024-01-01", counts: { promoters: 7 } }]);
    expect(counted.rows).toEqual([["2024-01-01", 5, 100, true, 7]]);
  });

  it("write losses of recurring revenue as negative, so that the column adds up", () => {
    const names = { start: "a", new: "b", reactivation: "c", expansion: "d", contraction: "e", churn: "f", end: "g" };
    const amounts = { start: 100, new: 20, reactivation: 0, expansion: 5, contraction: 10, churn: 0, end: 115 };
    const { rows } = tableOfBridge(amounts, names);
    expect(rows.map((row) => row[1])).toEqual([100, 20, 0, 5, -10, 0, 115]);
  });

  it("put cohorts above each other with the mean last, and say up to which age each is complete", () => {
    const cell = (age: number, value: number, numerator: number, complete: boolean) => {
      return { age, value, low: null, high: null, n: 4, numerator, denominator: 4, complete };
    };
    const line = { acquisitionCost: null, paysBackAt: null };
    const grid = prepareCohortGrid({
      by: "month",
      cell: "active",
      unit: "percent",
      ages: [0, 1],
      rows: [
        { ...line, cohort: "2024-01-01", size: 4, cells: [cell(0, 100, 4, true), cell(1, 75, 3, false)] },
        { ...line, cohort: "2024-02-01", size: 2, cells: [cell(0, 100, 2, false)] },
      ],
      total: { ...line, size: 6, cells: [cell(0, 100, 4, true)] },
    });
    const table = tableOfCohorts(grid, { mean: "Mean", unknown: "Not known" });
    expect(ids(table)).toEqual(["cohort", "size", "completeTo", "0", "1"]);
    expect(table.rows).toEqual([
      ["2024-01", 4, 0, 100, 75],
      ["2024-02", 2, null, 100, null],
      ["Mean", null, null, 100, null],
    ]);
    // A figure of the second month opens the customers of its cell; the mean is of no cohort.
    expect(table.columns.at(-1)?.at).toEqual({ cell: "active", cohortsBy: "month", age: 1 });
    expect(table.lines).toEqual([{ at: { cohort: "2024-01-01" } }, { at: { cohort: "2024-02-01" } }]);
  });
});
