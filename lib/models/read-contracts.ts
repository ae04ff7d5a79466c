import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { type Constraints, whereProfile } from "../metrics/constraints";
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
 * How long contracts lived, customers of the same life together. A life begins with the account's first contract and ends with
 * the first day that none covers; contracts that follow each other without a gap are one life, and one that comes back later
 * is not counted anew. A renewal falls due at every month or year from the beginning, and is made when a contract covers that
 * day.
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
    `WITH contract AS (
       SELECT s.account_id, s.start_date, coalesce(s.end_date, 'infinity') AS end_date,
         max(coalesce(s.end_date, 'infinity')) OVER (PARTITION BY s.account_id ORDER BY s.start_date, s.id
           ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_to
       FROM subscriptions s JOIN account_profile p ON p.account_id = s.account_id
       WHERE s.start_date <= $1::date AND (s.end_date IS NULL OR s.end_date > s.start_date) AND ${where.sql}
     ), spell AS (
       SELECT account_id, start_date, end_date,
         count(*) FILTER (WHERE start_date > covered_to) OVER (PARTITION BY account_id ORDER BY start_date, end_date) AS gaps
       FROM contract
     ), life AS (
       SELECT account_id, min(start_date) AS start, max(end_date) AS stop FROM spell WHERE gaps = 0 GROUP BY account_id
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

/** Whole periods of $3 months from `start` to a day: the month counts once its day is reached, or its end where it has none. */
function dueBy(day: string): string {
  const months = `((date_part('year', ${day}) - date_part('year', start)) * 12
    + date_part('month', ${day}) - date_part('month', start))::int`;
  return `greatest(0, (${months} - CASE WHEN start + make_interval(months => ${months}) > ${day} THEN 1 ELSE 0 END) / $3::int)`;
}
