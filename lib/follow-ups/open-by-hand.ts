import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { z } from "zod";
import { type Actor, recordDeed } from "../audit/mutations";
import { inTransaction, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { nameOfWorker } from "./hand-over";
import { openFollowUp } from "./mutations";
import { ownersOf, VISIBLE } from "./visible";
import { needWorker, type Worker } from "./work-on";

export interface ByHand {
  /** The account's code. */
  code: string;
  title: string;
  note: string | null;
  dueAt: Date;
  /** Whom it is for; null: nobody yet. */
  ownerId: number | null;
}

/**
 * Opens a follow-up that no rule asked for. Returns where it is. Throws `account-unknown` for an account that does not exist or is none
 * of the worker's, `follow-up-open` where the account has one by hand already, and `follow-up-person` as `nameOfWorker` does.
 */
export function openByHand(
  pool: Pool,
  { code, title, note, dueAt, ownerId }: ByHand,
  worker: Worker,
  actor: Actor,
  now: Date,
): Promise<{ accountId: number; id: string }> {
  return inTransaction(pool, async (connection) => {
    await needWorker(connection, worker.userId);
    const [account] = await queryRows(
      connection,
      z.object({ id: z.number() }),
      `SELECT a.id FROM accounts a LEFT JOIN account_profile p ON p.account_id = a.id
       WHERE a.code = $2 AND ${VISIBLE} FOR SHARE OF a`,
      [ownersOf(worker.scope), code],
    );
    if (!account) throw new AppError("account-unknown", { account: code });
    const owner = ownerId === null ? null : await nameOfWorker(connection, ownerId, account.id);
    const id = await openFollowUp(connection, {
      accountId: account.id,
      reason: "by-hand",
      ruleId: null,
      subject: `by-hand:${randomUUID()}`,
      evidence: { note },
      title,
      openedAt: now,
      dueAt,
      ownerId,
      openedBy: worker.userId,
      steps: [],
    });
    if (id === null) throw new AppError("follow-up-open");
    await recordDeed(connection, actor, "follow-up.opened", code, { id, title, for: owner });
    return { accountId: account.id, id };
  });
}
