import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getSummedDefinition } from "../catalogue";
import { toSums } from "../sums";
import { addUp, anyAccount } from "../testing-sums";
import type { MetricDeclaration, Sums } from "../types";
import { grossRevenueRetention } from "./gross-revenue-retention";
import { netRevenueRetention } from "./net-revenue-retention";
import { quickRatio } from "./quick-ratio";
import { revenueChurn } from "./revenue-churn";

const figure = (metric: MetricDeclaration, sums: Sums, definition?: string) =>
  getSummedDefinition(metric, definition).formula(sums);
const value = (metric: MetricDeclaration, sums: Sums, definition?: string) => figure(metric, sums, definition).value;

describe("recurring revenue that is lost and kept", () => {
  it("of 100 with churn 10, contraction 10 and expansion 10: 20 % lost, net 10 %", () => {
    // (10 + 10) / 100; (10 + 10 - 10) / 100
    const sums = toSums({ mrrStart: 100, mrrChurned: 10, mrrContraction: 10, mrrExpansion: 10 });
    expect(value(revenueChurn, sums)).toBe(20);
    expect(value(revenueChurn, sums, "net-of-expansion")).toBe(10);
  });

  it("of 20,000 with churn 1,200, contraction 800 and expansion 3,000: 90 % gross, 105 % net", () => {
    // (20000 - 1200 - 800) / 20000 = 18000 / 20000; (18000 + 3000) / 20000
    const sums = toSums({ mrrStart: 20_000, mrrChurned: 1_200, mrrContraction: 800, mrrExpansion: 3_000 });
    expect(value(grossRevenueRetention, sums)).toBe(90);
    expect(value(netRevenueRetention, sums)).toBe(105);
    // 400 of customers who came back: (21000 + 400) / 20000
    expect(value(netRevenueRetention, { ...sums, mrrReactivated: 400 }, "with-reactivated")).toBe(107);
    // New customers are in neither.
    expect(value(netRevenueRetention, { ...sums, mrrNew: 5_000 }, "with-reactivated")).toBe(105);
  });

  it("goes below 0 where expansion is more than is lost, and has a reason where nothing was there to lose", () => {
    const sums = toSums({ mrrStart: 100, mrrExpansion: 30, mrrChurned: 10 });
    expect(value(revenueChurn, sums, "net-of-expansion")).toBe(-20);
    expect(figure(revenueChurn, toSums({ mrrNew: 50 }))).toMatchObject({ value: null, noData: "no-recurring-revenue" });
  });

  it("gross, stays within 0..100 and makes 100 with churn, whatever the accounts do", () => {
    fc.assert(
      fc.property(fc.array(anyAccount, { maxLength: 8 }), (accounts) => {
        const sums = addUp(accounts);
        const [kept, lost] = [value(grossRevenueRetention, sums), value(revenueChurn, sums)];
        if (kept === null || lost === null) {
          expect([kept, lost]).toEqual([null, null]);
          return;
        }
        expect(kept).toBeGreaterThanOrEqual(-1e-9);
        expect(kept).toBeLessThanOrEqual(100 + 1e-9);
        expect(kept + lost).toBeCloseTo(100, 9);
      }),
    );
  });
});

describe("the quick ratio", () => {
  it("is 3.5 for 28,000 in and 8,000 out", () => {
    // (15000 + 9000 + 4000) / (5000 + 3000); without what came back 24000 / 8000
    const sums = toSums({
      mrrNew: 15_000,
      mrrExpansion: 9_000,
      mrrReactivated: 4_000,
      mrrChurned: 5_000,
      mrrContraction: 3_000,
    });
    expect(value(quickRatio, sums)).toBe(3.5);
    expect(value(quickRatio, sums, "without-reactivation")).toBe(3);
  });

  it("is no number where nothing was lost", () => {
    expect(figure(quickRatio, toSums({ mrrNew: 10 }))).toMatchObject({ value: null, noData: "no-revenue-lost" });
  });
});
