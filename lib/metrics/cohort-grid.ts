import { z } from "zod";
import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { contributionsSql } from "../rollups/contributions";
import { SUMS } from "../rollups/measures";
import { rolledUpWith } from "../rollups/rules";
import { addMonths } from "../time/periods";
import { getMetric } from "./catalogue";
import { constraintsOf, whereProfile } from "./constraints";
import { isComplete, readFreshness } from "./freshness";
import type { EvaluateRequest } from "./types";

export const COHORT_CELLS = ["active", "bought"] as const;

/** What a cell shows: the share still active at the month's end, or the share that bought in the month. */
export type CohortCell = (typeof COHORT_CELLS)[number];

export interface CohortRequest {
  cell: CohortCell;
  /** First and last cohort, "YYYY-MM-01". */
  from: string;
  to: string;
  filters?: EvaluateRequest["filters"];
  scope: AccountScope;
}

export interface CohortGrid {
  cell: CohortCell;
  cohorts: {
    /** Month of the first purchase or contract. */
    cohort: string;
    /** Customers first active in that month. */
    size: number;
    cells: { age: number; month: string; value: number | null; numerator: number; complete: boolean }[];
  }[];
  /** By age: the cohorts' mean weighted by size, over those whose month of that age is complete. Percent. */
  mean: { age: number; value: number | null; numerator: number; denominator: number }[];
  maxAge: number;
}

const row = z.object({
  cohort: z.iso.date(),
  period: z.iso.date(),
  acquired: z.coerce.number(),
  active: z.coerce.number(),
  bought: z.coerce.number(),
});

/**
 * The monthly cohort grid. A row is the customers first active in one month, a column their age in months; age 0 is the
 * month of the first purchase or contract. A cell is the share of the cohort, in percent, 0..100.
 */
export async function cohortGrid(request: CohortRequest, now = new Date()): Promise<CohortGrid> {
  const [freshness, rows, rolledUp] = await Promise.all([
    readFreshness(now),
    readCohorts(request),
    rolledUpWith(await getPool()),
  ]);
  const life = getMetric("customer-retention");
  // Not the last month with a row: where everybody has left there is none, and the cells there are 0.
  const horizon = rolledUp?.horizon;
  const cohorts = [...new Set(rows.map((found) => found.cohort))].sort().map((cohort) => {
    const months = rows.filter((found) => found.cohort === cohort);
    const size = months.find((found) => found.period === cohort)?.acquired ?? 0;
    const byMonth = new Map(months.map((found) => [found.period, found]));
    const cells = [];
    for (let age = 0; horizon && addMonths(cohort, age) <= horizon; age++) {
      const month = addMonths(cohort, age);
      // A month without a row is one in which nobody of the cohort was active any more: that is a 0, not a gap.
      const numerator = byMonth.get(month)?.[request.cell] ?? 0;
      const complete = isComplete({ until: addMonths(month, 1) }, life, freshness);
      cells.push({ age, month, value: size === 0 ? null : (100 * numerator) / size, numerator, complete });
    }
    return { cohort, size, cells };
  });
  const maxAge = Math.max(-1, ...cohorts.map((cohort) => cohort.cells.length - 1));
  return { cell: request.cell, cohorts, mean: meanByAge(cohorts, maxAge), maxAge };
}

function meanByAge(cohorts: CohortGrid["cohorts"], maxAge: number): CohortGrid["mean"] {
  return Array.from({ length: maxAge + 1 }, (_, age) => {
    const known = cohorts.filter((cohort) => cohort.cells[age]?.complete);
    const numerator = known.reduce((total, cohort) => total + (cohort.cells[age]?.numerator ?? 0), 0);
    const denominator = known.reduce((total, cohort) => total + cohort.size, 0);
    return { age, value: denominator === 0 ? null : (100 * numerator) / denominator, numerator, denominator };
  });
}

const NEEDED = SUMS.filter((sum) => ["acquired", "customersEnd", "buyers"].includes(sum.name));

async function readCohorts(request: CohortRequest): Promise<z.infer<typeof row>[]> {
  const constraints = constraintsOf(request);
  const range = [request.from, request.to];
  const [[dimension, values] = ["", null]] = constraints;
  if (constraints.size <= 1 && dimension !== "owner") {
    return queryRows(
      await getPool(),
      row,
      `SELECT cohort, period, sum(acquired) AS acquired, sum(customers_end) AS active, sum(buyers) AS bought
       FROM cohort_month
       WHERE cohort BETWEEN $1 AND $2 AND dimension = $3 AND ($4::text[] IS NULL OR value = ANY($4)) GROUP BY 1, 2`,
      [...range, dimension, values],
    );
  }
  const where = whereProfile(constraints, 2);
  return queryRows(
    await getPool(),
    row,
    `WITH wanted AS MATERIALIZED (
       SELECT row_number() OVER ()::int AS id, m.account_id, 'month' AS grain, m.month AS period, m.month AS from_day,
         m.month AS end_month, (m.month + interval '1 month')::date AS until_day
       FROM account_profile p JOIN account_month m USING (account_id)
       WHERE date_trunc('month', p.first_active) BETWEEN $1::date AND $2::date AND ${where.sql})
     SELECT date_trunc('month', p.first_active)::date AS cohort, c.period,
       sum(c.acquired) AS acquired, sum(c.customers_end) AS active, sum(c.buyers) AS bought
     FROM (${contributionsSql("wanted", "p.horizon", NEEDED)}) c JOIN account_profile p USING (account_id)
     GROUP BY 1, 2`,
    [...range, ...where.parameters],
  );
}
