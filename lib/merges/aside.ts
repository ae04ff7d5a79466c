import type { ClientBase } from "pg";
import type { Pair } from "./move-rows";
import { writerSql } from "./tables";

/**
 * What an account can have but once, as SQL that is true where row `t` of the one that goes clashes with row `o` of the one that
 * stays: a contact by its own id, and an open follow-up by its reason. Of these the one that stays keeps its own.
 */
export const CLASHES: Readonly<Record<string, string>> = {
  contacts: "o.external_id = t.external_id",
  follow_ups: "o.reason = t.reason AND o.closed_at IS NULL AND t.closed_at IS NULL",
};

/** Puts aside, whole, what would clash. */
export async function putAside(connection: ClientBase, { mergeId, from, into }: Pair): Promise<void> {
  for (const [table, clash] of Object.entries(CLASHES)) {
    await connection.query(
      `WITH gone AS (
         DELETE FROM ${table} t
          WHERE t.account_id = $2 AND EXISTS (SELECT FROM ${table} o WHERE o.account_id = $3 AND ${clash}) RETURNING t.*)
       INSERT INTO account_merge_moves (merge_id, kind, row_id, import_id, aside)
       SELECT $1, '${table}', t.id, ${writerSql(table, "t")}, to_jsonb(t) FROM gone t`,
      [mergeId, from, into],
    );
  }
}

/** Gives what was put aside back to its account. */
export async function takeBack(connection: ClientBase, mergeId: number): Promise<void> {
  for (const table of Object.keys(CLASHES)) {
    await connection.query(
      `INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, m.aside)).* FROM account_merge_moves m
        WHERE m.merge_id = $1 AND m.kind = $2 AND m.aside IS NOT NULL`,
      [mergeId, table],
    );
  }
}
