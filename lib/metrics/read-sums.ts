import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { contributionsSql } from "../rollups/contributions";
import { SUMS, type SumName } from "../rollups/measures";
import { type Constraints, constraintsOf, whereProfile } from "./constraints";
import type { Period } from "./requested-periods";
import { toSums } from "./sums";
import type { EvaluateRequest, Sums } from "./types";

export interface GroupSums {
  period: string;
  /** Value of the `by` dimension; null without one. */
  group: string | null;
  sums: Sums;
}

/**
 * The sums of each period and group, read from segment_month where it holds them (at most one dimension is concerned),
 * otherwise added up from account_month. Groups in which nothing happened have no row.
 */
export async function readSums(
  request: EvaluateRequest,
  periods: readonly Period[],
  names: readonly SumName[],
): Promise<GroupSums[]> {
  const constraints = constraintsOf(request);
  const concerned = new Set([...constraints.keys(), ...(request.by ? [request.by] : [])]);
  const [dimension = ""] = concerned;
  const fromSegments = concerned.size <= 1 && request.grain !== "range";
  const { sql, parameters } = fromSegments
    ? segmentQuery(request, dimension, constraints, periods, names)
    : accountQuery(request, constraints, periods, names);
  const rows = await queryRows(await getPool(), sumRow(names), sql, parameters);
  return rows.map(({ period, group, ...sums }) => ({ period, group, sums: toSums(sums as Record<SumName, number>) }));
}

/** A row of sums; PostgreSQL gives exact decimals as text, and here they become numbers, once. */
function sumRow(names: readonly SumName[]) {
  const sums = Object.fromEntries(names.map((name) => [name, z.coerce.number()]));
  return z
    .looseObject({ period: z.iso.date(), group: z.string().nullable(), ...sums })
    .transform((row) => row as SumRow);
}

type SumRow = { period: string; group: string | null } & Partial<Record<SumName, number>>;

const chosen = (names: readonly SumName[]) => SUMS.filter((sum) => names.includes(sum.name));
const totals = (names: readonly SumName[]) =>
  chosen(names)
    .map((sum) => `, sum(${sum.column}) AS "${sum.name}"`)
    .join("");

interface Query {
  sql: string;
  parameters: unknown[];
}

function segmentQuery(
  request: EvaluateRequest,
  dimension: string,
  constraints: Constraints,
  periods: readonly Period[],
  names: readonly SumName[],
): Query {
  const values = [...constraints.values()][0] ?? null;
  return {
    sql: `SELECT period, ${request.by ? "value" : "NULL::text"} AS "group"${totals(names)}
      FROM segment_month
      WHERE grain = $1 AND dimension = $2 AND period = ANY($3::date[]) AND ($4::text[] IS NULL OR value = ANY($4))
      GROUP BY 1, 2`,
    parameters: [request.grain, dimension, periods.map((period) => period.period), values],
  };
}

function accountQuery(
  request: EvaluateRequest,
  constraints: Constraints,
  periods: readonly Period[],
  names: readonly SumName[],
): Query {
  const where = whereProfile(constraints, 5);
  return {
    sql: `WITH wanted AS MATERIALIZED (
        SELECT row_number() OVER ()::int AS id, p.account_id, $1::text AS grain, w.*
        FROM account_profile p
        CROSS JOIN unnest($2::date[], $3::date[], $4::date[], $5::date[]) AS w(period, from_day, end_month, until_day)
        WHERE ${where.sql})
      SELECT c.period, ${request.by ? `p.${request.by}` : "NULL::text"} AS "group"${totals(names)}
      FROM (${contributionsSql("wanted", "p.horizon", chosen(names))}) c
      JOIN account_profile p USING (account_id)
      GROUP BY 1, 2`,
    parameters: [
      request.grain,
      periods.map((period) => period.period),
      periods.map((period) => period.from),
      periods.map((period) => period.endMonth),
      periods.map((period) => period.until),
      ...where.parameters,
    ],
  };
}
