import { describe, expect, it } from "vitest";
import { figureRow } from "./figure-row.fixture";
import { levelTop, namedSlots, slotAt, slotMiddle, targetPath, trendPaths } from "./plot";
import { prepareTrend } from "./prepare-trend";

describe("plots", () => {
  it("give each period a slot and find it again", () => {
    expect([0, 1, 2, 3].map((index) => slotMiddle(index, 4))).toEqual([12.5, 37.5, 62.5, 87.5]);
    expect([0, 0.24, 0.26, 0.99].map((share) => slotAt(share, 4))).toEqual([0, 0, 1, 3]);
    expect([slotAt(-0.2, 4), slotAt(1.4, 4)]).toEqual([0, 3]);
  });

  it("put high levels on top", () => {
    expect([0, 25, 100].map((level) => levelTop(level, [0, 100]))).toEqual([100, 75, 0]);
    expect(levelTop(0, [-50, 50])).toBe(50);
  });

  it("name the last period and others at even distances", () => {
    expect(namedSlots(13, 4)).toEqual([0, 4, 8, 12]);
    expect(namedSlots(3, 4)).toEqual([0, 1, 2]);
    expect(namedSlots(25, 4)).toEqual([3, 10, 17, 24]);
    expect(namedSlots(0, 4)).toEqual([]);
  });

  it("draw a target in steps over the slots that have one", () => {
    const rows = ["2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01"].map((period) => figureRow(period, 10));
    const targets = [
      { period: "2024-01-01", value: "20" },
      { period: "2024-03-01", value: "20" },
      { period: "2024-04-01", value: "30" },
    ];
    const trend = prepareTrend([{ id: "nps", rows, targets }]);
    expect(targetPath({ ...trend, scale: { domain: [0, 40], ticks: [] } })).toBe(
      "M0,50L25,50M50,50L75,50L75,25L100,25",
    );
    expect(targetPath(prepareTrend([{ id: "nps", rows }]))).toBe("");
  });

  it("draw what is complete, what is in progress, and the interval apart", () => {
    // Intervals reach from 5 to 45 and so does the scale: 0 to 50.
    const rows = [
      figureRow("2024-01-01", 10),
      figureRow("2024-02-01", 40),
      figureRow("2024-03-01", 30, { complete: false }),
    ];
    const trend = prepareTrend([{ id: "nps", rows }]);
    expect(trend.scale.domain).toEqual([0, 50]);
    const [paths] = trendPaths(trend);
    expect(paths?.line).toBe("M16.67,80L50,20");
    expect(paths?.open).toBe("M50,20L83.33,40");
    expect(paths?.band).toBe("M16.67,70L50,10L50,30L16.67,90Z");
  });
});
