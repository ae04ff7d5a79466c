import type { Pool } from "pg";
import { z } from "zod";
import { type Actor, recordDeed } from "../audit/mutations";
import { inTransaction, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { lockGivingsOf, monthAt } from "./give-gesture";
import { GESTURE_KINDS } from "./types";
import { ownersOf, VISIBLE, WITH_ACCOUNT } from "./visible";
import { needWorker, type Worker } from "./work-on";

/** Which gesture, of which account. */
export interface GivenGesture {
  accountId: number;
  id: string;
}

const givenRow = z.object({
  code: z.string(),
  followUpId: z.string(),
  userId: z.number(),
  giver: z.string().nullable(),
  kind: z.enum(GESTURE_KINDS),
  amount: z.string(),
  note: z.string().nullable(),
  isThisMonth: z.boolean(),
});

/**
 * Takes back a gesture that was noted by mistake, also of a follow-up that is closed: its row goes, so that the budget is exactly
 * what it was, and the audit log keeps what it said. Its giver may, and an admin, until the month ends whose budget it was taken from.
 * Throws `gesture-gone` where there is none or somebody has taken it back, or where its account is none of the worker's, which look alike on purpose; `gesture-month`
 * once its month is over; `not-allowed` for anybody else.
 */
export function takeBackGesture(
  pool: Pool,
  { accountId, id }: GivenGesture,
  worker: Worker & { isAdmin: boolean },
  actor: Actor,
  now: Date,
): Promise<void> {
  return inTransaction(pool, async (connection) => {
    await needWorker(connection, worker.userId);
    const [given] = await queryRows(
      connection,
      givenRow,
      `SELECT a.code, g.follow_up_id::text AS "followUpId", g.user_id AS "userId", g.kind::text, g.note,
         trim_scale(g.amount)::text AS amount, g.month = $4::date AS "isThisMonth",
         (SELECT email FROM users WHERE id = g.user_id) AS giver
       FROM gestures g JOIN follow_ups f ON f.account_id = g.account_id AND f.id = g.follow_up_id ${WITH_ACCOUNT}
       WHERE g.account_id = $2 AND g.id = $3 AND ${VISIBLE}`,
      [ownersOf(worker.scope), accountId, id, await monthAt(connection, now)],
    );
    if (!given) throw new AppError("gesture-gone");
    if (given.userId !== worker.userId && !worker.isAdmin) throw new AppError("not-allowed");
    if (!given.isThisMonth) throw new AppError("gesture-month");
    // Whoever gives meanwhile reckons either with it or without it, and of two who take it back the second finds it gone.
    await lockGivingsOf(connection, given.userId);
    const { rowCount } = await connection.query("DELETE FROM gestures WHERE account_id = $1 AND id = $2", [
      accountId,
      id,
    ]);
    if (rowCount === 0) throw new AppError("gesture-gone");
    await connection.query("UPDATE follow_ups SET version = version + 1 WHERE account_id = $1 AND id = $2", [
      accountId,
      given.followUpId,
    ]);
    const { kind, amount, note, giver } = given;
    const detail = { followUp: given.followUpId, kind, amount, note, giver };
    await recordDeed(connection, actor, "gesture.taken-back", given.code, detail);
  });
}
