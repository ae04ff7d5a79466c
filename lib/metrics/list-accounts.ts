import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { contributionsSql } from "../rollups/contributions";
import { SUMS } from "../rollups/measures";
import { getDefinition, getMetric } from "./catalogue";
import { constraintsOf, whereProfile } from "./constraints";
import { sumsOfTerms } from "./define";
import { requestedPeriods } from "./requested-periods";
import { SOURCES } from "./sources/all";
import { WANTED, wantedParameters } from "./sources/read-source";
import { type AccountPart, type EvaluateRequest, isSummed, type Parts, type SumName, type Terms } from "./types";

export interface AccountList {
  /** Over all accounts, not only the ones on this page. */
  total: { accounts: number; numerator: number; denominator: number | null };
  accounts: AccountPart[];
}

const row = z.object({
  accountId: z.number().int(),
  code: z.string(),
  name: z.string(),
  numerator: z.coerce.number(),
  denominator: z.coerce.number().nullable(),
  allAccounts: z.coerce.number(),
  allNumerator: z.coerce.number(),
  allDenominator: z.coerce.number().nullable(),
});

/**
 * The accounts behind one figure, each with its part of numerator and denominator, largest part first. The parts of all
 * accounts add up to the figure's numerator and denominator. Accounts that have no part in it are not listed.
 *
 * @param request one period, without `by`; a group is chosen by a filter
 */
export async function listAccounts(
  request: EvaluateRequest,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<AccountList> {
  const definition = getDefinition(getMetric(request.metric), request.definition);
  // An analysis (a median, a curve) or a product of ratios has no parts that would add up.
  if (!isSummed(definition) || !definition.parts)
    return { total: { accounts: 0, numerator: 0, denominator: null }, accounts: [] };
  const { parts } = definition;
  const names = sumsOfTerms(parts.numerator, parts.denominator ?? []);
  const periods = requestedPeriods(request);
  const where = whereProfile(constraintsOf(request), 7);
  const rows = await queryRows(
    await getPool(),
    row,
    `WITH ${WANTED}, counted AS MATERIALIZED (
       SELECT p.account_id, $7::text AS grain, w.* FROM account_profile p CROSS JOIN wanted w WHERE ${where.sql}),
     part AS (
       SELECT account_id, sum(numerator) AS numerator, sum(denominator) AS denominator
       FROM (${partsSql(parts, names)}) parts GROUP BY account_id)
     SELECT a.id AS "accountId", a.code, a.name, part.numerator, part.denominator,
       count(*) OVER () AS "allAccounts", sum(part.numerator) OVER () AS "allNumerator",
       sum(part.denominator) OVER () AS "allDenominator"
     FROM part JOIN accounts a ON a.id = part.account_id
     WHERE part.numerator <> 0 OR part.denominator <> 0
     ORDER BY abs(part.numerator) DESC, abs(part.denominator) DESC, a.code
     LIMIT $5 OFFSET $6`,
    [...wantedParameters(periods), limit, offset, request.grain, ...where.parameters],
  );
  const [first] = rows;
  return {
    total: {
      accounts: first?.allAccounts ?? 0,
      numerator: first?.allNumerator ?? 0,
      denominator: parts.denominator ? (first?.allDenominator ?? 0) : null,
    },
    accounts: rows.map(({ accountId, code, name, numerator, denominator }) => ({
      accountId,
      code,
      name,
      numerator,
      denominator,
    })),
  };
}

/** Each account's parts, from the rollups and from the facts that they do not keep; facts of no account are nobody's part. */
function partsSql(parts: Parts, names: readonly SumName[]): string {
  const kept = SUMS.filter((sum) => names.includes(sum.name));
  const columns = new Map<string, string>(kept.map((sum) => [sum.name, sum.column]));
  const sources = SOURCES.filter((source) => !source.dimensions && names.some((name) => name in source.sums));
  const selects = sources.map((source) => {
    const own = new Map(Object.keys(source.sums).map((name) => [name, `"${name}"`]));
    return `SELECT f.account_id, ${weighedParts(parts, own)} FROM (${source.rows("wanted")}) f JOIN counted USING (account_id, period)`;
  });
  if (kept.length > 0 || selects.length === 0)
    selects.push(
      `SELECT account_id, ${weighedParts(parts, columns)} FROM (${contributionsSql("counted", "p.horizon", kept)}) c`,
    );
  return selects.join(" UNION ALL ");
}

/** The terms over those sums that have a column here. */
function weighedParts({ numerator, denominator }: Parts, columns: ReadonlyMap<string, string>) {
  const weighed = (terms: Terms) =>
    terms.flatMap(([sum, weight]) => (columns.has(sum) ? [`(${weight}) * ${columns.get(sum)}`] : [])).join(" + ") ||
    "0";
  return `(${weighed(numerator)})::numeric AS numerator, ${denominator ? `(${weighed(denominator)})::numeric` : "NULL::numeric"} AS denominator`;
}
