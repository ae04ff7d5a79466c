import { defineMetric, noFigure } from "../define";
import type { Figure, SumName, Sums } from "../types";
import { SPEND, unknownSpend } from "./acquisition-formula";

const shared = { intervalMethod: "none", parts: null } as const;
const sums = ["acquisitionSpend", "spendMonths", "customersNew", "revenue", "directCost", "directCostMonths"] as const;
const example = {
  acquisitionSpend: 20_000,
  spendMonths: 1,
  customersNew: 50,
  revenue: 8_000,
  directCost: 2_000,
  directCostMonths: 1,
};

/**
 * CAC payback: after how many months has a new customer brought back what it cost to win?
 *
 * In words: sales and marketing cost of the period, over the monthly recurring revenue that new customers have at its end ×
 * gross margin of all customers in the period. Months. No value: spend or direct cost not known, nobody new with a
 * contract, no margin. n: new customers.
 * Rival: by what was invoiced to new customers in the period, per month of it, for customers without contracts; they were
 * not there for all of a longer period, which makes it longer than it is: take months.
 *
 * Source: months to recover customer acquisition cost, as subscription firms report it. No interval: everything is counted.
 * Example: 20,000 / (5,000 × 75 %) = 5.33 months.
 */
export const cacPayback = defineMetric({
  id: "cac-payback",
  kind: "kpi",
  unit: "months",
  better: "down",
  additive: false,
  usesActiveRule: true,
  definitions: [
    {
      ...shared,
      id: "standard",
      listed: { numerator: [["mrrNew", 1]], denominator: [["customersNew", 1]] },
      sums: [...sums, "mrrNew"],
      formula: (read) => payback(read, read.mrrNew),
    },
    {
      ...shared,
      id: "by-invoices",
      listed: { numerator: [["newRevenue", 1]], denominator: [["customersNew", 1]] },
      sums: [...sums, "newRevenue"] satisfies SumName[],
      formula: (read, months = 1) => payback(read, read.newRevenue / months),
    },
  ],
  examples: {
    standard: { sums: { ...example, mrrNew: 5_000 }, value: 5.33 },
    "by-invoices": { sums: { ...example, newRevenue: 15_000 }, months: 3, value: 5.33 },
  },
  facts: ["acquisition-spend", "subscriptions", "invoices", "costs"],
  needs: ["subscriptions", "invoices"],
  source: "Months to recover customer acquisition cost, as subscription firms report it.",
});

/** @param newMonthly what new customers bring in a month */
function payback(sums: Sums, newMonthly: number): Figure {
  const unknown = unknownSpend(sums, SPEND);
  if (unknown) return { ...noFigure(0, newMonthly, unknown), numerator: null };
  const { acquisitionSpend: spend, revenue, directCost } = sums;
  if (newMonthly <= 0) return noFigure(spend, 0, "no-new-customers");
  if (revenue <= 0) return noFigure(spend, 0, "no-revenue");
  if (sums.directCostMonths <= 0) return noFigure(spend, 0, "no-costs");
  const earned = newMonthly * ((revenue - directCost) / revenue);
  if (earned <= 0) return noFigure(spend, earned, "no-profit");
  const figure = { value: spend / earned, numerator: spend, denominator: earned, n: sums.customersNew };
  return { ...figure, interval: null, variance: null, noData: null };
}
