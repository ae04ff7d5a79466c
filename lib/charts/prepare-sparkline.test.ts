import { describe, expect, it } from "vitest";
import { figureRow } from "./figure-row.fixture";
import { prepareSparkline } from "./prepare-sparkline";

const box = { width: 104, height: 24 };
const flat = { low: null, high: null };

describe("prepareSparkline", () => {
  it("spans the box, high values on top", () => {
    const rows = [
      figureRow("2024-01-01", 0, flat),
      figureRow("2024-02-01", 10, flat),
      figureRow("2024-03-01", 5, flat),
    ];
    // x: 2, 52, 102; y: 0 → 22, 10 → 2, 5 → 12
    expect(prepareSparkline(rows, box)).toEqual({
      line: "M2,22L52,2L102,12",
      open: "",
      band: "",
      last: { x: 102, y: 12 },
    });
  });

  it("breaks over null instead of dipping to 0, and dots a lone period", () => {
    const rows = [figureRow("2024-01-01", 0, flat), figureRow("2024-02-01", null), figureRow("2024-03-01", 10, flat)];
    expect(prepareSparkline(rows, box).line).toBe("M2,22h0M102,2h0");
  });

  it("draws the period in progress apart, joined to the last complete one", () => {
    const rows = [
      figureRow("2024-01-01", 0, flat),
      figureRow("2024-02-01", 10, flat),
      figureRow("2024-03-01", 5, { ...flat, complete: false }),
    ];
    const { line, open } = prepareSparkline(rows, box);
    expect(line).toBe("M2,22L52,2");
    expect(open).toBe("M52,2L102,12");
  });

  it("outlines the interval there and back", () => {
    const rows = [figureRow("2024-01-01", 5), figureRow("2024-02-01", 5)]; // 0 to 10
    expect(prepareSparkline(rows, box).band).toBe("M2,2L102,2L102,22L2,22Z");
  });

  it("has nothing to draw without data", () => {
    const rows = [figureRow("2024-01-01", null), figureRow("2024-02-01", null)];
    expect(prepareSparkline(rows, box)).toEqual({ line: "", open: "", band: "", last: null });
    expect(prepareSparkline([], box).last).toBeNull();
  });

  it("puts a level line in the middle", () => {
    const rows = [figureRow("2024-01-01", 7, flat), figureRow("2024-02-01", 7, flat)];
    expect(prepareSparkline(rows, box).line).toBe("M2,12L102,12");
  });
});
