import { describe, expect, it } from "vitest";
import type { Change } from "../metrics/types";
import { comparedId, comparedLine, isCompared, labelName } from "./compared-line";

const change = (against: Change["against"], value: number): Change => ({
  against,
  from: { value, n: 40 },
  difference: 6,
  relative: 0.2,
  interval: null,
  real: false,
});
const retail = { kind: "group", dimension: "segment", value: "Retail", others: null, part: null } as const;

describe("the line of the other group", () => {
  it("goes through what the figures are held against, with gaps where they are held against nothing", () => {
    const rows = [
      { period: "2024-01-01", change: change(retail, 28) },
      { period: "2024-02-01", change: null },
      { period: "2024-03-01", change: change(retail, 30) },
    ];
    const line = comparedLine(rows);
    expect(line?.against).toBe(retail);
    expect(line?.rows.map(({ period, value, n }) => [period, value, n])).toEqual([
      ["2024-01-01", 28, 40],
      ["2024-02-01", null, 0],
      ["2024-03-01", 30, 40],
    ]);
    expect(line?.rows.every(({ low, high }) => low === null && high === null)).toBe(true);
  });

  it("is not there where figures are held against an earlier period", () => {
    const before = { kind: "period", period: "2023-12-01" } as const;
    expect(comparedLine([{ period: "2024-01-01", change: change(before, 28) }])).toBeNull();
    expect(comparedLine([{ period: "2024-01-01", change: null }])).toBeNull();
  });

  it("is told from others by its name", () => {
    expect([comparedId("nps"), "nps", "nps:per-contact"].map(isCompared)).toEqual([true, false, false]);
  });

  it("keeps room for the figure in its label", () => {
    expect(labelName("Retail")).toBe("Retail");
    expect(labelName("Hotels, restaurants and catering")).toBe("Hotels, restaurants…");
  });
});
