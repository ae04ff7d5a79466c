import { expect, it } from "vitest";
import { figureRow } from "../../charts/figure-row.fixture";
import { tableOfMoves } from "./voice";

it("lays moves out as from where to where, with the contacts of each line", () => {
  const rows = [
    figureRow("2024-05-01", 20, { group: "0-6 → 9-10", n: 10 }),
    figureRow("2024-05-01", 40, { group: "0-6 → –", n: 10 }),
    figureRow("2024-05-01", null, { group: "7-8 → –", n: 0, complete: false }),
  ];
  const { columns, rows: lines, lines: opened } = tableOfMoves("2024-05-01", rows);
  expect(columns.map(({ id }) => id)).toEqual(["period", "was", "contacts", "0-6", "7-8", "9-10", "–", "complete"]);
  expect(lines).toEqual([
    ["2024-05-01", "0-6", 10, null, null, 20, 40, true],
    ["2024-05-01", "7-8", 0, null, null, null, null, false],
    ["2024-05-01", "9-10", 0, null, null, null, null, false],
  ]);
  expect(opened?.[0]?.groups?.["9-10"]).toBe("0-6 → 9-10");
});
