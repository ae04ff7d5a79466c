import { describe, expect, it } from "vitest";
import { getSummedDefinition } from "../catalogue";
import { toSums } from "../sums";
import type { MetricDeclaration } from "../types";
import { customerChurn } from "./customer-churn";
import { customerRetention } from "./customer-retention";
import { customerTurnover } from "./customer-turnover";

// Start 100, new 30, lost 20, end 110.
const sums = toSums({ customersStart: 100, customersNew: 30, customersLost: 20, customersEnd: 110 });
const value = (metric: MetricDeclaration, definition?: string) =>
  getSummedDefinition(metric, definition).formula(sums).value;

describe("customers who stay, of 100 at the start with 30 new and 20 lost", () => {
  it("retention: (100 - 20) / 100, and the rival (110 - 30) / 110", () => {
    expect(value(customerRetention)).toBe(80);
    expect(value(customerRetention, "by-end")).toBeCloseTo(72.7, 1);
  });

  it("churn: 20/100, over served 20/130, over end 20/110, over mean 20/105", () => {
    expect(value(customerChurn)).toBe(20);
    expect(value(customerChurn, "over-served")).toBeCloseTo(15.4, 1);
    expect(value(customerChurn, "over-end")).toBeCloseTo(18.2, 1);
    expect(value(customerChurn, "over-mean")).toBeCloseTo(19.0, 1);
  });

  it("turnover: 20/130, the rival 20/100", () => {
    expect(value(customerTurnover)).toBeCloseTo(15.4, 1);
    expect(value(customerTurnover, "over-start")).toBe(20);
  });
});

describe("turnover", () => {
  it("counts those who came back among the served", () => {
    // 20 / (100 + 25 + 5)
    const back = toSums({ customersStart: 100, customersNew: 25, customersReturned: 5, customersLost: 20 });
    const figure = getSummedDefinition(customerTurnover).formula(back);
    expect(figure).toMatchObject({ numerator: 20, denominator: 130, n: 130 });
    expect(figure.value).toBeCloseTo(15.3846, 4);
  });
});

describe("retention and churn", () => {
  it("make 100 together, and so do the ends of their intervals", () => {
    const stay = getSummedDefinition(customerRetention).formula(sums);
    const leave = getSummedDefinition(customerChurn).formula(sums);
    expect((stay.value ?? 0) + (leave.value ?? 0)).toBe(100);
    expect((stay.interval?.low ?? 0) + (leave.interval?.high ?? 0)).toBeCloseTo(100, 12);
    // Oracle: scipy 1.17, binomtest(80, 100).proportion_ci(method="wilson").
    expect(stay.interval?.low).toBeCloseTo(71.117083441, 6);
    expect(stay.interval?.high).toBeCloseTo(86.663306667, 6);
  });

  it("have no value for a firm that began within the period, each with its own reason", () => {
    const began = toSums({ customersNew: 3, customersEnd: 3 });
    expect(getSummedDefinition(customerRetention).formula(began).noData).toBe("no-customers-at-start");
    expect(getSummedDefinition(customerRetention, "by-end").formula(began).value).toBe(0);
    expect(getSummedDefinition(customerChurn, "over-served").formula(began).value).toBe(0);
    const ended = toSums({ customersStart: 3, customersLost: 3 });
    expect(getSummedDefinition(customerRetention, "by-end").formula(ended).noData).toBe("no-customers-at-end");
    expect(getSummedDefinition(customerChurn, "over-end").formula(ended)).toMatchObject({ value: null, numerator: 3 });
  });

  it("give losses over a smaller end no interval, for that is no proportion", () => {
    // 8 lost, 4 left: 200 %; over the mean of 12 and 4 exactly 100 %
    const shrunk = toSums({ customersStart: 12, customersLost: 8, customersEnd: 4 });
    const figure = getSummedDefinition(customerChurn, "over-end").formula(shrunk);
    expect(figure).toMatchObject({ value: 200, interval: null, variance: null });
    expect(getSummedDefinition(customerChurn, "over-mean").formula(shrunk).interval?.high).toBe(100);
  });
});
