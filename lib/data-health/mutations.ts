import type { Pool } from "pg";
import { z } from "zod";
import { type Actor, recordDeed } from "../audit/mutations";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { type RecordedRow, recordRows } from "../imports/record-rows";
import type { ImportResult } from "../imports/types";
import { hastenJob, sendJob } from "../jobs/send";
import { rowOf } from "./row-of-finding";
import { type AccountCheck, MENDED_BY } from "./types";

interface By {
  actor: Actor;
  /** How the history of imports is to call it. */
  name: string;
  now: Date;
}

/** Has the data looked through now. One look that waits is enough, whoever asked. */
export async function askForCheck(pool: Pool, actor: Actor): Promise<void> {
  // One that is to follow an import need not wait any longer.
  if ((await sendJob("data-health", {})) === null) await hastenJob("data-health");
  await recordDeed(pool, actor, "data-health.asked");
}

/**
 * Gives accounts that a check found an owner or a segment, as an import that can be undone. Throws `nothing-chosen`, and
 * `account-unknown` where none of them is there any more.
 */
export async function mendAccounts(
  pool: Pool,
  { check, codes, value }: { check: AccountCheck; codes: readonly string[]; value: string },
  { actor, name, now }: By,
): Promise<ImportResult> {
  const column = MENDED_BY[check];
  if (!column || codes.length === 0) throw new AppError("nothing-chosen");
  const known = await queryRows(
    pool,
    z.object({ code: z.string() }),
    "SELECT code FROM accounts WHERE code = ANY($1) ORDER BY code",
    [codes],
  );
  if (known.length === 0) throw new AppError("account-unknown", { account: codes[0] ?? "" });
  const rows = known.map(({ code }) => ({ code, [column]: value }));
  return record(pool, "accounts", rows, { actor, name, now });
}

/**
 * Sends a row whose amount was too large once more under its own id, with another amount and all else as it is. Throws
 * `finding-gone` where the row is no longer as the check found it, or has no id of its own.
 *
 * @param amount  exact, in the currency that the row came in
 */
export async function correctAmount(pool: Pool, position: number, amount: string, by: By): Promise<ImportResult> {
  const found = await rowOf(pool, position);
  if (!found) throw new AppError("finding-gone");
  return record(pool, found.kind, [{ ...found.row, amount }], by);
}

/** Writes down that somebody took the accounts that a check finds out of the house. */
export async function noteExport(check: AccountCheck, actor: Actor): Promise<void> {
  await recordDeed(await getPool(), actor, "data-health.exported", check);
}

async function record(pool: Pool, kind: string, rows: RecordedRow[], { actor, name, now }: By): Promise<ImportResult> {
  const result = await recordRows({ kind, rows, origin: "form", name, userId: actor.userId, now });
  const { accepted, rejected } = result;
  await recordDeed(pool, actor, "data-health.mended", String(result.importId), { kind, accepted, rejected });
  return result;
}
