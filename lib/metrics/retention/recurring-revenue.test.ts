import { describe, expect, it } from "vitest";
import { getSummedDefinition } from "../catalogue";
import { toSums } from "../sums";
import { recurringRevenue } from "./recurring-revenue";

describe("recurring-revenue", () => {
  it("is 12,500 a month for 100 customers at 100 a month and 50 at 600 a year", () => {
    // 100 × 100 + 50 × 600/12 = 10,000 + 2,500; a year 12 × 12,500
    const sums = toSums({ mrrEnd: 100 * 100 + (50 * 600) / 12, customersEnd: 150 });
    expect(getSummedDefinition(recurringRevenue).formula(sums)).toMatchObject({
      value: 12_500,
      n: 150,
      interval: null,
    });
    expect(getSummedDefinition(recurringRevenue, "annual").formula(sums).value).toBe(150_000);
  });

  it("has movements that lead from start to end", () => {
    const sums = toSums({
      mrrStart: 1000,
      mrrNew: 300,
      mrrReactivated: 50,
      mrrExpansion: 120,
      mrrContraction: 40,
      mrrChurned: 200,
      mrrEnd: 1230,
    });
    const value = (definition: string) =>
      getSummedDefinition(recurringRevenue, definition).formula(sums).value ?? Number.NaN;
    // 1000 + 300 + 50 + 120 - 40 - 200 = 1230
    const led = value("start") + value("new") + value("reactivation") + value("expansion") - value("contraction");
    expect(led - value("churn")).toBe(value("standard"));
  });

  it("is 0 without contracts, and calls less contraction better", () => {
    expect(getSummedDefinition(recurringRevenue).formula(toSums())).toMatchObject({ value: 0, n: 0, noData: null });
    expect(getSummedDefinition(recurringRevenue, "contraction").better).toBe("down");
    expect(getSummedDefinition(recurringRevenue, "expansion").better).toBe("up");
  });
});
