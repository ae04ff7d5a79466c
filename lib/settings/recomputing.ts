import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import { PROFILE_MONTH } from "../rollups/marks";
import { currentRules, rolledUpWith, sameRules } from "../rollups/rules";

/** The action of the audit log by which a change of what all figures depend on is known. */
export const RULES_CHANGED = "setting.rules-changed";

/**
 * Since when all figures are being made anew, because the rule of being active or the time zone changed; null when they are
 * not. Until it is over only some accounts are in the figures. An account counts as not made anew yet that was there before the
 * change, is marked for its whole life, and has no profile: the refresh begins by emptying all.
 */
export async function recomputingSince(connection: Queryable): Promise<Date | null> {
  const made = await rolledUpWith(connection);
  const waits = made !== null && !sameRules(made, await currentRules(connection));
  const [found] = await queryRows(
    connection,
    z.object({ since: z.date().nullable(), left: z.boolean() }),
    `WITH change AS (SELECT max(at) AS at FROM audit_log WHERE action IN ($1, 'set-up.done'))
     SELECT at AS since, EXISTS (SELECT FROM rollup_mark k JOIN accounts a ON a.id = k.account_id
       WHERE k.month = $2 AND a.created_at < change.at
         AND NOT EXISTS (SELECT FROM account_profile p WHERE p.account_id = k.account_id)) AS left
       FROM change`,
    [RULES_CHANGED, PROFILE_MONTH],
  );
  return waits || found?.left ? (found?.since ?? null) : null;
}
