import { defineMetric, noFigure } from "../define";
import type { AnalysedFigure, Question } from "../types";
import { LOSING, LOST, PEAK, UP_TO_RANK } from "./accounts-of-profits";
import { everyPlace } from "./every-place";
import { type ProfitGroup, readProfitCurve, readProfits } from "./read-profits";

/**
 * Profit curve: how much more would be earned without the customers that cost more than they bring?
 *
 * In words: customers are put in order from the most to the least profitable (revenue less all cost booked on them, in the
 * period) and their profits added up on the way; the standard figure is the peak of that curve, what all customers with a
 * profit earn together, over the profit of all. Percent, 100 where nobody makes a loss. Customers are those active in the
 * period and those with revenue or cost in it. No data: nothing earned in all (shares of a loss mean nothing), or nobody in the
 * organisation booked cost in the period. Further figures: customers with a loss, what they lose, the share of customers at
 * the peak.
 * Rivals: the curve itself, cumulative profit at each percent of the customers, rounded up to a whole one; the number of
 * customers with a loss; what they lose.
 *
 * Source: the whale curve of Kaplan & Narayanan (2001), Journal of Cost Management 15(5):5-15. No interval: everybody counts.
 * Example: profits 80, 40, 0 and -20 → peak 120 of 100: 120 %; at 25, 50, 75 and 100 % of customers 80, 120, 120 and 100 %; one
 * with a loss, of 20.
 */
export const profitCurve = defineMetric({
  id: "profit-curve",
  kind: "kpi",
  unit: "percent",
  better: "down",
  additive: false,
  usesActiveRule: true,
  definitions: [
    {
      id: "standard",
      intervalMethod: "none",
      noData: "no-profit",
      analyse: (question) => peaks(question),
      accounts: PEAK,
    },
    {
      id: "curve",
      better: "neither",
      intervalMethod: "none",
      ownGroups: "percentile",
      noData: "no-profit",
      analyse: curve,
      accounts: UP_TO_RANK,
    },
    { id: "losing", unit: "count", intervalMethod: "none", noData: "no-costs", analyse: losing, accounts: LOSING },
    { id: "loss", unit: "money", intervalMethod: "none", noData: "no-costs", analyse: loss, accounts: LOST },
  ],
  facts: ["invoices", "costs", "subscriptions"],
  needs: ["invoices"],
  source: "R. S. Kaplan & V. G. Narayanan (2001), Journal of Cost Management 15(5):5-15.",
});

const counted = { interval: null, variance: null, noData: null };

async function peaks(question: Question): Promise<AnalysedFigure[]> {
  const found = (await readProfits(question)).map((group) => ({
    ...share(group, group.peak),
    details: {
      customersWithLoss: group.losing,
      loss: group.lost,
      customersAtPeak: (100 * group.earning) / group.customers,
    },
  }));
  return everyPlace(question, found, "no-customers");
}

/** Ranks are of everybody in scope: a curve of each group would be another indicator. */
async function curve(question: Question): Promise<AnalysedFigure[]> {
  const points = await readProfitCurve({ ...question, by: undefined });
  return points.map(({ percentile, cumulative, ...group }) => ({
    ...share(group, cumulative),
    group: String(percentile),
    details: { customers: group.rank },
  }));
}

async function losing(question: Question): Promise<AnalysedFigure[]> {
  const found = (await readProfits(question)).map(({ period, group, losing, customers, isKnown }) => {
    if (!isKnown) return { period, group, ...noFigure(losing, customers, "no-costs") };
    return { period, group, ...counted, value: losing, numerator: losing, denominator: customers, n: customers };
  });
  return everyPlace(question, found, "no-customers");
}

async function loss(question: Question): Promise<AnalysedFigure[]> {
  const found = (await readProfits(question)).map(({ period, group, lost, customers, isKnown }) => {
    if (!isKnown) return { period, group, ...noFigure(lost, customers, "no-costs") };
    return { period, group, ...counted, value: lost, numerator: lost, denominator: null, n: customers };
  });
  return everyPlace(question, found, "no-customers");
}

type Shared = Pick<ProfitGroup, "period" | "group" | "profit" | "customers" | "isKnown">;

function share({ period, group, profit, customers, isKnown }: Shared, amount: number): AnalysedFigure {
  if (!isKnown) return { period, group, ...noFigure(amount, profit, "no-costs") };
  if (profit <= 0) return { period, group, ...noFigure(amount, profit, "no-profit") };
  const value = (100 * amount) / profit;
  return { period, group, ...counted, value, numerator: amount, denominator: profit, n: customers };
}
