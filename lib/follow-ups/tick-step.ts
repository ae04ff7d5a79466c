import type { Pool } from "pg";
import { type Actor, recordDeed } from "../audit/mutations";
import { inTransaction } from "../database/query";
import { AppError } from "../errors/app-error";
import { lockOpen, type Seen, type Worker } from "./work-on";

/**
 * Says of a step of the playbook (counted from 0) that it was done, or was not after all. Steps are ticked one by one under a lock,
 * so that two people who tick different ones both count, whatever version they saw. Throws as `lockOpen` does, and
 * `follow-up-step` where there is no such step.
 */
export function tickStep(
  pool: Pool,
  seen: Seen,
  step: { index: number; done: boolean },
  worker: Worker,
  actor: Actor,
  now: Date,
): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const found = await lockOpen(connection, { ...seen, version: null }, worker);
    const ticked = found.steps[step.index];
    if (!ticked) throw new AppError("follow-up-step");
    if ((ticked.doneAt !== null) === step.done) return;
    const done = step.done ? { doneAt: now.toISOString(), doneBy: worker.userId } : { doneAt: null, doneBy: null };
    const steps = found.steps.with(step.index, { ...ticked, ...done });
    await connection.query(
      "UPDATE follow_ups SET steps = $3, version = version + 1 WHERE account_id = $1 AND id = $2",
      [found.accountId, found.id, JSON.stringify(steps)],
    );
    const action = step.done ? "follow-up.step-done" : "follow-up.step-undone";
    await recordDeed(connection, actor, action, found.code, { id: found.id, step: ticked.text });
  });
}
