import { z } from "zod";
import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { contributionsSql } from "../rollups/contributions";
import { SUMS, type SumName, sumColumn } from "../rollups/measures";
import { addMonths } from "../time/periods";
import type { CohortCell } from "./cohort-grid";
import { constraintsOf, whereProfile } from "./constraints";
import type { EvaluateRequest } from "./types";

export interface CohortMembersRequest {
  cell: CohortCell;
  /** The month the customers were first active in, and the month the cell stands for; "YYYY-MM-01". */
  cohort: string;
  month: string;
  filters?: EvaluateRequest["filters"];
  scope: AccountScope;
}

export interface CohortMembers {
  /** Over the whole cohort, not only this page: a cell is counted / size. */
  total: { size: number; counted: number };
  members: { accountId: number; code: string; name: string; counted: boolean }[];
}

const row = z.object({
  accountId: z.number().int(),
  code: z.string(),
  name: z.string(),
  counted: z.coerce.number(),
  size: z.coerce.number(),
  allCounted: z.coerce.number(),
});

/** The sum that a cell counts, as in the grid. */
const COUNTED: Record<CohortCell, SumName> = { active: "customersEnd", bought: "buyers" };

/**
 * The customers of one cohort and whether a cell of the grid counts them; those that it does not count come first, since
 * they are whom a reader looks for.
 */
export async function listCohort(
  { cell, cohort, month, filters, scope }: CohortMembersRequest,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<CohortMembers> {
  const counted = SUMS.filter((sum) => sum.name === COUNTED[cell]);
  const where = whereProfile(constraintsOf({ filters, scope }), 5);
  const rows = await queryRows(
    await getPool(),
    row,
    `WITH wanted AS MATERIALIZED (
       SELECT row_number() OVER ()::int AS id, p.account_id, 'month' AS grain, $2::date AS period, $2::date AS from_day,
         $2::date AS end_month, $3::date AS until_day
       FROM account_profile p WHERE date_trunc('month', p.first_active) = $1::date AND ${where.sql})
     SELECT a.id AS "accountId", a.code, a.name, coalesce(c.${sumColumn(COUNTED[cell])}, 0) AS counted,
       count(*) OVER () AS size, sum(coalesce(c.${sumColumn(COUNTED[cell])}, 0)) OVER () AS "allCounted"
     FROM wanted w JOIN accounts a ON a.id = w.account_id
     LEFT JOIN (${contributionsSql("wanted", "p.horizon", counted)}) c ON c.account_id = w.account_id
     ORDER BY counted, a.code LIMIT $4 OFFSET $5`,
    [cohort, month, addMonths(month, 1), limit, offset, ...where.parameters],
  );
  const [first] = rows;
  return {
    total: { size: first?.size ?? 0, counted: first?.allCounted ?? 0 },
    members: rows.map(({ accountId, code, name, counted: part }) => ({ accountId, code, name, counted: part > 0 })),
  };
}
