import { randomInt } from "node:crypto";
import type { Pool } from "pg";
import { type Actor, recordAudit, recordDeed } from "../audit/mutations";
import { inTransaction } from "../database/query";
import { sendJob } from "../jobs/send";
import type { SelfCheck } from "./result";
import { runSelfCheck } from "./run";

/** Seeds are short enough to be read out. */
const SEEDS = 1_000_000;

/** A seed for questions that nobody has asked yet. */
export function freshSeed(): number {
  return randomInt(1, SEEDS);
}

/** Has the worker check every definition once. One check that waits is enough, whoever asked. */
export async function askForSelfCheck(pool: Pool, actor: Actor): Promise<void> {
  const seed = freshSeed();
  if ((await sendJob("self-check", { seed })) === null) return;
  await recordDeed(pool, actor, "self-check.asked", undefined, { seed });
}

/** Checks every definition once and keeps what was found in place of the check before. */
export async function doSelfCheck(pool: Pool, seed: number, now: Date): Promise<SelfCheck> {
  const check = await runSelfCheck({ seed, rounds: 1, now });
  const detail = { seed, checked: check.lines.length, equal: check.equal };
  await inTransaction(pool, async (connection) => {
    await connection.query(
      "INSERT INTO self_check (id, result) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET result = excluded.result",
      [JSON.stringify(check)],
    );
    await recordAudit(connection, { userId: null, actor: "worker", action: "self-check.done", detail });
  });
  return check;
}
