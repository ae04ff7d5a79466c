import type { Pool } from "pg";
import { type Actor, recordDeed } from "../audit/mutations";
import { inTransaction, type Queryable, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { type Seen, sinceSeen } from "../forms/since-seen";
import { type ChangeDraft, changeRow } from "./schema";
import type { Change } from "./types";

const COLUMNS = [
  "name",
  "type",
  "date",
  "segments",
  "regions",
  "plans",
  "industries",
  "channels",
  "metric",
  "expected",
] as const satisfies readonly (keyof ChangeDraft)[];

/** Writes a change into the ledger and returns its code, the next free one unless given. Throws `change-known`. */
export function addChange(
  pool: Pool,
  { code, ...draft }: ChangeDraft & { code: string | null },
  actor: Actor,
): Promise<string> {
  return inTransaction(pool, async (connection) => {
    // One after the other, so that two people do not get the same number.
    await connection.query("SELECT pg_advisory_xact_lock(hashtext('changes'))");
    const chosen = code ?? (await nextCode(connection));
    const { rowCount } = await connection.query(
      `INSERT INTO changes (code, ${COLUMNS.join(", ")})
       VALUES ($1, $2, $3::"ChangeType", $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (code) DO NOTHING`,
      [chosen, ...valuesOf(draft)],
    );
    if (rowCount === 0) throw new AppError("change-known", { change: chosen });
    await recordDeed(connection, actor, "change.added", chosen, { to: draft });
    return chosen;
  });
}

/**
 * Writes a line of the ledger anew. From then on it is what a person wrote: undoing the import that it came with leaves it.
 * Throws `change-unknown`, and `changed-meanwhile` where somebody else made something else of the same since it was seen.
 */
export function editChange(
  pool: Pool,
  code: string,
  typed: ChangeDraft,
  actor: Actor,
  seen: Seen = null,
): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const before = await lockedChange(connection, code);
    const draft = sinceSeen(typed, before, seen);
    await connection.query(
      `UPDATE changes SET name = $2, type = $3::"ChangeType", date = $4, segments = $5, regions = $6, plans = $7,
         industries = $8, channels = $9, metric = $10, expected = $11, import_id = NULL, line = NULL WHERE code = $1`,
      [code, ...valuesOf(draft)],
    );
    const { code: _, ...from } = before;
    await recordDeed(connection, actor, "change.edited", code, { from, to: draft });
  });
}

/** Takes a line out of the ledger; the audit log keeps what it said. Throws `change-unknown`. */
export function deleteChange(pool: Pool, code: string, actor: Actor): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const { code: _, ...from } = await lockedChange(connection, code);
    await connection.query("DELETE FROM changes WHERE code = $1", [code]);
    await recordDeed(connection, actor, "change.deleted", code, { from });
  });
}

async function lockedChange(connection: Queryable, code: string): Promise<Change> {
  const [change] = await queryRows(
    connection,
    changeRow,
    `SELECT code, name, type::text, date, segments, regions, plans, industries, channels, metric, expected
     FROM changes WHERE code = $1 FOR UPDATE`,
    [code],
  );
  if (change) return change;
  const { rows } = await connection.query("SELECT code FROM changes ORDER BY date DESC, code");
  throw new AppError("change-unknown", { change: code, changes: rows.map((row) => row.code).join(", ") || "–" });
}

/** "C" and a number above all that there are. */
async function nextCode(connection: Queryable): Promise<string> {
  const { rows } = await connection.query(
    "SELECT coalesce(max(substring(code FROM '^C(\\d{1,9})$')::int), 0) + 1 AS next FROM changes",
  );
  return `C${rows[0].next}`;
}

function valuesOf(draft: ChangeDraft): unknown[] {
  return COLUMNS.map((column) => draft[column]);
}
