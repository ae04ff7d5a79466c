import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";

/** Every month with somebody active at its end, oldest first. */
export async function monthsHeld(connection: Queryable): Promise<string[]> {
  const found = await queryRows(
    connection,
    z.object({ month: z.iso.date() }),
    `SELECT period AS month FROM segment_month
      WHERE grain = 'month' AND dimension = '' AND customers_end > 0 AND period <= (SELECT horizon FROM rollup_state)
      ORDER BY period`,
  );
  return found.map(({ month }) => month);
}
