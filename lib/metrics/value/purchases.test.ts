import { describe, expect, it } from "vitest";
import { getSummedDefinition } from "../catalogue";
import { toSums } from "../sums";
import { orderValue } from "./order-value";
import { purchaseFrequency } from "./purchase-frequency";
import { repeatRate } from "./repeat-rate";
import { revenue } from "./revenue";
import { revenuePerCustomer } from "./revenue-per-customer";

describe("revenue", () => {
  it("subtracts returns, and its rival does not", () => {
    // Lines 120, 80 and -30
    const sums = toSums({ revenue: 170, revenueGross: 200, buyers: 2 });
    expect(getSummedDefinition(revenue).formula(sums)).toMatchObject({
      value: 170,
      n: 2,
      interval: null,
      denominator: null,
    });
    expect(getSummedDefinition(revenue, "gross").formula(sums).value).toBe(200);
  });

  it("is 0 where nothing was invoiced", () => {
    expect(getSummedDefinition(revenue).formula(toSums())).toMatchObject({ value: 0, noData: null });
  });
});

describe("revenue per customer", () => {
  // Four active customers with revenues 100, 200, 0 and 300: sum 600, squares 140,000
  const sums = toSums({ revenue: 600, revenueSq: 140_000, customersActive: 4, buyers: 3 });

  it("is 150 of four active customers", () => {
    const figure = getSummedDefinition(revenuePerCustomer).formula(sums);
    expect(figure).toMatchObject({ value: 150, n: 4 });
    // (140,000 - 90,000) / 3 / 4 = 4166.67, root 64.5497 × 3.182446 (t, 3) = 205.426
    expect(figure.interval?.low).toBeCloseTo(-55.426, 3);
    expect(figure.interval?.high).toBeCloseTo(355.426, 3);
  });

  it("is 200 of the three who bought", () => {
    expect(getSummedDefinition(revenuePerCustomer, "per-buyer").formula(sums)).toMatchObject({ value: 200, n: 3 });
  });

  it("has no value without customers, each definition with its reason", () => {
    expect(getSummedDefinition(revenuePerCustomer).formula(toSums()).noData).toBe("no-customers");
    expect(getSummedDefinition(revenuePerCustomer, "per-buyer").formula(toSums()).noData).toBe("no-buyers");
  });
});

describe("orders of four buyers with 1, 1, 2 and 4", () => {
  // Sum 8, squares 1 + 1 + 4 + 16 = 22; two of them more than once
  const sums = toSums({ buyers: 4, repeaters: 2, orders: 8, ordersSq: 22 });

  it("come to 2 each", () => {
    const figure = getSummedDefinition(purchaseFrequency).formula(sums);
    expect(figure).toMatchObject({ value: 2, n: 4 });
    // (22 - 16) / 3 / 4 = .5, root .70711 × 3.182446 = 2.25033
    expect(figure.interval?.high).toBeCloseTo(4.25033, 5);
  });

  it("are repeated by half of them", () => {
    expect(getSummedDefinition(repeatRate).formula(sums)).toMatchObject({
      value: 50,
      numerator: 2,
      denominator: 4,
      n: 4,
    });
  });
});

describe("order value", () => {
  it("is 80 for orders of 50, 70 and 120", () => {
    // Sum 240, squares 2500 + 4900 + 14,400 = 21,800: (21,800 - 19,200) / 2 / 3 = 433.333, root 20.8167
    const figure = getSummedDefinition(orderValue).formula(toSums({ revenue: 240, orders: 3, orderValueSq: 21_800 }));
    expect(figure).toMatchObject({ value: 80, n: 3 });
    // × 4.302653 (t, 2) = 89.567
    expect(figure.interval?.high).toBeCloseTo(169.567, 3);
  });

  it("has no value in a period of returns only", () => {
    expect(getSummedDefinition(orderValue).formula(toSums({ revenue: -30 }))).toMatchObject({
      value: null,
      numerator: -30,
      noData: "no-orders",
    });
  });
});
