import type { ClientBase, Pool } from "pg";
import { z } from "zod";
import { refreshStanding } from "../accounts/refresh-standing";
import { type Actor, recordDeed } from "../audit/mutations";
import { inTransaction, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { refreshAfter, refreshInside } from "../imports/after-commit";
import { lockMarks } from "../imports/locks";
import { PROFILE_MONTH } from "../rollups/marks";
import { putAside } from "./aside";
import { getSide } from "./data";
import { takenOver } from "./fields";
import { moveKept } from "./kept-rows";
import { moveRows, type Pair } from "./move-rows";
import { type Taken, takeOver } from "./survivor";
import { takeTurn } from "./turn";
import type { Choices } from "./types";

export interface MergeRequest {
  /** Code of the account that goes. */
  from: string;
  /** Code of the one that takes its facts. */
  into: string;
  /** Whose value survives, where it is not the usual one. */
  choices?: Choices;
  now: Date;
  by: Actor;
  /** Whether a large refresh of the rollups is waited for, or sent to the worker. */
  refresh?: "wait" | "job";
  /** How long another writer is waited for. */
  patienceMs?: number;
}

/**
 * Makes two accounts one: all rows of the first become the second's, its code an alias of the second's, and it is no more. All of
 * it in one transaction, figures included where the two have few enough months. Returns the merge's number, by which it
 * can be undone. Throws `merge-itself`, `merge-busy`, `account-unknown`, and `account-merged` for one that somebody else merged.
 */
export async function mergeAccounts(pool: Pool, request: MergeRequest): Promise<number> {
  const { now, by, refresh = "wait", patienceMs } = request;
  if (request.from === request.into) throw new AppError("merge-itself", { account: request.into });
  const done = await inTransaction(pool, async (connection) => {
    await takeTurn(connection, patienceMs);
    const { pair, taken } = await openMerge(connection, request);
    await putAside(connection, pair);
    await moveRows(connection, pair);
    await moveKept(connection, pair);
    await moveAliases(connection, pair, request.from);
    await keepScores(connection, pair);
    await connection.query("DELETE FROM data_findings WHERE $1 IN (account_id, other_id)", [pair.from]);
    await connection.query("DELETE FROM accounts WHERE id = $1", [pair.from]);
    await takeOver(connection, pair.into, taken);
    await markLives(connection, pair);
    await recordDeed(connection, by, "account.merged", request.into, {
      merge: pair.mergeId,
      from: request.from,
      taken,
    });
    const refreshed = await refreshInside(connection, now);
    await refreshStanding(connection, [pair.into]);
    return { mergeId: pair.mergeId, refreshed };
  });
  // The worker has the health of the two scored anew, too.
  if (!done.refreshed || refresh === "job") await refreshAfter(pool, refresh, now);
  return done.mergeId;
}

/** Holds both accounts, so that nobody adds anything to either, and writes the merge down. */
async function openMerge(
  connection: ClientBase,
  { from, into, choices = {}, by, now }: MergeRequest,
): Promise<{ pair: Pair; taken: Taken }> {
  const codes = [from, into].sort();
  const sides = new Map<string, Awaited<ReturnType<typeof getSide>>>();
  // Always in the same order, so that two people who merge the same two do not wait for each other.
  for (const code of codes) sides.set(code, await getSide(connection, code, true));
  const [gone, stays] = [sides.get(from), sides.get(into)];
  if (!gone || !stays) throw new AppError("account-unknown", { account: from });
  const taken: Taken = takenOver(gone.fields, stays.fields, choices);
  const [row] = await queryRows(
    connection,
    z.object({ id: z.number(), attributes: z.unknown(), differ: z.boolean() }),
    `WITH made AS (
       INSERT INTO account_merges (merged, into_id, survivor, merged_at, merged_by)
       SELECT to_jsonb(f), i.id, to_jsonb(i), $3, $4 FROM accounts f, accounts i WHERE f.id = $1 AND i.id = $2 RETURNING id)
     SELECT made.id, f.attributes || i.attributes AS attributes, f.attributes || i.attributes <> i.attributes AS differ
       FROM made, accounts f, accounts i WHERE f.id = $1 AND i.id = $2`,
    [gone.id, stays.id, now, by.userId],
  );
  if (!row) throw new AppError("account-unknown", { account: from });
  // What only the other one's file said of it is added; of what both say, the survivor's counts.
  if (row.differ) taken.attributes = row.attributes;
  await connection.query("UPDATE account_merges SET taken = $2 WHERE id = $1", [row.id, JSON.stringify(taken)]);
  return { pair: { mergeId: row.id, from: gone.id, into: stays.id }, taken };
}

/** Codes by which the account that goes was known besides its own lead to the other one, and so does its own. */
async function moveAliases(connection: ClientBase, { mergeId, from, into }: Pair, code: string): Promise<void> {
  await connection.query(
    `INSERT INTO account_merge_moves (merge_id, kind, row_id)
     SELECT $1, 'account_aliases', merge_id FROM account_aliases WHERE account_id = $2`,
    [mergeId, from],
  );
  await connection.query("UPDATE account_aliases SET account_id = $2 WHERE account_id = $1", [from, into]);
  await connection.query("INSERT INTO account_aliases (code, account_id, merge_id) VALUES ($1, $2, $3)", [
    code,
    into,
    mergeId,
  ]);
}

async function keepScores(connection: ClientBase, { mergeId, from }: Pair): Promise<void> {
  await connection.query(
    `WITH gone AS (DELETE FROM account_health WHERE account_id = $2 RETURNING *)
     UPDATE account_merges SET scores = coalesce((SELECT jsonb_agg(to_jsonb(gone)) FROM gone), '[]') WHERE id = $1`,
    [mergeId, from],
  );
}

/** Has the whole lives of both made anew; marks of months to come, when their month has begun, concern both as well. */
export async function markLives(connection: ClientBase, { from, into }: Pair): Promise<void> {
  await lockMarks(connection);
  await connection.query(
    `INSERT INTO rollup_mark (account_id, month, kind)
     SELECT other, month, kind FROM rollup_mark m JOIN (VALUES ($1::int, $2::int), ($2, $1)) pair(one, other) ON m.account_id = one
     UNION SELECT unnest(ARRAY[$1, $2]), $3::date, 'accounts'
     ON CONFLICT DO NOTHING`,
    [from, into, PROFILE_MONTH],
  );
}
