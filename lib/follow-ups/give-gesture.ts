import type { Pool } from "pg";
import { z } from "zod";
import { type Actor, recordDeed } from "../audit/mutations";
import { getPool } from "../database/pool";
import { inTransaction, type Queryable, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { organisationAt } from "../imports/context";
import { type Allowance, GESTURE_KINDS, type GestureKind } from "./types";
import { lockOpen, type Seen, type Worker } from "./work-on";

export interface GestureDraft {
  kind: GestureKind;
  /** Exact decimal above 0: money, visits, days. */
  amount: string;
  note: string | null;
}

const allowanceRow = z.object({ kind: z.enum(GESTURE_KINDS), perMonth: z.string(), left: z.string() });

/** The month that it is in the organisation, by its first day. */
export async function monthAt(connection: Queryable, now: Date): Promise<string> {
  return `${(await organisationAt(connection, now)).today.slice(0, 7)}-01`;
}

/**
 * What somebody may give in a month without asking, and what is left of it; kinds that nobody has allowed are left out. A person's own
 * budget comes before everybody's.
 */
export async function allowancesOf(userId: number, month: string, connection?: Queryable): Promise<Allowance[]> {
  return queryRows(
    connection ?? (await getPool()),
    allowanceRow,
    `SELECT b.kind::text, trim_scale(b.per_month)::text AS "perMonth",
       trim_scale(greatest(b.per_month - coalesce((
         SELECT sum(amount) FROM gestures g WHERE g.user_id = $1 AND g.month = $2 AND g.kind = b.kind), 0), 0))::text AS left
     FROM (
       SELECT DISTINCT ON (kind) kind, per_month FROM gesture_budgets WHERE user_id = $1 OR user_id IS NULL
       ORDER BY kind, user_id NULLS LAST) b
     ORDER BY b.kind`,
    [userId, month],
  );
}

/** Has what one person gives, and takes back, reckoned one after the other until the transaction ends. */
export async function lockGivingsOf(connection: Queryable, userId: number): Promise<void> {
  await connection.query("SELECT pg_advisory_xact_lock(hashtext('gestures'), $1)", [userId]);
}

/**
 * Gives a customer something to make good, within what the giver may give this month. Givings of one person are reckoned one after
 * the other, so that two at the same moment do not spend the same budget. Throws as `lockOpen` does, `gesture-budget` (kind,
 * left) beyond what is left, and `gesture-none` (kind) for a kind without a budget.
 */
export function giveGesture(
  pool: Pool,
  seen: Seen,
  { kind, amount, note }: GestureDraft,
  worker: Worker,
  actor: Actor,
  now: Date,
): Promise<void> {
  return inTransaction(pool, async (connection) => {
    await lockGivingsOf(connection, worker.userId);
    const found = await lockOpen(connection, { ...seen, version: null }, worker);
    const month = await monthAt(connection, now);
    const allowance = (await allowancesOf(worker.userId, month, connection)).find((one) => one.kind === kind);
    if (!allowance) throw new AppError("gesture-none", { kind });
    const { rowCount } = await connection.query(
      `INSERT INTO gestures (account_id, follow_up_id, user_id, kind, amount, month, note, given_at)
       SELECT $1, $2, $3, $4::"GestureKind", $5::numeric, $6, $7, $8 WHERE $5::numeric <= $9::numeric`,
      [found.accountId, found.id, worker.userId, kind, amount, month, note, now, allowance.left],
    );
    if (rowCount === 0) throw new AppError("gesture-budget", { kind, left: allowance.left });
    await connection.query("UPDATE follow_ups SET version = version + 1 WHERE account_id = $1 AND id = $2", [
      found.accountId,
      found.id,
    ]);
    await recordDeed(connection, actor, "gesture.given", found.code, { followUp: found.id, kind, amount, note });
  });
}
