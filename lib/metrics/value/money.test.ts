import { describe, expect, it } from "vitest";
import { trend } from "../account/visits-trend";
import { getSummedDefinition } from "../catalogue";
import { toSums } from "../sums";
import { acquisitionCost } from "./acquisition-cost";
import { cacPayback } from "./cac-payback";
import { customerProfitability } from "./customer-profitability";
import { grossMargin } from "./gross-margin";
import { lifetimeValue as formula } from "./lifetime-formula";
import { lifetimeValue } from "./lifetime-value";
import { ltvOverCac } from "./ltv-to-cac";

const sums = toSums({
  revenue: 10_000,
  directCost: 3_000,
  directCostMonths: 1,
  customersActive: 100,
  customersStart: 100,
  customersLost: 5,
});

describe("lifetime value of 100 a month, margin 70 %, churn 5 %", () => {
  it("is 1,400; 2,000 without margin; 66.5 for one period", () => {
    const value = (id: string) => getSummedDefinition(lifetimeValue, id).formula(sums).value;
    expect([value("standard"), value("without-margin"), value("one-period")]).toEqual([
      expect.closeTo(1_400, 9),
      expect.closeTo(2_000, 9),
      expect.closeTo(66.5, 9),
    ]);
  });

  it("is the same for a year of such months", () => {
    const year = toSums(Object.fromEntries(Object.entries(sums).map(([name, value]) => [name, 12 * value])));
    expect(formula(year, true).value).toBeCloseTo(1_400, 9);
  });

  // Wilson's interval of 5 of 100: 0.021543 to 0.111755; 70 over them.
  it("has the interval of churn, turned over", () => {
    const { interval } = formula(sums, true);
    expect(interval?.low).toBeCloseTo(70 / 0.111755, 1);
    expect(interval?.high).toBeCloseTo(70 / 0.021543, 0);
  });

  it("keeps its interval in order where customers cost more than they bring", () => {
    const { value, interval } = formula({ ...sums, directCost: 12_000 }, true);
    expect(value).toBeCloseTo(-400, 9);
    expect(interval?.low).toBeLessThan(-400);
    expect(interval?.high).toBeGreaterThan(-400);
  });

  it("says why there is none: no losses yet is not 0, and no costs are no margin of 100 %", () => {
    const reason = (given: Partial<typeof sums>) => formula({ ...sums, ...given }, true);
    expect(reason({ customersLost: 0 })).toMatchObject({ value: null, noData: "no-losses" });
    expect(reason({ directCostMonths: 0, directCost: 0 })).toMatchObject({ value: null, noData: "no-costs" });
    expect(reason({ customersStart: 0 })).toMatchObject({ value: null, noData: "no-customers-at-start" });
    expect(reason({ revenue: 0 })).toMatchObject({ value: null, noData: "no-revenue" });
    expect(reason({ customersActive: 0 })).toMatchObject({ value: null, noData: "no-customers" });
    expect(formula({ ...sums, directCostMonths: 0, directCost: 0 }, false).value).toBeCloseTo(2_000, 9);
  });
});

describe("what winning customers costs", () => {
  const spent = toSums({ acquisitionSpend: 20_000, spendMonths: 1, customersNew: 50 });
  const cost = getSummedDefinition(acquisitionCost).formula;

  it("is 400 for 20,000 and 50", () => {
    expect(cost(spent)).toMatchObject({ value: 400, n: 50 });
  });

  it("is 0 of a channel that cost nothing, and unknown where nobody booked any", () => {
    expect(cost({ ...spent, acquisitionSpend: 0 }).value).toBe(0);
    expect(cost({ ...spent, acquisitionSpend: 0, spendMonths: 0 })).toMatchObject({ value: null, noData: "no-spend" });
    expect(cost({ ...spent, customersNew: 0 })).toMatchObject({ value: null, noData: "no-new-customers" });
    expect(cost({ ...spent, acquisitionSpend: Number.NaN })).toMatchObject({
      value: null,
      numerator: null,
      noData: "not-by-dimension",
    });
  });

  it("is brought back 3.5 times by a lifetime of 1,400", () => {
    const ratio = ltvOverCac(formula(sums, true), cost(spent));
    expect(ratio.value).toBeCloseTo(3.5, 9);
    expect(ratio.interval?.low).toBeCloseTo((formula(sums, true).interval?.low ?? 0) / 400, 9);
    expect(ltvOverCac(formula({ ...sums, customersLost: 0 }, true), cost(spent)).noData).toBe("no-losses");
    expect(ltvOverCac(formula(sums, true), cost({ ...spent, acquisitionSpend: 0 })).noData).toBe("no-spend");
  });

  it("is brought back after 20,000 / (5,000 × 75 %) = 5.33 months, and never without a margin", () => {
    const { formula: payback } = getSummedDefinition(cacPayback);
    const own = { ...spent, revenue: 8_000, directCost: 2_000, directCostMonths: 1, mrrNew: 5_000 };
    expect(payback(own).value).toBeCloseTo(16 / 3, 9);
    expect(payback({ ...own, directCost: 8_000 })).toMatchObject({ value: null, noData: "no-profit" });
    expect(payback({ ...own, mrrNew: 0 })).toMatchObject({ value: null, noData: "no-new-customers" });
  });
});

describe("profit", () => {
  it("of revenue 100 and expenses 60 is 66.7 %, 40 and 40 %", () => {
    const spent = toSums({ revenue: 100, cost: 60, costMonths: 1, customersActive: 1 });
    const value = (id: string) => getSummedDefinition(customerProfitability, id).formula(spent).value;
    expect([value("standard"), value("amount"), value("share-of-revenue")]).toEqual([
      expect.closeTo(66.6667, 4),
      40,
      40,
    ]);
  });

  it("is a margin of 100 % only where others have direct cost", () => {
    const { formula: margin } = getSummedDefinition(grossMargin);
    expect(margin(toSums({ revenue: 100, directCostMonths: 1, buyers: 2 }))).toMatchObject({ value: 100, n: 2 });
    expect(margin(toSums({ revenue: 100, buyers: 2 }))).toMatchObject({ value: null, noData: "no-costs" });
  });
});

it("tells the trend of visits: 4 an account and month after 2.5 are 60 % more", () => {
  const late = toSums({ visits: 120, customersActive: 30, visitMonths: 3 });
  const early = toSums({ visits: 100, customersActive: 40, visitMonths: 3 });
  expect(trend(late, early)).toMatchObject({ value: expect.closeTo(60, 9), n: 30 });
  expect(trend(late, toSums({ customersActive: 40 }))).toMatchObject({ value: null, noData: "no-visits" });
});
