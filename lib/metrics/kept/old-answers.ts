import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { RENEW_DAYS } from "./limits";
import { TODAY, VERSION } from "./store";

/** SQL that an answer was asked for these days, and that facts or day have changed since it was made; $1 is the clock. */
export const IS_OLD = `asked_at > now() - interval '${RENEW_DAYS} days'
  AND (version <> ${VERSION} OR day IS DISTINCT FROM CASE WHEN day IS NOT NULL THEN ${TODAY} END)`;

const row = z.object({ some: z.boolean(), version: z.string() });

/** Whether there are answers to be made anew, and how often the facts have changed. */
export async function findOldAnswers(now: Date): Promise<z.infer<typeof row>> {
  const rows = await queryRows(
    await getPool(),
    row,
    `SELECT EXISTS (SELECT FROM kept_answers WHERE ${IS_OLD}) AS some, ${VERSION}::text AS version`,
    [now],
  );
  return row.parse(rows[0]);
}

/** So many rows are added up in no time. */
const MANY_ROWS = 200;

/**
 * Makes one row for each table of many changes, with the same sum. In one statement, so that every reader sees the one or the
 * other; of two that do it at once, each takes the rows that the other has left.
 */
export async function gatherChanges(): Promise<void> {
  await (await getPool()).query(
    `WITH gone AS (
       DELETE FROM facts_changed WHERE (SELECT count(*) FROM facts_changed) > $1 RETURNING kind, weight)
     INSERT INTO facts_changed (kind, weight) SELECT kind, sum(weight) FROM gone GROUP BY kind`,
    [MANY_ROWS],
  );
}
