import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { whereProfile } from "../constraints";
import { WANTED, wantedParameters } from "../sources/read-source";
import type { Question } from "../types";
import { groupRows } from "./group-rows";
import { startersSql } from "./starters-sql";

const row = z.object({
  period: z.iso.date(),
  reason: z.string(),
  customers: z.coerce.number(),
  revenue: z.coerce.number(),
});

/**
 * SQL of the accounts that were lost, or whose recurring revenue was: period, account_id, is_lost, mrr_lost and reason, which is
 * that of the contract that ended last, by the end of the period; of several that ended on that day, one that names a reason.
 *
 * @param wanted a table of periods
 * @param where  SQL condition on account_profile `p`
 */
export function lossesSql(wanted: string, where: string): string {
  return `
    WITH lost AS MATERIALIZED (
      SELECT * FROM (${startersSql(wanted, where)}) starters WHERE is_lost OR mrr_lost > 0)
    SELECT l.*, coalesce(trim(r.end_reason), '') AS reason
    FROM lost l LEFT JOIN LATERAL (
      SELECT s.end_reason FROM subscriptions s
      WHERE s.account_id = l.account_id AND s.end_date > s.start_date AND s.end_date <= l.end_day
      ORDER BY s.end_date DESC, nullif(trim(s.end_reason), '') IS NULL, s.id DESC LIMIT 1) r ON true`;
}

/** Customers and recurring revenue lost in a period for one reason; "" is "not known". */
export type Loss = z.infer<typeof row>;

/**
 * Losses of every period by reason, where there are any. The same reason in capitals and small letters is one, written as it
 * mostly is.
 */
export async function readLosses({ periods, constraints }: Pick<Question, "periods" | "constraints">): Promise<Loss[]> {
  const where = whereProfile(constraints, 4);
  const rows = await queryRows(
    await getPool(),
    row,
    `WITH ${WANTED}
     SELECT period, reason, count(*) FILTER (WHERE is_lost) AS customers, sum(mrr_lost) AS revenue
     FROM (${lossesSql("wanted", where.sql)}) losses GROUP BY 1, 2`,
    [...wantedParameters(periods), ...where.parameters],
  );
  return oneSpelling(rows);
}

function oneSpelling(rows: readonly Loss[]): Loss[] {
  return [...groupRows(rows, ({ reason }) => reason.toLowerCase()).values()].flatMap((same) => {
    const spellings = groupRows(same, ({ reason }) => reason);
    const [[reason]] = [...spellings].sort(([a, x], [b, y]) => total(y) - total(x) || (a < b ? -1 : 1)) as [
      [string, Loss[]],
    ];
    return [...groupRows(same, ({ period }) => period)].map(([period, losses]) => ({
      period,
      reason,
      customers: total(losses),
      revenue: losses.reduce((sum, loss) => sum + loss.revenue, 0),
    }));
  });
}

const total = (losses: readonly Loss[]) => losses.reduce((sum, { customers }) => sum + customers, 0);
