import { expect, it } from "vitest";
import { figureRow } from "./figure-row.fixture";
import { CURVE, prepareProfitCurve } from "./prepare-profit-curve";

const curve = (values: readonly (number | null)[]) =>
  values.map((value, index) =>
    figureRow("2024-05-01", value, { group: String((index + 1) * 25), low: null, high: null }),
  );

it("begins at nobody with nothing, and finds the peak where it is reached first", () => {
  const { trend, peak } = prepareProfitCurve(curve([80, 120, 120, 100]));
  expect(trend.points.map(({ period }) => period)).toEqual(["0", "25", "50", "75", "100"]);
  expect(trend.points.map(({ levels }) => levels[CURVE]?.solid)).toEqual([0, 80, 120, 120, 100]);
  expect(peak).toEqual({ percentile: "50", value: 120 });
});

it("has 0 on its scale where losses lead below it", () => {
  const { domain } = prepareProfitCurve(curve([300, 40, -20, 100])).trend.scale;
  expect(domain[0]).toBeLessThanOrEqual(-20);
  expect(domain[1]).toBeGreaterThanOrEqual(300);
});

it("is empty without a profit to share", () => {
  for (const rows of [[], curve([null, null])]) {
    const { trend, peak } = prepareProfitCurve(rows);
    expect([trend.empty, peak]).toEqual([true, null]);
  }
});
