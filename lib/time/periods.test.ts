import { describe, expect, it } from "vitest";
import { addMonths, lastMonthOf, periodOf, periodsBetween, shiftPeriod } from "./periods";

describe("periods", () => {
  it("adds months over the turn of a year, both ways", () => {
    expect(addMonths("2024-01-01", -1)).toBe("2023-12-01");
    expect(addMonths("2023-11-01", 14)).toBe("2025-01-01");
    expect(addMonths("2024-01-01", -12)).toBe("2023-01-01");
  });

  it("finds the period that holds a month", () => {
    expect(periodOf("2024-05-01", "month", 1)).toBe("2024-05-01");
    expect(periodOf("2024-05-01", "quarter", 1)).toBe("2024-04-01");
    expect(periodOf("2024-05-01", "year", 1)).toBe("2024-01-01");
    expect(periodOf("2024-05-01", "trailing-12", 1)).toBe("2024-05-01");
  });

  it("begins quarters and years with the organisation's first month", () => {
    expect(periodOf("2024-03-01", "year", 4)).toBe("2023-04-01");
    expect(periodOf("2024-04-01", "year", 4)).toBe("2024-04-01");
    expect(periodOf("2024-01-01", "quarter", 2)).toBe("2023-11-01");
    expect(periodOf("2024-02-01", "quarter", 2)).toBe("2024-02-01");
    expect(periodOf("2024-11-01", "quarter", 12)).toBe("2024-09-01");
    expect(periodOf("2024-12-01", "year", 12)).toBe("2024-12-01");
    expect(periodOf("2024-05-01", "month", 4)).toBe("2024-05-01");
    expect(periodOf("2024-05-01", "trailing-12", 4)).toBe("2024-05-01");
    expect(periodsBetween("2023-11-01", "2024-05-01", "year", 4)).toEqual(["2024-04-01", "2023-04-01"]);
  });

  it("steps by the grain, a trailing year month by month", () => {
    expect(shiftPeriod("2024-01-01", "quarter", -1)).toBe("2023-10-01");
    expect(shiftPeriod("2024-01-01", "year", 2)).toBe("2026-01-01");
    expect(shiftPeriod("2024-01-01", "trailing-12", -1)).toBe("2023-12-01");
  });

  it("knows a period's last month", () => {
    expect(lastMonthOf("2024-04-01", "quarter")).toBe("2024-06-01");
    expect(lastMonthOf("2024-04-01", "trailing-12")).toBe("2024-04-01");
  });

  it("lists periods newest first, ends included", () => {
    expect(periodsBetween("2023-11-01", "2024-02-01", "quarter", 1)).toEqual(["2024-01-01", "2023-10-01"]);
    expect(periodsBetween("2024-02-01", "2024-02-01", "month", 1)).toEqual(["2024-02-01"]);
    expect(periodsBetween("2024-03-01", "2024-02-01", "month", 1)).toEqual([]);
  });
});
