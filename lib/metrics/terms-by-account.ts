import { contributionsSql } from "../rollups/contributions";
import { SUMS } from "../rollups/measures";
import { type Constraints, whereProfile } from "./constraints";
import { sumsOfTerms } from "./define";
import type { Period } from "./requested-periods";
import { SOURCES } from "./sources/all";
import { type Query, WANTED, wantedParameters } from "./sources/read-source";
import { rowsOf } from "./sources/source";
import type { Parts, SumName, Terms } from "./types";

type ListedTerms = Omit<Parts, "scale">;

/**
 * SQL of each account's own part of weighed sums, in rows account_id, numerator, denominator to be added up: from the rollups
 * and from the facts that they do not keep. Facts of no account are nobody's part.
 *
 * @param periods  one period, or its months for what is reckoned by the month
 * @param accounts only these, whose facts alone are read then; the last parameter
 */
export function termsByAccount(
  listed: ListedTerms,
  periods: readonly Period[],
  constraints: Constraints,
  accounts: readonly number[] | null = null,
): Query {
  const where = whereProfile(constraints, 4);
  const names = sumsOfTerms(listed.numerator, listed.denominator ?? []);
  const place = 4 + where.parameters.length + 1;
  const only = (column: string) => (accounts ? isOneOf(column, place, accounts) : "true");
  return {
    sql: `WITH ${WANTED}, counted AS MATERIALIZED (
      SELECT p.account_id, w.* FROM account_profile p CROSS JOIN wanted w
      WHERE ${where.sql} AND ${only("p.account_id")})
      ${rowsSql(listed, names, periods.length, only("f.account_id"))}`,
    parameters: [...wantedParameters(periods), ...where.parameters, ...(accounts ? [accounts] : [])],
  };
}

/** SQL of whether a column is one of these accounts. One is told apart: an equation reaches further down into what is asked. */
export function isOneOf(column: string, place: number, accounts: readonly number[]): string {
  return accounts.length === 1 ? `${column} = ($${place}::int[])[1]` : `${column} = ANY($${place}::int[])`;
}

function rowsSql(listed: ListedTerms, names: readonly SumName[], periods: number, only: string): string {
  const kept = SUMS.filter((sum) => names.includes(sum.name));
  const columns = new Map<string, string>(kept.map((sum) => [sum.name, sum.column]));
  const sources = SOURCES.filter((source) => !source.dimensions && names.some((name) => name in source.sums));
  const selects = sources.map((source) => {
    const own = new Map(Object.keys(source.sums).map((name) => [name, `"${name}"`]));
    return `SELECT f.account_id, ${weighed(listed, own)} FROM (${rowsOf(source, "wanted", periods)}) f JOIN counted USING (account_id, period) WHERE ${only}`;
  });
  if (kept.length > 0 || selects.length === 0)
    selects.push(
      `SELECT account_id, ${weighed(listed, columns)} FROM (${contributionsSql("counted", "p.horizon", kept)}) c`,
    );
  return selects.join(" UNION ALL ");
}

/** The terms over those sums that have a column here. */
function weighed({ numerator, denominator }: ListedTerms, columns: ReadonlyMap<string, string>): string {
  const sumOf = (terms: Terms) =>
    terms.flatMap(([sum, weight]) => (columns.has(sum) ? [`(${weight}) * ${columns.get(sum)}`] : [])).join(" + ") ||
    "0";
  return `(${sumOf(numerator)})::numeric AS numerator, ${denominator ? `(${sumOf(denominator)})::numeric` : "NULL::numeric"} AS denominator`;
}
