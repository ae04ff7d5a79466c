import type { Pool } from "pg";
import { recordAudit } from "../audit/mutations";
import { inTransaction, type Queryable } from "../database/query";
import type { Actor } from "../users/mutations";

/** Opens all accounts to every CSM, or leaves each with its own. Counts from each reader's next request. */
export function setCsmSeesAll(pool: Pool, csmSeesAll: boolean, actor: Actor): Promise<void> {
  return inTransaction(pool, async (connection) => {
    await connection.query("UPDATE setting SET csm_sees_all = $1 WHERE id = 1", [csmSeesAll]);
    await recordAudit(connection, {
      userId: actor.userId,
      actor: actor.email,
      address: actor.address,
      action: "setting.changed",
      subject: "csmSeesAll",
      detail: { to: csmSeesAll },
    });
  });
}

/**
 * Writes settings to start with where nobody went through set-up: the time zone of this machine, EUR, English. For the
 * command line, whose first user closes the set-up page.
 */
export async function ensureSetting(connection: Queryable): Promise<void> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  await connection.query(
    "INSERT INTO setting (id, name, time_zone) VALUES (1, 'Lealta', $1) ON CONFLICT (id) DO NOTHING",
    [timeZone],
  );
}
