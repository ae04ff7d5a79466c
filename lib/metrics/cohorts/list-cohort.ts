import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { lastMonthOf } from "../../time/periods";
import { constraintsOf } from "../constraints";
import type { AccountPart } from "../drill-down";
import { accountPartsSql, agesFor } from "./account-parts";
import { cellValue } from "./cell-figure";
import { CELLS } from "./cells";
import { readReach, wholePeriods } from "./cohort-grid";
import { asPeriod, countedAt } from "./lines";
import { peopleSql } from "./people";
import type { CohortRequest } from "./types";

export interface CohortListRequest extends CohortRequest {
  /** The row, as the grid names it, and the column. */
  cohort: string;
  age: number;
}

export interface CohortList {
  /** The cell's own value. */
  value: number | null;
  /** Over all customers that the cell counts, not only those on this page: the grid's numerator and denominator. */
  total: { accounts: number; numerator: number; denominator: number };
  accounts: (AccountPart & { denominator: number })[];
}

const row = z.object({
  accountId: z.number().int(),
  code: z.string(),
  name: z.string(),
  numerator: z.coerce.number(),
  denominator: z.coerce.number(),
  allAccounts: z.coerce.number(),
  allNumerator: z.coerce.number(),
  allDenominator: z.coerce.number(),
});

const NOBODY: CohortList = { value: null, total: { accounts: 0, numerator: 0, denominator: 0 }, accounts: [] };

/**
 * The customers behind one cell of the grid, each with its part of numerator and denominator. Of shares those come first
 * whom a reader looks for (of those who stay, whoever did not); otherwise the largest part does.
 *
 * @param asked as the grid was asked for, with the cell's row and column
 */
export async function listCohort(
  asked: CohortListRequest,
  { limit, offset = 0 }: { limit: number; offset?: number },
  now = new Date(),
): Promise<CohortList> {
  const request = { ...asked, ...(await wholePeriods(asked)) };
  const { by, age, cohort } = request;
  const cell = CELLS[request.cell];
  const [reach, months] = await Promise.all([readReach(request, now), readMonths(request)]);
  const counted = reach && countedAt(cell, reach, { by, cohort, months }, age);
  if (!counted || counted.months.size === 0) return NOBODY;
  const ages = agesFor(cell, age);
  const people = peopleSql(by, constraintsOf(request), "p.cohort = ANY($1::date[])", 6);
  const order = cell.looksFor === "others" ? "part.numerator" : "abs(part.numerator) DESC, abs(part.denominator) DESC";
  const rows = await queryRows(
    await getPool(),
    row,
    `WITH people AS MATERIALIZED (SELECT * FROM (${people.sql}) p WHERE "group" = $2),
     part AS (SELECT * FROM (${accountPartsSql(cell, "people", "$3::int[]", ages.length <= 2)}) parts WHERE age = $4)
     SELECT a.id AS "accountId", a.code, a.name, part.numerator, part.denominator,
       count(*) OVER () AS "allAccounts", sum(part.numerator) OVER () AS "allNumerator",
       sum(part.denominator) OVER () AS "allDenominator"
     FROM part JOIN accounts a ON a.id = part.account_id
     WHERE part.numerator <> 0 OR part.denominator <> 0
     ORDER BY ${order}, a.code LIMIT $5 OFFSET $6`,
    [[...counted.months], asPeriod(by) ? "" : cohort, ages, age, limit, offset, ...people.parameters],
  );
  const [first] = rows;
  if (!first) return NOBODY;
  const total = { accounts: first.allAccounts, numerator: first.allNumerator, denominator: first.allDenominator };
  return {
    value: cellValue(cell, total),
    total,
    accounts: rows.map(({ accountId, code, name, numerator, denominator }) => ({
      accountId,
      code,
      name,
      numerator,
      denominator,
    })),
  };
}

/** The months in which the customers of a row were acquired. */
async function readMonths(request: CohortListRequest): Promise<string[]> {
  const { by, cohort, from, to } = request;
  const grain = asPeriod(by);
  const people = peopleSql(by, constraintsOf(request), "p.cohort BETWEEN $1::date AND $2::date", 3);
  const rows = await queryRows(
    await getPool(),
    z.object({ cohort: z.iso.date() }),
    `SELECT DISTINCT cohort FROM (${people.sql}) p WHERE "group" = $3`,
    grain ? [cohort, lastMonthOf(cohort, grain), "", ...people.parameters] : [from, to, cohort, ...people.parameters],
  );
  return rows.map((row) => row.cohort);
}
