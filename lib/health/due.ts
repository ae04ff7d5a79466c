import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { lastAsked } from "../jobs/last-asked";
import { RULES_CHANGED } from "../settings/recomputing";

const row = z.object({ horizon: z.iso.date().nullable(), changedAt: z.date().nullable(), today: z.date() });

/**
 * Which job health needs: its whole history where facts, rules or the model have changed since it was last asked for; the new
 * months once a day, as the month that goes on is scored as of today; null where neither, or where there are no figures yet.
 */
export async function dueHealthJob(now: Date): Promise<"health-history" | "health-months" | null> {
  const [state] = await queryRows(
    await getPool(),
    row,
    `SELECT horizon, (date_trunc('day', $1::timestamptz AT TIME ZONE time_zone) AT TIME ZONE time_zone) AS today,
       greatest(
         (SELECT max(greatest(finished_at, undone_at)) FROM imports),
         (SELECT max(greatest(merged_at, undone_at)) FROM account_merges), (SELECT max(made_at) FROM health_models),
         (SELECT max(at) FROM audit_log WHERE action = $2)) AS "changedAt"
     FROM rollup_state`,
    [now, RULES_CHANGED],
  );
  if (!state?.horizon) return null;
  const history = await lastAsked("health-history");
  if (!history || (state.changedAt && state.changedAt > history)) return "health-history";
  const months = await lastAsked("health-months");
  return history < state.today && !(months && months >= state.today) ? "health-months" : null;
}
