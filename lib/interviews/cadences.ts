import type { Pool } from "pg";
import { z } from "zod";
import { type Actor, recordDeed } from "../audit/mutations";
import { inTransaction, type Queryable, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";

/** Sets how often accounts of a segment ("": everybody else) are to be heard. Throws `target-segment` for one that no account is in. */
export function setCadence(
  pool: Pool,
  { segment, days }: { segment: string; days: number },
  actor: Actor,
): Promise<void> {
  return inTransaction(pool, async (connection) => {
    await inTurn(connection);
    const { rowCount } = await connection.query("SELECT FROM accounts WHERE segment = $1 LIMIT 1", [segment]);
    if (segment !== "" && rowCount === 0) throw new AppError("target-segment", { segment });
    const from = await daysOf(connection, segment);
    await connection.query(
      `INSERT INTO interview_cadences (segment, days) VALUES ($1, $2)
       ON CONFLICT (segment) DO UPDATE SET days = excluded.days`,
      [segment, days],
    );
    await recordDeed(connection, actor, "cadence.set", segment, { from, to: days });
  });
}

/** Takes a cadence out: accounts of the segment are everybody else's from then on. Does nothing where there is none. */
export function removeCadence(pool: Pool, segment: string, actor: Actor): Promise<void> {
  return inTransaction(pool, async (connection) => {
    await inTurn(connection);
    const from = await daysOf(connection, segment);
    if (from === null) return;
    await connection.query("DELETE FROM interview_cadences WHERE segment = $1", [segment]);
    await recordDeed(connection, actor, "cadence.removed", segment, { from });
  });
}

/** One after the other, so that the audit log tells truly what was replaced. */
async function inTurn(connection: Queryable): Promise<void> {
  await connection.query("SELECT pg_advisory_xact_lock(hashtext('interview-cadences'))");
}

async function daysOf(connection: Queryable, segment: string): Promise<number | null> {
  const [found] = await queryRows(
    connection,
    z.object({ days: z.number().int() }),
    "SELECT days FROM interview_cadences WHERE segment = $1",
    [segment],
  );
  return found?.days ?? null;
}
