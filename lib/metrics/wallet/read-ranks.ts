import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { constraintsOf, whereProfile } from "../constraints";
import { keepAnswer } from "../kept/keep-answer";
import type { Kind } from "../kept/types";
import { readPeriods } from "../read-periods";
import { standingRanks } from "../sources/wallet-ranks";
import type { EvaluateRequest } from "../types";

const count = z.coerce.number();
const row = z.object({ rank: count, brands: count, rankings: count, accounts: count });

/** How many rankings put us at one place among so many brands, and how many accounts gave them. */
export type RankCount = z.infer<typeof row>;

/**
 * The rankings that the wallet share by rank of the same request rests on: each account's latest of each category at the period's
 * end, counted by place and number of brands. Places have no mean that says anything: the second of two is not the second of ten.
 * One period.
 */
export async function readRanks(request: RankQuestion): Promise<RankCount[]> {
  return (await keepAnswer(rankCounts, request)).answer;
}

type RankQuestion = Pick<EvaluateRequest, "grain" | "from" | "to" | "filters" | "scope">;

/** Rankings by place: the latest of every account is looked for. */
export const rankCounts: Kind<RankQuestion, RankCount[]> = {
  id: "rank-counts",
  byDay: false,
  // They stand without a place to tell of when they are.
  mayBeOld: false,
  make: countRanks,
};

async function countRanks(request: RankQuestion): Promise<RankCount[]> {
  const [period] = await readPeriods(request);
  if (!period) return [];
  const where = whereProfile(constraintsOf(request), 1);
  const wanted = "(SELECT NULL AS period, $1::date AS until_day, NULL AS end_month)";
  return queryRows(
    await getPool(),
    row,
    `SELECT rank, brands, count(*) AS rankings, count(DISTINCT r.account_id) AS accounts
     FROM (${standingRanks(wanted)}) r JOIN account_profile p ON p.account_id = r.account_id
     WHERE ${where.sql}
     GROUP BY rank, brands ORDER BY brands, rank`,
    [period.until, ...where.parameters],
  );
}
