import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { contributionsSql } from "../rollups/contributions";
import { SUMS, sumColumn } from "../rollups/measures";
import { getDefinition, getMetric } from "./catalogue";
import { constraintsOf, whereProfile } from "./constraints";
import { sumsOfTerms } from "./define";
import { requestedPeriods } from "./requested-periods";
import type { AccountPart, EvaluateRequest, Terms } from "./types";

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
  const { parts } = getDefinition(getMetric(request.metric), request.definition);
  const names = sumsOfTerms(parts.numerator, parts.denominator ?? []);
  const [period] = requestedPeriods(request);
  const where = whereProfile(constraintsOf(request), 7);
  const denominator = parts.denominator ? weighed(parts.denominator) : null;
  const rows = await queryRows(
    await getPool(),
    row,
    `WITH wanted AS MATERIALIZED (
       SELECT row_number() OVER ()::int AS id, p.account_id, $1::text AS grain,
         $2::date AS period, $3::date AS from_day, $4::date AS end_month, $5::date AS until_day
       FROM account_profile p WHERE ${where.sql}),
     part AS (
       SELECT account_id, ${weighed(parts.numerator)} AS numerator, ${denominator ?? "NULL::numeric"} AS denominator
       FROM (${contributionsSql(
         "wanted",
         "p.horizon",
         SUMS.filter((sum) => names.includes(sum.name)),
       )}) c)
     SELECT a.id AS "accountId", a.code, a.name, part.numerator, part.denominator,
       count(*) OVER () AS "allAccounts", sum(part.numerator) OVER () AS "allNumerator",
       sum(part.denominator) OVER () AS "allDenominator"
     FROM part JOIN accounts a ON a.id = part.account_id
     WHERE part.numerator <> 0 OR part.denominator <> 0
     ORDER BY abs(part.numerator) DESC, abs(part.denominator) DESC, a.code
     LIMIT $6 OFFSET $7`,
    [request.grain, period?.period, period?.from, period?.endMonth, period?.until, limit, offset, ...where.parameters],
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

function weighed(terms: Terms): string {
  return terms.map(([sum, weight]) => `(${weight}) * ${sumColumn(sum)}`).join(" + ");
}
