import { describe, expect, it } from "vitest";
import { figureRow } from "./figure-row.fixture";
import { linesOf, prepareTrend, spreadLabels } from "./prepare-trend";

describe("prepareTrend", () => {
  it("lays the series side by side, period by period, with their intervals", () => {
    const trend = prepareTrend([
      { id: "churn", rows: [figureRow("2024-01-01", 10), figureRow("2024-02-01", 12)] },
      { id: "turnover", rows: [figureRow("2024-01-01", 8), figureRow("2024-02-01", 9)] },
    ]);
    expect(trend.points[1]?.levels.churn).toEqual({ value: 12, solid: 12, open: null, band: [7, 17], n: 100 });
    expect(trend.points[1]?.levels.turnover?.value).toBe(9);
    expect(trend.scale.domain).toEqual([0, 20]); // intervals reach from 3 to 17
    expect(trend.empty).toBe(false);
  });

  it("breaks over null and labels the last known value", () => {
    const rows = [figureRow("2024-01-01", 10), figureRow("2024-02-01", null)];
    const trend = prepareTrend([{ id: "nps", rows }]);
    expect(trend.points[1]?.levels.nps).toMatchObject({ value: null, solid: null, open: null, band: null });
    expect(trend.series[0]?.end).toEqual({ period: "2024-01-01", value: 10 });
  });

  it("draws a period in progress dashed, from the one before, without interval", () => {
    const rows = [
      figureRow("2024-01-01", 10),
      figureRow("2024-02-01", 12),
      figureRow("2024-03-01", 30, { complete: false }),
    ];
    const levels = prepareTrend([{ id: "nps", rows }]).points.map((point) => point.levels.nps);
    expect(levels.map((level) => level?.solid)).toEqual([10, 12, null]);
    expect(levels.map((level) => level?.open)).toEqual([null, 12, 30]);
    expect(levels[2]?.band).toBeNull();
  });

  it("lays the target of the one line that has any beside it, on the same scale", () => {
    const rows = [figureRow("2024-01-01", 10), figureRow("2024-02-01", 12), figureRow("2024-03-01", 11)];
    const targets = [
      { period: "2023-12-01", value: "99" },
      { period: "2024-02-01", value: "40" },
      { period: "2024-03-01", value: "40.5" },
    ];
    const trend = prepareTrend([
      { id: "churn", rows },
      { id: "nps", rows, targets },
    ]);
    expect(trend.target).toEqual({ series: "nps", levels: [null, 40, 40.5] });
    expect(trend.scale.domain[1]).toBeGreaterThanOrEqual(40.5);
    expect(trend.scale.domain[1]).toBeLessThan(99);
  });

  it("draws no target where two lines have some, or where none lies in the periods shown", () => {
    const rows = [figureRow("2024-01-01", 10)];
    const targets = [{ period: "2024-01-01", value: "40" }];
    const two = ["nps", "csat"].map((id) => ({ id, rows, targets }));
    expect(prepareTrend(two).target).toBeNull();
    expect(prepareTrend([{ id: "nps", rows, targets: [{ period: "2025-01-01", value: "40" }] }]).target).toBeNull();
    expect(prepareTrend([{ id: "nps", rows }]).target).toBeNull();
  });

  it("is empty without a single value", () => {
    expect(prepareTrend([{ id: "nps", rows: [figureRow("2024-01-01", null)] }]).empty).toBe(true);
    expect(prepareTrend([]).empty).toBe(true);
  });
});

it("tells how many lines a label takes, of which each holds whole words", () => {
  expect(
    ["Score 39", "CAC payback 4.5\u00a0months", "Permanent bounces 0.2%"].map((text) => linesOf(text, 14)),
  ).toEqual([1, 2, 2]);
  expect(linesOf("Rebotes permanentes 0,2\u00a0%", 14)).toBe(3);
});

describe("spreadLabels", () => {
  it("leaves labels alone that have room", () => {
    expect(spreadLabels([10, 50, 30], [14, 14, 14])).toEqual([10, 50, 30]);
  });

  it("pushes down what would overprint, in the order of the values", () => {
    expect(spreadLabels([20, 18, 60], [14, 14, 14])).toEqual([32, 18, 60]);
  });

  it("keeps them above the end of the plot, moving up what stands in their way", () => {
    expect(spreadLabels([100, 100, 96, 20], [14, 14, 14, 14], 107)).toEqual([86, 100, 72, 20]);
  });

  it("gives room for two lines to those alone that have two", () => {
    expect(spreadLabels([20, 20, 20], [10, 20, 10])).toEqual([20, 35, 50]);
    expect(spreadLabels([90, 100], [10, 20], 105)).toEqual([80, 95]);
  });
});
