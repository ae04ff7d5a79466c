import type { AnalysedAccounts } from "../drill-down";
import type { Question } from "../types";
import { profitsSql } from "./read-profits";

/** What each customer adds to the peak of the curve, of what it adds to its end. */
export const PEAK: AnalysedAccounts = {
  ...accountsOfProfits("greatest(profit, 0) AS numerator, profit AS denominator", "money"),
  unitBelow: "money",
};

/** The customers with a loss, among all. */
export const LOSING = accountsOfProfits("(profit < 0)::int AS numerator, 1 AS denominator", "count");

/** The customers with a loss, each with what it loses. */
export const LOST: AnalysedAccounts = {
  ...accountsOfProfits("greatest(-profit, 0) AS numerator, NULL::numeric AS denominator", "money"),
  addUpTo: { numerator: "numerator" },
};

/** What the customers up to a percentile of the curve earn, of what all do. The rank is the percentage's, rounded up. */
export const UP_TO_RANK: AnalysedAccounts = {
  addUpTo: { numerator: "numerator", denominator: "denominator" },
  unit: "money",
  unitBelow: "money",
  async query(question, group) {
    const { sql, parameters } = profitsSql(everybody(question));
    return {
      sql: `${sql} SELECT account_id, CASE WHEN rank <= ceil(customers * $${parameters.length + 1}::numeric / 100) THEN profit ELSE 0 END AS numerator,
          profit AS denominator
        FROM (SELECT *, row_number() OVER (ORDER BY profit DESC, account_id) AS rank, count(*) OVER () AS customers FROM profits) ranked`,
      parameters: [...parameters, Number(group) || 0],
    };
  },
};

function accountsOfProfits(columns: string, unit: AnalysedAccounts["unit"]): AnalysedAccounts {
  return {
    addUpTo: { numerator: "numerator", denominator: "denominator" },
    unit,
    async query(question) {
      const { sql, parameters } = profitsSql(everybody(question));
      return { sql: `${sql} SELECT account_id, ${columns} FROM profits`, parameters };
    },
  };
}

const everybody = (question: Question): Question => ({ ...question, by: undefined });
