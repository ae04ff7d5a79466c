import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import { sendJob } from "../jobs/send";

/** Many files in a row are looked through once, and no more often than this. */
const PAUSE_MS = 30 * 60_000;
/** The next file may be on its way. */
const SETTLE_MS = 60_000;

const state = z.object({ madeAt: z.date().nullable(), changedAt: z.date().nullable() });

/** Whether data came, went or were moved since they were last looked through, and that is a while ago. */
export async function isCheckDue(connection: Queryable, now: Date): Promise<boolean> {
  const [row] = await queryRows(
    connection,
    state,
    `SELECT (SELECT min(made_at) FROM data_checks) AS "madeAt",
            greatest((SELECT max(greatest(finished_at, undone_at)) FROM imports),
                     (SELECT max(greatest(merged_at, undone_at)) FROM account_merges)) AS "changedAt"`,
  );
  if (!row?.changedAt) return false;
  return !row.madeAt || (row.changedAt > row.madeAt && now.getTime() - row.madeAt.getTime() >= PAUSE_MS);
}

/** After an import: has the data looked through once no other follows, and not twice within the pause. */
export async function checkSoon(connection: Queryable, now: Date): Promise<void> {
  const [row] = await queryRows(
    connection,
    z.object({ madeAt: z.date().nullable() }),
    `SELECT min(made_at) AS "madeAt" FROM data_checks`,
  );
  const after = Math.max(now.getTime() + SETTLE_MS, (row?.madeAt?.getTime() ?? 0) + PAUSE_MS);
  await sendJob("data-health", {}, { startAfter: new Date(after) });
}
