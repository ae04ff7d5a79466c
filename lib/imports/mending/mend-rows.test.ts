import { expect, it } from "vitest";
import type { RefusedRow } from "./data";
import { mendRows } from "./mend-rows";
import { cellName, readCells } from "./schema";

const row = (line: number, cells: string[]): RefusedRow => ({
  line,
  cells,
  column: null,
  value: null,
  reason: "not-a-number",
  params: {},
});

const typed = (values: Record<string, string>) => readCells(values);
const rows = [row(4, ["A", "x", "two\nlines"]), row(7, ["B", "y", ""])];

it("sends what was changed, and keeps line ends that a field of one line cannot show", () => {
  const cells = typed({ [cellName(4, 1)]: "12", [cellName(4, 2)]: "twolines", [cellName(7, 1)]: "y", other: "z" });
  expect(mendRows(rows, cells, { width: 3, unchanged: false })).toEqual([
    { line: 4, cells: ["A", "12", "two\nlines"] },
  ]);
});

it("sends unchanged rows when told to", () => {
  expect(mendRows(rows, typed({}), { width: 3, unchanged: true }).map(({ line }) => line)).toEqual([4, 7]);
});

it("cuts or fills rows to the header, and leaves out what was emptied", () => {
  const odd = [row(2, ["A", "1", "2", "3"]), row(3, ["B"]), row(5, ["C", "5"])];
  const cells = typed({ [cellName(2, 1)]: "1.2", [cellName(3, 1)]: "4", [cellName(5, 0)]: "", [cellName(5, 1)]: "" });
  expect(mendRows(odd, cells, { width: 2, unchanged: false })).toEqual([
    { line: 2, cells: ["A", "1.2"] },
    { line: 3, cells: ["B", "4"] },
  ]);
});
