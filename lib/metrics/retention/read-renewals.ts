import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { defaultUnit } from "../../models/default-unit";
import { contractUnit } from "../../models/schema";
import { whereProfile } from "../constraints";
import type { Question } from "../types";
import { livesSql, wholeMonths } from "./lives-sql";
import type { Watch } from "./read-life-counts";

const row = z.object({
  period: z.string(),
  cohort: z.string(),
  /** Renewals that fell due by the end of the watch, and how many of them were made. */
  seen: z.number().int(),
  renewed: z.number().int(),
  customers: z.coerce.number(),
  /** How many of these are customers at the end of the watch. */
  there: z.coerce.number(),
});

/** A number of customers whose contracts began in the same month or year and went the same way, until a watch ended. */
export type WatchedContracts = z.infer<typeof row>;

const MONTHS = { month: 1, year: 12 } as const;

/** How cohorts are named, by the day on which a life begins. */
export const COHORT_NAMES = { month: "YYYY-MM", year: "YYYY" } as const;

/** SQL of the lives that contracts make, whatever rule makes customers. @param where SQL condition on account_profile `p` */
export const contractLives = (where: string) => livesSql({ activeRule: "contract", purchaseDays: 0 }, where);

/**
 * How contracts were renewed until the end of each watch, with the number of renewals in a year: one where most contracts are paid
 * by the year or longer, otherwise twelve. A life is as in lives-sql.ts; a renewal falls due at every month or year from its
 * beginning, and is made when a contract covers that day.
 */
export async function readRenewals(
  { constraints }: Pick<Question, "constraints">,
  cohort: keyof typeof MONTHS,
  watches: readonly Watch[],
): Promise<{ aYear: number; contracts: WatchedContracts[] }> {
  const months = MONTHS[contractUnit.parse(await defaultUnit("sbg"))];
  const where = whereProfile(constraints, 3);
  const due = (day: string) => `greatest(0, ${wholeMonths("start", day)} / ${months})`;
  const contracts = await queryRows(
    await getPool(),
    row,
    `WITH watch AS (SELECT * FROM unnest($1::text[], $2::date[]) AS w(period, watched_to)
     ), life AS MATERIALIZED (
       SELECT start, stop, CASE WHEN isfinite(stop) THEN ${due("stop - 1")} END AS renewed, count(*) AS customers
       FROM (${contractLives(where.sql)}) lives GROUP BY start, stop
     ), begun AS MATERIALIZED (
       SELECT start, period, watched_to, ${due("watched_to")} AS seen
       FROM (SELECT DISTINCT start FROM life) starts JOIN watch ON start <= watched_to
     )
     SELECT period, to_char(start, $3) AS cohort, seen, least(renewed, seen) AS renewed, sum(customers) AS customers,
       coalesce(sum(customers) FILTER (WHERE stop > watched_to), 0) AS there
     FROM life JOIN begun USING (start) GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    [watches.map(({ period }) => period), watches.map(({ until }) => until), COHORT_NAMES[cohort], ...where.parameters],
  );
  return { aYear: MONTHS.year / months, contracts };
}
