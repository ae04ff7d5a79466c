import type { AnalysedAccounts } from "./drill-down";
import { type Query, WANTED, wantedParameters } from "./sources/read-source";
import type { Question } from "./types";

/** SQL over `wanted` of rows account_id, numerator, denominator; the group's name is $5, further parameters follow. */
type RowsSql = (question: Question, group: string) => string;

/** Accounts of facts that one piece of SQL tells, for `AnalysedDefinition.accounts`. */
export function partsOfFacts(
  addUpTo: AnalysedAccounts["addUpTo"],
  rows: RowsSql,
  unit: AnalysedAccounts["unit"] = "count",
): AnalysedAccounts {
  return {
    addUpTo,
    unit,
    async query(question, group) {
      return partsQuery(question, rows(question, group ?? ""), [group ?? ""]);
    },
  };
}

/** SQL over `wanted`, whose own parameters begin with $5; the first of them is a text. */
export function partsQuery(question: Question, rows: string, parameters: readonly unknown[]): Query {
  return {
    sql: `WITH ${WANTED} SELECT account_id, numerator, denominator FROM (${rows}) f WHERE $5::text IS NOT NULL`,
    parameters: [...wantedParameters(question.periods), ...parameters],
  };
}
