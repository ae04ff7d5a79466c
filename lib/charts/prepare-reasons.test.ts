import { expect, it } from "vitest";
import { figureRow } from "./figure-row.fixture";
import { prepareReasons, rankedGroups, tableOfReasons } from "./prepare-reasons";

const of = (group: string, period: string, value: number) => figureRow(period, value, { group, low: null, high: null });
const lost = [
  of("price", "2024-01-01", 2),
  of("", "2024-01-01", 1),
  of("price", "2024-02-01", 0),
  of("", "2024-02-01", 4),
];
const money = [of("price", "2024-01-01", 500), of("price", "2024-02-01", 0)];

it("ranks reasons by what they cost over all periods", () => {
  expect(rankedGroups(lost)).toEqual(["", "price"]);
});

it("draws each reason over time, from 0 up", () => {
  const { points, scale } = prepareReasons(lost, ["", "price"]);
  expect(points.map(({ levels }) => [levels[""]?.value, levels.price?.value])).toEqual([
    [1, 2],
    [4, 0],
  ]);
  expect(scale.domain[0]).toBe(0);
});

it("has a line for each period with customers and money by reason, and no figure where there is none", () => {
  const of = { metric: "loss-reasons", definition: "standard" };
  const { table } = tableOfReasons({ ...of, rows: lost }, { ...of, definition: "revenue", rows: money });
  expect(table.columns[2]?.opens).toEqual({ ...of, group: "price" });
  expect(table.columns.map(({ id }) => id)).toEqual([
    "period",
    "customers:",
    "customers:price",
    "revenue:price",
    "complete",
  ]);
  expect(table.rows).toEqual([
    ["2024-01-01", 1, 2, 500, true],
    ["2024-02-01", 4, 0, 0, true],
  ]);
});
