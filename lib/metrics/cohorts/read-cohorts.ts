import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { COHORT_SUMS, type SumName, sumColumn } from "../../rollups/measures";
import { type Constraints, constraintsOf } from "../constraints";
import { monthContributionsSql } from "./month-contributions";
import { peopleSql, profileColumn } from "./people";
import type { CohortRequest } from "./types";

/** The customers of one group acquired in one month, with their sums month by month. */
export interface MonthlyCohort {
  /** "" where the rows are periods. */
  group: string;
  month: string;
  /** By month; a month without an entry is one in which nothing happened any more. */
  sums: Map<string, Partial<Record<SumName, number>>>;
}

/**
 * The monthly cohorts that the rows are put together from. Read from cohort_month where it holds them (at most one dimension
 * is concerned, and not the owner), otherwise added up from account_month.
 */
export async function readCohorts(request: CohortRequest, names: readonly SumName[]): Promise<MonthlyCohort[]> {
  const constraints = constraintsOf(request);
  const { sql, parameters } = keptQuery(request, constraints, names) ?? accountQuery(request, constraints, names);
  const rows = await queryRows(await getPool(), sumRow(names), sql, parameters);
  const cohorts = new Map<string, MonthlyCohort>();
  for (const { group, cohort, period, ...sums } of rows) {
    const key = `${cohort} ${group}`;
    const found = cohorts.get(key) ?? { group, month: cohort, sums: new Map() };
    if (found.sums.size === 0) cohorts.set(key, found);
    found.sums.set(period, sums);
  }
  return [...cohorts.values()].sort((one, other) => (one.month < other.month ? -1 : 1));
}

/** Money comes as text of exact decimals, and becomes a number here, once. */
function sumRow(names: readonly SumName[]) {
  const sums = Object.fromEntries(names.map((name) => [name, z.coerce.number()]));
  return z
    .looseObject({ group: z.string(), cohort: z.iso.date(), period: z.iso.date(), ...sums })
    .transform((row) => row as SumRow);
}

type SumRow = { group: string; cohort: string; period: string } & Partial<Record<SumName, number>>;

const totals = (names: readonly SumName[], column: (name: SumName) => string) =>
  names.map((name) => `, sum(${column(name)}) AS "${name}"`).join("");

function keptQuery({ by, from, to }: CohortRequest, constraints: Constraints, names: readonly SumName[]) {
  const column = profileColumn(by);
  const concerned = new Set<string>([...constraints.keys(), ...(column ? [column] : [])]);
  const [dimension = ""] = concerned;
  const kept = concerned.size <= 1 && dimension !== "owner" && dimension !== "account" && by !== "first-product";
  if (!kept || !names.every((name) => COHORT_SUMS.has(name))) return null;
  const values = [...constraints.values()][0] ?? null;
  return {
    sql: `SELECT ${column ? "value" : "''"} AS "group", cohort, period${totals(names, sumColumn)}
      FROM cohort_month
      WHERE cohort BETWEEN $1 AND $2 AND period >= cohort AND dimension = $3
        AND ($4::text[] IS NULL OR value = ANY($4))
      GROUP BY 1, 2, 3`,
    parameters: [from, to, dimension, values],
  };
}

function accountQuery({ by, from, to }: CohortRequest, constraints: Constraints, names: readonly SumName[]) {
  const people = peopleSql(by, constraints, "p.cohort BETWEEN $1::date AND $2::date", 2);
  return {
    sql: `WITH people AS MATERIALIZED (${people.sql})
      SELECT "group", cohort, from_day AS period${totals(names, (name) => `"${name}"`)}
      FROM (${monthContributionsSql("people", names)}) c GROUP BY 1, 2, 3`,
    parameters: [from, to, ...people.parameters],
  };
}
