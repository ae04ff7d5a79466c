import type { ClientBase } from "pg";
import type { MergeField } from "./types";

export type Taken = Partial<Record<MergeField | "attributes", unknown>>;

/** Gives the account that stays what it takes over. */
export async function takeOver(connection: ClientBase, into: number, taken: Taken): Promise<void> {
  const sets = columnsOf(taken).map((column) => `${column} = p.${column}`);
  if (sets.length === 0) return;
  await connection.query(
    `UPDATE accounts a SET ${sets.join(", ")} FROM jsonb_populate_record(NULL::accounts, $2) p WHERE a.id = $1`,
    [into, JSON.stringify(taken)],
  );
}

/**
 * Takes back what the account that stays took over, column by column, wherever what stood there then stands now: in the
 * account, in what a later import keeps of it, and in what a later merge keeps of it. What was written since stays.
 */
export async function giveBack(connection: ClientBase, mergeId: number, into: number, taken: Taken): Promise<void> {
  for (const column of columnsOf(taken)) {
    const merge = `(SELECT m.survivor->'${column}' AS was, m.taken->'${column}' AS took, m.survivor->'import_id' AS writer
                      FROM account_merges m WHERE m.id = ${mergeId}) m`;
    const stands = (row: string) => `${row}->'${column}' = m.took AND ${row}->'import_id' = m.writer`;
    const restored = (row: string) => `${row} || jsonb_build_object('${column}', m.was)`;
    await connection.query(
      `UPDATE overwritten o SET prior = ${restored("o.prior")} FROM ${merge}
        WHERE o.kind = 'accounts' AND o.account_id = $1 AND o.row_id = $1 AND ${stands("o.prior")}`,
      [into],
    );
    await connection.query(
      `UPDATE account_merges l SET survivor = ${restored("l.survivor")} FROM ${merge}
        WHERE l.into_id = $1 AND l.id > $2 AND l.undone_at IS NULL AND ${stands("l.survivor")}`,
      [into, mergeId],
    );
    await connection.query(
      `UPDATE accounts a SET ${column} = p.${column}
         FROM (SELECT a.id, jsonb_populate_record(NULL::accounts, ${restored("to_jsonb(a)")}) AS whole
                 FROM accounts a, ${merge} WHERE a.id = $1 AND ${stands("to_jsonb(a)")}) w,
              LATERAL (SELECT (w.whole).*) p
        WHERE a.id = w.id`,
      [into],
    );
  }
}

/** Of the closed set of fields, so that they may stand in SQL. */
const COLUMNS: readonly (MergeField | "attributes")[] = [
  "name",
  "segment",
  "industry",
  "region",
  "plan",
  "owner",
  "channel",
  "customer_since",
  "attributes",
];

const columnsOf = (taken: Taken) => COLUMNS.filter((column) => column in taken);
