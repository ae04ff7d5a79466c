import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";

/** What the rollups are made with; a change of any of them makes all rows anew. */
export interface Rules {
  activeRule: "contract" | "purchase";
  purchaseDays: number;
  timeZone: string;
  /** First month of the year, 1 to 12: quarters and years begin with it. */
  firstMonth: number;
}

const row = z.object({
  activeRule: z.enum(["contract", "purchase"]),
  purchaseDays: z.number().int(),
  timeZone: z.string(),
  firstMonth: z.number().int().min(1).max(12),
});

/**
 * The organisation's rules. Where it has not chosen a rule of being active: "contract" once there are subscriptions,
 * "purchase" until then. Before set-up: UTC, 365 days, and a year that begins in January.
 */
export async function currentRules(connection: Queryable): Promise<Rules> {
  const [rules] = await queryRows(
    connection,
    row,
    `SELECT coalesce(s.active_rule::text,
              CASE WHEN EXISTS (SELECT FROM subscriptions) THEN 'contract' ELSE 'purchase' END) AS "activeRule",
       coalesce(s.purchase_days, 365) AS "purchaseDays", coalesce(s.time_zone, 'UTC') AS "timeZone",
       coalesce(s.first_month, 1) AS "firstMonth"
     FROM (SELECT 1) one LEFT JOIN setting s ON true`,
  );
  return row.parse(rules);
}

const stateRow = row.extend({ horizon: z.iso.date().nullable() });

/** The rules and the horizon that the rows in the database were made with; null before the first refresh. */
export async function rolledUpWith(connection: Queryable): Promise<z.infer<typeof stateRow> | null> {
  const [state] = await queryRows(
    connection,
    stateRow,
    `SELECT active_rule AS "activeRule", purchase_days AS "purchaseDays", time_zone AS "timeZone",
       first_month AS "firstMonth", horizon FROM rollup_state`,
  );
  return state ?? null;
}

export function sameRules(a: Rules, b: Rules): boolean {
  return (["activeRule", "purchaseDays", "timeZone", "firstMonth"] as const).every((rule) => a[rule] === b[rule]);
}
