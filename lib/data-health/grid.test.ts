import { expect, it } from "vitest";
import { prepareGrid } from "./grid";

const months = ["2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01", "2024-05-01"];
const rows = [40, 40, 40, 0, 5];

it("shows each kind's months on its own scale, with what they lack", () => {
  const counted = months
    .map((month, place) => ({ kind: "invoices", month, rows: rows[place] ?? 0 }))
    .filter((each) => each.rows);
  const grid = prepareGrid(counted, new Map([["invoices", "2024-05-03"]]), {
    current: "2024-05-01",
    last: "2024-05-01",
    width: 3,
  });
  expect(grid.months).toEqual(["2024-03-01", "2024-04-01", "2024-05-01"]);
  expect(grid.rows).toEqual([
    {
      kind: "invoices",
      cells: [
        { month: "2024-03-01", rows: 40, flag: null, tone: 8 },
        { month: "2024-04-01", rows: 0, flag: "empty", tone: null },
        { month: "2024-05-01", rows: 5, flag: null, tone: 2 },
      ],
      lastDay: "2024-05-03",
      flagged: 1,
      total: 125,
    },
  ]);
  expect(grid.absent).toContain("costs");
});
