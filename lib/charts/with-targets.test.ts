import { expect, it } from "vitest";
import { withTargets } from "./with-targets";

const table = {
  columns: [
    { id: "period", kind: "period" as const },
    { id: "nps", kind: "score" as const },
    { id: "csat", kind: "percent" as const },
    { id: "complete", kind: "flag" as const },
  ],
  rows: [
    ["2025-01-01", 30, 80, true],
    ["2025-02-01", null, 81, false],
  ],
};

it("puts targets of the periods shown before the last column", () => {
  const targets = [
    { period: "2025-02-01", value: "40.5" },
    { period: "2025-03-01", value: "41" },
  ];
  const { columns, rows } = withTargets(table, [
    { id: "nps", unit: "score", targets },
    { id: "csat", unit: "percent", targets: [{ period: "2025-03-01", value: "90" }] },
  ]);
  expect(columns.map(({ id }) => id)).toEqual(["period", "nps", "csat", "nps.target", "complete"]);
  expect(rows).toEqual([
    ["2025-01-01", 30, 80, null, true],
    ["2025-02-01", null, 81, 40.5, false],
  ]);
});

it("leaves a table without targets as it is", () => {
  expect(withTargets(table, [{ id: "nps", unit: "score", targets: [] }])).toEqual(table);
});
