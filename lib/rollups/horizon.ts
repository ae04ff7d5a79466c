import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";

/**
 * The last month to roll up, as its first day: the month of the newest fact, at most the clock's month in the
 * organisation's time zone. Null while there are no facts.
 */
export async function targetHorizon(connection: Queryable, now: Date): Promise<string | null> {
  const [row] = await queryRows(
    connection,
    z.object({ horizon: z.iso.date().nullable() }),
    `SELECT least(date_trunc('month', max(last_day)),
       date_trunc('month', $1::timestamptz AT TIME ZONE coalesce((SELECT time_zone FROM setting), 'UTC')))::date AS horizon
     FROM fact_extent HAVING max(last_day) IS NOT NULL`,
    [now],
  );
  return row?.horizon ?? null;
}
