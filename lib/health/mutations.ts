import type { Pool } from "pg";
import { z } from "zod";
import { type Actor, recordDeed } from "../audit/mutations";
import { inTransaction, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { sendJob } from "../jobs/send";
import { newestModel } from "./newest-model";
import type { HealthModelDraft } from "./schema";

/**
 * Makes a new version of the model and has the worker score all months by it; until that is done the version before is shown,
 * whose scores stay. Returns the version. Throws health-model-changed where the newest one is no longer the one that was seen.
 *
 * @param seen the version that the draft was made from; whoever gives none has seen none
 */
export async function saveHealthModel(
  pool: Pool,
  draft: HealthModelDraft,
  actor: Actor,
  seen?: number,
): Promise<number> {
  const version = await inTransaction(pool, async (connection) => {
    // One after another, or two would take the same number. Not by a lock of the table, which waits for all scoring to end.
    await connection.query("SELECT pg_advisory_xact_lock(hashtext('health-models'))");
    const newest = await newestModel(connection);
    if (seen !== undefined && newest.version !== seen) throw new AppError("health-model-changed");
    const [made] = await queryRows(
      connection,
      z.object({ version: z.number().int() }),
      `INSERT INTO health_models (version, weights, thresholds)
       SELECT max(version) + 1, $1::jsonb, $2::jsonb FROM health_models RETURNING version`,
      [JSON.stringify(draft.weights), JSON.stringify(draft.thresholds)],
    );
    if (!made) throw new Error("a version was made");
    await recordDeed(connection, actor, "health.model-made", String(made.version), { ...draft });
    return made.version;
  });
  await sendJob("health-history", {});
  return version;
}
