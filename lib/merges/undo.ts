import type { ClientBase, Pool } from "pg";
import { z } from "zod";
import { refreshStanding } from "../accounts/refresh-standing";
import { type Actor, recordDeed } from "../audit/mutations";
import { inTransaction, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { refreshAfter, refreshInside } from "../imports/after-commit";
import { sweepAccounts } from "../imports/sweep-accounts";
import { takeBack } from "./aside";
import { returnKept } from "./kept-rows";
import { gatherMoves, returnRows } from "./move-rows";
import { markLives } from "./mutations";
import { giveBack, type Taken } from "./survivor";
import { takeTurn } from "./turn";

const mergeRow = z.object({
  from: z.number(),
  into: z.number(),
  code: z.string(),
  taken: z.record(z.string(), z.unknown()),
  undone: z.boolean(),
  later: z.number().nullable(),
  codeTaken: z.boolean(),
});

interface UndoRequest {
  now: Date;
  by: Actor;
  refresh?: "wait" | "job";
  patienceMs?: number;
}

/**
 * Makes two accounts of one again: the rows that the merge moved go back as they were moved, what an import or a person has
 * added since stays with the account that is there now (docs/decisions/0077). Throws `merge-unknown`, `merge-undone`,
 * `merge-later` where that account itself was merged since, `merge-code-taken` and `merge-busy`.
 */
export async function undoMerge(pool: Pool, mergeId: number, request: UndoRequest): Promise<void> {
  const { now, by, refresh = "wait", patienceMs } = request;
  const refreshed = await inTransaction(pool, async (connection) => {
    await takeTurn(connection, patienceMs);
    const { from, into, code, taken } = await claim(connection, mergeId);
    const pair = { mergeId, from, into };
    await connection.query("SELECT FROM accounts WHERE id = $1 FOR UPDATE", [into]);
    await giveBack(connection, mergeId, into, taken as Taken);
    await connection.query("DELETE FROM account_aliases WHERE merge_id = $1", [mergeId]);
    await connection.query(
      `INSERT INTO accounts SELECT (jsonb_populate_record(NULL::accounts, m.merged)).* FROM account_merges m WHERE m.id = $1`,
      [mergeId],
    );
    await gatherMoves(connection, mergeId);
    await returnRows(connection, pair);
    await returnKept(connection, pair);
    await takeBack(connection, mergeId);
    await returnAliases(connection, mergeId, from);
    await connection.query(
      `INSERT INTO account_health SELECT h.* FROM account_merges m, jsonb_populate_recordset(NULL::account_health, m.scores) h
        WHERE m.id = $1`,
      [mergeId],
    );
    await connection.query("UPDATE account_merges SET undone_at = $2, undone_by = $3 WHERE id = $1", [
      mergeId,
      now,
      by.userId,
    ]);
    await markLives(connection, pair);
    // Where all that brought the account in was undone meanwhile, it is not to be again.
    await sweepAccounts(connection);
    await recordDeed(connection, by, "account.merge-undone", code, { merge: mergeId });
    const inside = await refreshInside(connection, now);
    await refreshStanding(connection, await stillThere(connection, [from, into]));
    return inside;
  });
  if (!refreshed || refresh === "job") await refreshAfter(pool, refresh, now);
}

async function claim(connection: ClientBase, mergeId: number): Promise<z.infer<typeof mergeRow>> {
  const [merge] = await queryRows(
    connection,
    mergeRow,
    `SELECT (m.merged->>'id')::int AS "from", m.into_id AS "into", m.merged->>'code' AS code, m.taken,
            m.undone_at IS NOT NULL AS undone,
            (SELECT max(l.id) FROM account_merges l
              WHERE (l.merged->>'id')::int = m.into_id AND l.id > m.id AND l.undone_at IS NULL) AS later,
            EXISTS (SELECT FROM accounts a WHERE a.code = m.merged->>'code') AS "codeTaken"
       FROM account_merges m WHERE m.id = $1`,
    [mergeId],
  );
  if (!merge) throw new AppError("merge-unknown", { merge: mergeId });
  if (merge.undone) throw new AppError("merge-undone", { merge: mergeId });
  if (merge.later !== null) throw new AppError("merge-later", { merge: mergeId, later: merge.later });
  if (merge.codeTaken) throw new AppError("merge-code-taken", { account: merge.code });
  return merge;
}

async function stillThere(connection: ClientBase, ids: number[]): Promise<number[]> {
  const found = await queryRows(
    connection,
    z.object({ id: z.number() }),
    "SELECT id FROM accounts WHERE id = ANY($1) ORDER BY id",
    [ids],
  );
  return found.map(({ id }) => id);
}

/** Codes that led to the account before the merge lead to it again. */
async function returnAliases(connection: ClientBase, mergeId: number, from: number): Promise<void> {
  await connection.query(
    `UPDATE account_aliases l SET account_id = $2 FROM account_merge_moves m
      WHERE m.merge_id = $1 AND m.kind = 'account_aliases' AND m.row_id = l.merge_id`,
    [mergeId, from],
  );
}
