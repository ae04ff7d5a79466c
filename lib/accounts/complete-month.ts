import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import { rangeOf } from "../metrics/data-range";

const row = z.object({
  extents: z.record(z.string(), z.object({ first: z.iso.date(), last: z.iso.date() })).nullable(),
  today: z.iso.date(),
});

/**
 * First day of the last month that is over and known to its end, which boards and the pages of accounts show; null without facts.
 * Read by the writer's own connection: many who write at once would wait for each other's second one.
 */
export async function completeMonth(connection: Queryable): Promise<string | null> {
  const [known] = await queryRows(
    connection,
    row,
    `SELECT (SELECT jsonb_object_agg(kind, jsonb_build_object('first', first_day, 'last', last_day)) FROM fact_extent) AS extents,
       (now() AT TIME ZONE coalesce((SELECT time_zone FROM rollup_state), 'UTC'))::date AS today`,
  );
  const data = known ? rangeOf({ ...known, firstMonth: 1 }) : null;
  return data && data.lastComplete >= data.first ? data.lastComplete : null;
}
