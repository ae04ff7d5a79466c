import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { contributionsSql } from "../rollups/contributions";
import { SUMS, type SumName } from "../rollups/measures";
import { whereProfile } from "./constraints";
import { keepAnswer } from "./kept/keep-answer";
import type { Given, Kind } from "./kept/types";
import type { Query, SumsQuestion } from "./sources/read-source";
import { type SumRow, sumRow } from "./sum-row";
import type { Dimension, EvaluateRequest, Filter } from "./types";

interface AskedRollups extends Pick<SumsQuestion, "periods" | "constraints"> {
  by: Dimension | null;
  grain: EvaluateRequest["grain"];
  names: readonly SumName[];
}

/**
 * The sums that the rollups keep, by period and group: read from segment_month where it holds them (at most one dimension is
 * concerned), otherwise added up from account_month.
 */
export async function readRollupSums(
  asked: AskedRollups,
  { live }: { live: boolean | undefined },
): Promise<Given<SumRow[]>> {
  const concerned = new Set<Filter>([...asked.constraints.keys(), ...(asked.by ? [asked.by] : [])]);
  const [dimension = ""] = concerned;
  const fromSegments = concerned.size <= 1 && asked.grain !== "range" && !concerned.has("account");
  if (!fromSegments) return keepAnswer(accountSums, asked, { live });
  return { answer: await readRows(segmentQuery(asked, dimension), asked.names), oldSince: null };
}

/** Sums added up account by account. */
export const accountSums: Kind<AskedRollups, SumRow[]> = {
  id: "account-sums",
  byDay: false,
  mayBeOld: true,
  make: (asked) => readRows(accountQuery(asked), asked.names),
};

async function readRows({ sql, parameters }: Query, names: readonly SumName[]): Promise<SumRow[]> {
  return queryRows(await getPool(), sumRow(names), sql, parameters);
}

const chosen = (names: readonly SumName[]) => SUMS.filter((sum) => names.includes(sum.name));
const totals = (names: readonly SumName[]) =>
  chosen(names)
    .map((sum) => `, sum(${sum.column}) AS "${sum.name}"`)
    .join("");

function segmentQuery({ by, grain, constraints, periods, names }: AskedRollups, dimension: string): Query {
  const values = [...constraints.values()][0] ?? null;
  return {
    sql: `SELECT period, ${by ? "value" : "NULL::text"} AS "group"${totals(names)}
      FROM segment_month
      WHERE grain = $1 AND dimension = $2 AND period = ANY($3::date[]) AND ($4::text[] IS NULL OR value = ANY($4))
      GROUP BY 1, 2`,
    parameters: [grain, dimension, periods.map((period) => period.period), values],
  };
}

function accountQuery({ by, grain, constraints, periods, names }: AskedRollups): Query {
  const where = whereProfile(constraints, 5);
  return {
    sql: `WITH wanted AS MATERIALIZED (
        SELECT p.account_id, $1::text AS grain, w.*
        FROM account_profile p
        CROSS JOIN unnest($2::date[], $3::date[], $4::date[], $5::date[]) AS w(period, from_day, end_month, until_day)
        WHERE ${where.sql})
      SELECT c.period, ${by ? `p.${by}` : "NULL::text"} AS "group"${totals(names)}
      FROM (${contributionsSql("wanted", "p.horizon", chosen(names))}) c
      JOIN account_profile p USING (account_id)
      GROUP BY 1, 2`,
    parameters: [
      grain,
      periods.map((period) => period.period),
      periods.map((period) => period.from),
      periods.map((period) => period.endMonth),
      periods.map((period) => period.until),
      ...where.parameters,
    ],
  };
}
