import { z } from "zod";
import { defineMetric } from "../define";
import { partsOfFacts } from "../parts-of-facts";
import { proportionFigure } from "../shapes/proportion";
import { closedIn } from "../sources/opportunities";
import type { AnalysedFigure, Question } from "../types";
import { asGrid, readOpportunities } from "./read-opportunities";

/**
 * Reasons of lost sales: why were we not chosen, and who was?
 *
 * In words: of the opportunities lost in the period, the share that names each reason; the shares make 100. Percent. What
 * names none is a group of its own, "not known". Each reason's course over the periods is its trend. Nothing lost in a
 * period: no shares. What ended without a decision was not lost to anybody, and is left out.
 * Rivals: the same by competitor; the amounts lost, by reason and by competitor.
 *
 * Source: Farris et al. (2010), Marketing Metrics, 2nd ed., ch. 6. Interval: Wilson (1927).
 * Example: 10 lost, of them 4 for the price → price 40 %.
 */
export const lossReasonsSales = defineMetric({
  id: "loss-reasons-sales",
  kind: "kpi",
  unit: "percent",
  better: "neither",
  additive: false,
  usesActiveRule: false,
  definitions: [
    {
      id: "standard",
      intervalMethod: "wilson",
      ownGroups: "reasons",
      noData: "no-opportunities",
      analyse: (question) => sharesOfLost(question, "reason"),
      accounts: lostShares("reason"),
      outcomes: ["lost"],
    },
    {
      id: "by-competitor",
      intervalMethod: "wilson",
      ownGroups: "competitors",
      noData: "no-opportunities",
      analyse: (question) => sharesOfLost(question, "competitor"),
      accounts: lostShares("competitor"),
      outcomes: ["lost"],
    },
    {
      id: "amount-by-reason",
      unit: "money",
      intervalMethod: "none",
      ownGroups: "reasons",
      analyse: (question) => amountsLost(question, "reason"),
      accounts: lostAmounts("reason"),
      outcomes: ["lost"],
    },
    {
      id: "amount-by-competitor",
      unit: "money",
      intervalMethod: "none",
      ownGroups: "competitors",
      analyse: (question) => amountsLost(question, "competitor"),
      accounts: lostAmounts("competitor"),
      outcomes: ["lost"],
    },
  ],
  facts: ["opportunities"],
  source: "P. W. Farris et al. (2010), Marketing Metrics, 2nd edition, chapter 6. Interval: Wilson (1927).",
});

type Named = "reason" | "competitor";

function lostSql(named: Named): string {
  return `SELECT w.period, o.account_id, coalesce(o.${named}, '') AS named, o.amount FROM ${closedIn("wanted")} WHERE o.outcome = 'lost'`;
}

function lostShares(named: Named) {
  return partsOfFacts(
    { numerator: "numerator", denominator: "denominator" },
    () => `SELECT account_id, (named = $5)::int AS numerator, 1 AS denominator FROM (${lostSql(named)}) lost`,
  );
}

function lostAmounts(named: Named) {
  return partsOfFacts(
    { numerator: "numerator" },
    () =>
      `SELECT account_id, amount AS numerator, NULL::numeric AS denominator FROM (${lostSql(named)}) lost WHERE named = $5`,
    "money",
  );
}

/** The lost by what they name, every period and name. */
async function readLost(question: Question, named: Named) {
  const rows = await readOpportunities(question, {
    rows: lostSql(named),
    group: "f.named",
    aggregates: { lost: "count(*)", amount: "coalesce(sum(f.amount), 0)" },
    columns: { lost: z.coerce.number(), amount: z.coerce.number() },
  });
  const grid = asGrid(question, rows, { weight: (row) => row.lost, without: [] });
  return grid.map(({ period, group, row }) => ({ period, group, lost: row?.lost ?? 0, amount: row?.amount ?? 0 }));
}

async function sharesOfLost(question: Question, named: Named): Promise<AnalysedFigure[]> {
  const found = await readLost(question, named);
  const all = new Map<string, number>();
  for (const { period, lost } of found) all.set(period, (all.get(period) ?? 0) + lost);
  return found.map(({ period, group, lost, amount }) => ({
    period,
    group,
    ...proportionFigure(lost, all.get(period) ?? 0, "no-opportunities"),
    details: { lost, amount },
  }));
}

async function amountsLost(question: Question, named: Named): Promise<AnalysedFigure[]> {
  const found = await readLost(question, named);
  return found.map(({ period, group, lost, amount }) => ({
    period,
    group,
    value: amount,
    numerator: amount,
    denominator: null,
    n: lost,
    interval: null,
    variance: null,
    noData: null,
    details: { lost },
  }));
}
