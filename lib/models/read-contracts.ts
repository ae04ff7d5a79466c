import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { type Constraints, whereProfile } from "../metrics/constraints";
import { livesSql, wholeMonths } from "../metrics/retention/lives-sql";
import type { Days } from "./purchase-sql";
import type { ContractUnit } from "./types";

const row = z.object({
  cohort: z.string(),
  /** Renewals that fell due by the end of calibration, and by the last day known. */
  seen: z.number().int(),
  seenLast: z.number().int(),
  /** Renewals made, whenever they fell due. */
  renewed: z.number().int(),
  customers: z.number().int(),
});

/** A number of customers whose contracts began in the same month or year and went the same way. */
export type ContractLives = z.infer<typeof row>;

const MONTHS: Record<ContractUnit, number> = { month: 1, year: 12 };

/**
 * How long contracts lived (lives-sql.ts says what a life is), customers of the same life together. A renewal falls due at every
 * month or year from the beginning, and is made when a contract covers that day.
 */
export async function readContracts(
  constraints: Constraints,
  { unit, cohort }: { unit: ContractUnit; cohort: ContractUnit },
  { until, last }: Days,
): Promise<ContractLives[]> {
  const where = whereProfile(constraints, 4);
  return queryRows(
    await getPool(),
    row,
    `WITH life AS (
       SELECT * FROM (${livesSql({ activeRule: "contract", purchaseDays: 0 }, where.sql)}) lives WHERE start <= $1::date
     ), counted AS (
       SELECT to_char(start, $4) AS cohort, ${dueBy("$1::date")} AS seen, ${dueBy("$2::date")} AS seen_last,
         CASE WHEN isfinite(stop) THEN ${dueBy("stop - 1")} END AS renewed
       FROM life
     )
     SELECT cohort, seen, seen_last AS "seenLast", coalesce(renewed, seen_last) AS renewed, count(*)::int AS customers
     FROM counted GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    [until, last, MONTHS[unit], cohort === "year" ? "YYYY" : "YYYY-MM", ...where.parameters],
  );
}

/** Whole periods of $3 months from `start` to a day. */
function dueBy(day: string): string {
  return `greatest(0, ${wholeMonths("start", day)} / $3::int)`;
}
