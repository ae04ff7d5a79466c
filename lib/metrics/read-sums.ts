import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { contributionsSql } from "../rollups/contributions";
import { SUM_NAMES as ROLLUP_SUM_NAMES, type SumName as RollupSumName, SUMS } from "../rollups/measures";
import { type Constraints, constraintsOf, whereProfile } from "./constraints";
import { monthsOf, type Period } from "./requested-periods";
import { SOURCES } from "./sources/all";
import { answers, type Query, type SumsQuestion, sourceQuery } from "./sources/read-source";
import type { SumSource } from "./sources/source";
import { toSums } from "./sums";
import type { EvaluateRequest, SumName, Sums } from "./types";

export interface GroupSums {
  period: string;
  /** Value of the `by` dimension; null without one. */
  group: string | null;
  sums: Sums;
}

export interface SumsRead {
  /** Groups in which nothing happened are absent. */
  groups: GroupSums[];
  /** The sums of such a group. */
  nothing: Sums;
}

/** The sums of each period and group, from the rollups and from the facts that they do not keep. */
export async function readSums(
  request: EvaluateRequest,
  periods: readonly Period[],
  names: readonly SumName[],
): Promise<SumsRead> {
  const question: SumsQuestion = { by: request.by, constraints: constraintsOf(request), periods };
  const kept = ROLLUP_SUM_NAMES.filter((name) => names.includes(name));
  const sources = SOURCES.filter((source) => names.some((name) => name in source.sums));
  const known = sources.filter((source) => answers(source, question));
  const queryOf = (source: SumSource) => sourceQuery(source, question, names);
  const read = async (queries: Query[]) => {
    const pool = await getPool();
    const run = ({ sql, parameters }: Query) => queryRows(pool, sumRow(names), sql, parameters);
    return (await Promise.all(queries.map(run))).flat();
  };
  const [found, shared] = await Promise.all([
    read([
      ...(kept.length > 0 || sources.length === 0 ? [rollupQuery(request, question, kept)] : []),
      ...known.filter((source) => !source.everywhere).map(queryOf),
    ]),
    read(known.filter((source) => source.everywhere).map(queryOf)),
  ]);
  const unknown = sources.filter((source) => !known.includes(source)).flatMap((source) => Object.keys(source.sums));
  const nothing = toSums(Object.fromEntries(unknown.map((name) => [name, Number.NaN])));
  return { groups: mergeGroups([...found, ...forEveryGroup(shared, request.by ? found : null)], nothing), nothing };
}

/**
 * The same with the sums of each period's months added up, so that what is counted once a month (customers active, at the
 * start, lost) counts in every month: what is reckoned by the month is then the same for a month and for a year of such.
 */
export async function readMonthlySums(
  request: EvaluateRequest,
  periods: readonly Period[],
  names: readonly SumName[],
): Promise<SumsRead> {
  const months = new Map(periods.flatMap(monthsOf).map((month) => [month.period, month]));
  const { groups, nothing } = await readSums({ ...request, grain: "month" }, [...months.values()], names);
  const byMonth = new Map<string, GroupSums[]>();
  for (const found of groups) byMonth.set(found.period, [...(byMonth.get(found.period) ?? []), found]);
  const rows = periods.flatMap((period) =>
    monthsOf(period).flatMap((month) =>
      (byMonth.get(month.period) ?? []).map(({ group, sums }) => ({ period: period.period, group, sums })),
    ),
  );
  return { groups: addUpGroups(rows, names), nothing };
}

function addUpGroups(rows: readonly GroupSums[], names: readonly SumName[]): GroupSums[] {
  const groups = new Map<string, { period: string; group: string | null; sums: Record<SumName, number> }>();
  for (const { period, group, sums } of rows) {
    const key = `${period} ${group ?? ""}`;
    const so = groups.get(key);
    if (so) for (const name of names) so.sums[name] += sums[name];
    else groups.set(key, { period, group, sums: { ...sums } });
  }
  return [...groups.values()];
}

/** Sums that hold for everybody, as rows of each of the groups found; of the one group there is where none were asked for. */
function forEveryGroup(shared: readonly SumRow[], found: readonly SumRow[] | null): SumRow[] {
  if (!found) return [...shared];
  const groups = [...new Set(found.map(({ group }) => group))];
  return shared.flatMap((row) => groups.map((group) => ({ ...row, group })));
}

/** What belongs to one group, out of several readings. */
function mergeGroups(rows: readonly SumRow[], nothing: Sums): GroupSums[] {
  const groups = new Map<string, GroupSums>();
  for (const { period, group, ...sums } of rows) {
    const key = `${period} ${group ?? ""}`;
    groups.set(key, { period, group, sums: { ...(groups.get(key)?.sums ?? nothing), ...sums } });
  }
  return [...groups.values()];
}

/** Read from segment_month where it holds the sums (at most one dimension is concerned), otherwise from account_month. */
function rollupQuery(request: EvaluateRequest, question: SumsQuestion, names: readonly RollupSumName[]): Query {
  const concerned = new Set([...question.constraints.keys(), ...(question.by ? [question.by] : [])]);
  const [dimension = ""] = concerned;
  const fromSegments = concerned.size <= 1 && request.grain !== "range";
  return fromSegments
    ? segmentQuery(request, dimension, question.constraints, question.periods, names)
    : accountQuery(request, question.constraints, question.periods, names);
}

/** A row of sums; PostgreSQL gives exact decimals as text, and here they become numbers, once. */
function sumRow(names: readonly SumName[]) {
  const sums = Object.fromEntries(names.map((name) => [name, z.coerce.number().optional()]));
  return z
    .looseObject({ period: z.iso.date(), group: z.string().nullable(), ...sums })
    .transform((row) => row as SumRow);
}

type SumRow = { period: string; group: string | null } & Partial<Record<SumName, number>>;

const chosen = (names: readonly RollupSumName[]) => SUMS.filter((sum) => names.includes(sum.name));
const totals = (names: readonly RollupSumName[]) =>
  chosen(names)
    .map((sum) => `, sum(${sum.column}) AS "${sum.name}"`)
    .join("");

function segmentQuery(
  request: EvaluateRequest,
  dimension: string,
  constraints: Constraints,
  periods: readonly Period[],
  names: readonly RollupSumName[],
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
  names: readonly RollupSumName[],
): Query {
  const where = whereProfile(constraints, 5);
  return {
    sql: `WITH wanted AS MATERIALIZED (
        SELECT p.account_id, $1::text AS grain, w.*
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
