import { expect, it } from "vitest";
import { figureRow } from "./figure-row.fixture";
import { prepareMethods } from "./prepare-methods";

const method = (group: string, value: number | null, low: number | null = null, high: number | null = null) =>
  figureRow("2024-05-01", value, { group, low, high });

it("keeps the order of the methods and the place of one without a value", () => {
  const { bars, empty, more } = prepareMethods([
    method("standard", 1400, 900, 2000),
    method("by-model", null),
    method("one-period", 66.5),
  ]);
  expect(bars.map(({ group, span }) => [group, span !== null])).toEqual([
    ["standard", true],
    ["by-model", false],
    ["one-period", true],
  ]);
  expect([empty, more]).toEqual([false, 0]);
});

it("has the intervals on its scale", () => {
  const { scale } = prepareMethods([method("standard", 1400, 900, 2000)]);
  expect(scale.domain[1]).toBeGreaterThanOrEqual(2000);
});

it("is empty where no method has a value", () => {
  expect(prepareMethods([method("standard", null)]).empty).toBe(true);
});
