import type { Pool } from "pg";
import { refreshStanding } from "../accounts/refresh-standing";
import { type Actor, recordDeed } from "../audit/mutations";
import { inTransaction } from "../database/query";
import { AppError } from "../errors/app-error";
import { type ContactNote, noteContact } from "./note-contact";
import type { Result } from "./types";
import { lockOpen, type Seen, type Worker } from "./work-on";

export interface Closing {
  result: Result;
  /** What came of it, in words. */
  outcome: string | null;
  /** Of a lost one. */
  lossReason: string | null;
  /** The contact that it was closed with, if it is to be written down. */
  contact: ContactNote | null;
}

/**
 * Closes a follow-up. Of two who do it at once one does, and the other is told who. The contact is written down first, as it was made
 * whoever closes; sent again after a refusal, it takes the place of what was sent before. Throws as `lockOpen` does,
 * `follow-up-loss` for a lost one without a reason, and `ContactRefused`.
 */
export async function closeFollowUp(
  pool: Pool,
  seen: Seen,
  closing: Closing,
  worker: Worker,
  actor: Actor,
  now: Date,
): Promise<void> {
  const { result, outcome, contact } = closing;
  const lossReason = result === "lost" ? closing.lossReason : null;
  if (result === "lost" && !lossReason) throw new AppError("follow-up-loss");
  if (contact) await writeDown(pool, { seen, contact, what: "closing" }, worker, actor, now);
  await inTransaction(pool, async (connection) => {
    const found = await lockOpen(connection, seen, worker);
    await connection.query(
      `UPDATE follow_ups SET result = $3::"FollowUpResult", outcome = $4, loss_reason = $5, closed_at = $6, closed_by = $7,
         owner_id = coalesce(owner_id, $7), version = version + 1 WHERE account_id = $1 AND id = $2`,
      [found.accountId, found.id, result, outcome, lossReason, now, worker.userId],
    );
    await recordDeed(connection, actor, "follow-up.closed", found.code, { id: found.id, result, lossReason, outcome });
    // It is the last contact with the account, and the list shows that at once.
    await refreshStanding(connection, [found.accountId]);
  });
}

/** Writes down a contact that was made for a follow-up, which stays open. Throws as `lockOpen` does, and `ContactRefused`. */
export function noteContactOf(
  pool: Pool,
  seen: Seen,
  contact: ContactNote,
  worker: Worker,
  actor: Actor,
  now: Date,
): Promise<void> {
  // The same contact sent twice is one.
  const task = { seen: { ...seen, version: null }, contact, what: contact.held };
  return writeDown(pool, task, worker, actor, now);
}

/** Not while the follow-up is held: what writes facts waits for other writers of facts, who may wait for the follow-up. */
async function writeDown(
  pool: Pool,
  { seen, contact, what }: { seen: Seen; contact: ContactNote; what: string },
  worker: Worker,
  actor: Actor,
  now: Date,
): Promise<void> {
  const { id, code } = await inTransaction(pool, (connection) => lockOpen(connection, seen, worker));
  const { userId, name } = worker;
  await noteContact(contact, { key: `follow-up-${id}-${what}-${userId}`, code, person: name, userId, now });
  await recordDeed(pool, actor, "follow-up.contact-noted", code, { id, held: contact.held, form: contact.form });
}
