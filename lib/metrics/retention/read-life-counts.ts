import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import type { TimeCount } from "../../statistics/count-durations";
import { type Constraints, whereProfile } from "../constraints";
import type { Dimension } from "../types";
import { type ActiveRule, type AgeUnit, ageSql, livesSql } from "./lives-sql";

/** Until when lives are watched, under a name: an instant at the start of that day. */
export interface Watch {
  period: string;
  until: string;
}

export interface LivesQuestion {
  rule: ActiveRule;
  unit: AgeUnit;
  watches: readonly Watch[];
  by?: Dimension;
  constraints: Constraints;
  /** Only customers whose life began in [from, until). */
  acquired?: { from: string | null; until: string | null };
}

const row = z.object({
  period: z.string(),
  group: z.string().nullable(),
  time: z.number(),
  events: z.coerce.number(),
  censored: z.coerce.number(),
});

/** How many lives of a group ended at a time after their start, and how many were watched so long and go on. */
export type LifeCount = TimeCount & Pick<z.infer<typeof row>, "period" | "group">;

/**
 * The lives that began by the end of each watch, counted by their length: ended ones by the end, others by how long they were
 * watched. Lengths of ended lives are worked out once, and those of others once per day of beginning, so that it takes seconds
 * at most however many customers there are.
 */
export async function readLifeCounts(question: LivesQuestion): Promise<LifeCount[]> {
  const { rule, unit, watches, by, constraints, acquired } = question;
  const where = whereProfile(constraints, 4);
  return queryRows(
    await getPool(),
    row,
    `WITH watch AS (SELECT * FROM unnest($1::text[], $2::date[]) AS w(period, watched_to)
     ), life AS MATERIALIZED (
       SELECT ${by ? `p.${by}` : "NULL::text"} AS "group", l.start, l.stop, count(*) AS customers,
         CASE WHEN isfinite(l.stop) THEN ${ageSql(unit, "l.start", "l.stop")} END AS time
       FROM (${livesSql(rule, where.sql)}) l JOIN account_profile p USING (account_id)
       WHERE ($3::date IS NULL OR l.start >= $3) AND ($4::date IS NULL OR l.start < $4) GROUP BY 1, 2, 3, 5
     ), watched AS (
       SELECT w.period, w.watched_to, l."group", l.start, sum(l.customers) AS customers
       FROM watch w JOIN life l ON l.start <= w.watched_to AND l.stop > w.watched_to GROUP BY 1, 2, 3, 4
     )
     SELECT w.period, l."group", l.time, sum(l.customers) AS events, 0 AS censored
     FROM watch w JOIN life l ON l.stop <= w.watched_to GROUP BY 1, 2, 3
     UNION ALL
     SELECT period, "group", ${ageSql(unit, "start", "watched_to")}, 0, sum(customers) FROM watched
     GROUP BY 1, 2, 3`,
    [
      watches.map(({ period }) => period),
      watches.map(({ until }) => until),
      acquired?.from ?? null,
      acquired?.until ?? null,
      ...where.parameters,
    ],
  );
}
