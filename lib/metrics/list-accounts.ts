import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { getDefinition, getMetric } from "./catalogue";
import { constraintsOf, whereProfile } from "./constraints";
import { byDefinitionInUse } from "./definition-in-use";
import type { AccountPart, FigureRequest } from "./drill-down";
import { keepAnswer } from "./kept/keep-answer";
import type { Kind } from "./kept/types";
import { readPeriods } from "./read-periods";
import { monthsOf, type Period } from "./requested-periods";
import type { Query } from "./sources/read-source";
import { termsByAccount } from "./terms-by-account";
import { type Definition, isSummed, type SummedDefinition } from "./types";

export interface AccountList {
  /** Over all accounts, not only the ones on this page. */
  total: { accounts: number; numerator: number; denominator: number | null };
  accounts: AccountPart[];
}

const amount = z.coerce.number();
const row = z.object({
  accountId: z.number().int(),
  code: z.string(),
  name: z.string(),
  numerator: amount,
  denominator: amount.nullable(),
  allAccounts: amount,
  allNumerator: amount,
  allDenominator: amount.nullable(),
});

/**
 * The accounts behind one figure, each with its part, largest part first: by its size, so that a large loss stands out, or by
 * what it is (`mostFirst`). The parts of all accounts add up to the figure's numerator and denominator or, of medians, curves
 * and other figures without such, to what the definition says (`addUpTo`, `listed`), mostly its n. Accounts that have no part in it are not listed; facts of no account are nobody's part.
 */
export async function listAccounts(
  { live, ...request }: FigureRequest,
  { limit, offset = 0 }: { limit: number; offset?: number },
  now = new Date(),
): Promise<AccountList> {
  const asked = { ...(await byDefinitionInUse(request)), limit, offset };
  return (await keepAnswer(accountLists, asked, { now, live })).answer;
}

type AskedAccounts = Omit<FigureRequest, "live"> & { definition: string; limit: number; offset: number };

/** Lists of the accounts behind figures: the parts of all are added up for the few that are shown. */
export const accountLists: Kind<AskedAccounts, AccountList> = {
  id: "account-list",
  byDay: true,
  // A list has no place to tell of when it is.
  mayBeOld: false,
  make: readAccounts,
};

async function readAccounts({ limit, offset, ...request }: AskedAccounts, now: Date): Promise<AccountList> {
  const definition = getDefinition(getMetric(request.metric), request.definition);
  const query = await partsQuery(definition, request, now);
  if (!query) return { total: { accounts: 0, numerator: 0, denominator: null }, accounts: [] };
  const after = query.parameters.length;
  const where = whereProfile(constraintsOf(request), after + 2);
  const rows = await queryRows(
    await getPool(),
    row,
    `SELECT a.id AS "accountId", a.code, a.name, part.numerator, part.denominator,
       count(*) OVER () AS "allAccounts", sum(part.numerator) OVER () AS "allNumerator",
       sum(part.denominator) OVER () AS "allDenominator"
     FROM (SELECT account_id, sum(numerator) AS numerator, sum(denominator) AS denominator
           FROM (${query.sql}) parts GROUP BY account_id) part
     JOIN account_profile p ON p.account_id = part.account_id JOIN accounts a ON a.id = part.account_id
     WHERE (part.numerator <> 0 OR part.denominator <> 0) AND ${where.sql}
     ORDER BY ${isSummed(definition) && definition.mostFirst ? "part.numerator" : "abs(part.numerator)"} DESC, abs(part.denominator) DESC, a.code
     LIMIT $${after + 1} OFFSET $${after + 2}`,
    [...query.parameters, limit, offset, ...where.parameters],
  );
  const [first] = rows;
  return {
    total: {
      accounts: first?.allAccounts ?? 0,
      numerator: first?.allNumerator ?? 0,
      denominator: hasDenominators(definition) ? (first?.allDenominator ?? 0) : null,
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

/** SQL of rows account_id, numerator, denominator; null for what is made of other figures. */
async function partsQuery(definition: Definition, request: FigureRequest, now: Date): Promise<Query | null> {
  const periods = await readPeriods(request);
  const constraints = constraintsOf(request);
  if (!isSummed(definition))
    return definition.accounts
      ? definition.accounts.query({ periods, constraints, scope: request.scope, now }, request.group ?? null)
      : null;
  const listed = listedTerms(definition);
  return listed && termsByAccount(listed, definition.monthly ? months(periods) : periods, constraints);
}

/** The sums that accounts are listed with: the figure's own parts where it has such. */
function listedTerms({ parts, listed }: SummedDefinition) {
  return parts ?? listed ?? null;
}

function hasDenominators(definition: Definition): boolean {
  if (isSummed(definition)) return (listedTerms(definition)?.denominator ?? null) !== null;
  return definition.accounts?.addUpTo.denominator !== undefined;
}

const months = (periods: readonly Period[]): Period[] => periods.flatMap(monthsOf);
