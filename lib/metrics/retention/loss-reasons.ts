import { whereProfile } from "../constraints";
import { defineMetric } from "../define";
import type { AnalysedAccounts } from "../drill-down";
import { partsQuery } from "../parts-of-facts";
import { proportionFigure } from "../shapes/proportion";
import type { AnalysedFigure, Figure, Question } from "../types";
import { groupRows } from "./group-rows";
import { type Loss, lossesSql, readLosses } from "./read-losses";

/**
 * Reasons of loss: why do customers leave?
 *
 * In words: customers active at the start of the period and not at its end, by the reason that the contract which ended last
 * gives. Who left without a reason is counted under "not known", so that the reasons add up to all customers lost. A number
 * from 0 up; a reason without a loss in a period has 0 there, which is its trend.
 * Rivals: recurring revenue lost by reason, which adds up to the churn of recurring revenue; share of the customers lost, in
 * percent, without a value where nobody was lost.
 *
 * Source: count of customers lost as in customer churn. Interval of the share: Wilson (1927).
 * Example: 10 lost, 4 for the price, 6 without a reason → price 4, not known 6; shares 40 and 60 %.
 */
export const lossReasons = defineMetric({
  id: "loss-reasons",
  kind: "kpi",
  unit: "count",
  better: "down",
  additive: true,
  usesActiveRule: true,
  definitions: [
    {
      id: "standard",
      intervalMethod: "none",
      ownGroups: "reasons",
      analyse: (question) => byReason(question, ({ customers }) => counted(customers, customers)),
      accounts: lostFor("is_lost::int", { numerator: "numerator" }),
    },
    {
      id: "revenue",
      unit: "money",
      intervalMethod: "none",
      ownGroups: "reasons",
      analyse: (question) => byReason(question, ({ revenue, customers }) => counted(revenue, customers)),
      accounts: lostFor("mrr_lost", { numerator: "numerator" }, "money"),
    },
    {
      id: "share",
      unit: "percent",
      better: "neither",
      intervalMethod: "wilson",
      ownGroups: "reasons",
      noData: "nobody-lost",
      analyse: (question) =>
        byReason(question, ({ customers }, all) => proportionFigure(customers, all, "nobody-lost")),
      accounts: lostFor("is_lost::int", { numerator: "numerator", denominator: "denominator" }),
    },
  ],
  facts: ["subscriptions", "invoices"],
  needs: ["subscriptions"],
  source: "Customers lost as in customer churn, by the reason given. Interval of the share: Wilson (1927).",
});

/** Who was lost for a reason, with what is counted of them; with denominators, who was lost at all. */
function lostFor(
  counted: string,
  addUpTo: AnalysedAccounts["addUpTo"],
  unit: AnalysedAccounts["unit"] = "count",
): AnalysedAccounts {
  return {
    addUpTo,
    unit,
    async query(question, group) {
      const where = whereProfile(question.constraints, 5);
      return partsQuery(
        question,
        `SELECT account_id, CASE WHEN lower(reason) = lower($5) THEN ${counted} ELSE 0 END AS numerator,
           ${addUpTo.denominator ? "is_lost::int" : "NULL::numeric"} AS denominator
         FROM (${lossesSql("wanted", where.sql)}) losses`,
        [group ?? "", ...where.parameters],
      );
    },
  };
}

/** A figure for every reason in every period, most lost customers first, "not known" last. */
async function byReason(
  question: Question,
  figure: (loss: Pick<Loss, "customers" | "revenue">, all: number) => Figure,
): Promise<AnalysedFigure[]> {
  const losses = await readLosses(question);
  const reasons = [...groupRows(losses, ({ reason }) => reason)]
    .map(([reason, rows]) => ({ reason, lost: count(rows), revenue: rows.reduce((sum, row) => sum + row.revenue, 0) }))
    .sort((a, b) => Number(a.reason === "") - Number(b.reason === "") || b.lost - a.lost || b.revenue - a.revenue)
    .map(({ reason }) => reason);
  return question.periods.flatMap(({ period }) => {
    const own = losses.filter((loss) => loss.period === period);
    return reasons.map((group) => {
      const loss = own.find(({ reason }) => reason === group) ?? { customers: 0, revenue: 0 };
      return { period, group, ...figure(loss, count(own)) };
    });
  });
}

const count = (losses: readonly Loss[]) => losses.reduce((sum, { customers }) => sum + customers, 0);

/** An amount of everybody who was lost. */
function counted(value: number, n: number): Figure {
  return { value, numerator: value, denominator: null, n, interval: null, variance: null, noData: null };
}
