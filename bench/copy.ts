import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ClientBase } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { z } from "zod";
import { queryRows } from "../lib/database/query";

export type Cell = string | number | null;

const CHUNK_CHARACTERS = 1 << 17;

/** Sends rows to a table by COPY, in the text format; returns how many. Cells hold no tab, line break or backslash. */
export async function copyInto(
  connection: ClientBase,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Promise<number> {
  const stream = connection.query(copyFrom(`COPY ${table} (${columns.join(", ")}) FROM STDIN`));
  await pipeline(Readable.from(chunks(rows)), stream);
  return stream.rowCount;
}

function* chunks(rows: Iterable<readonly Cell[]>): Generator<string> {
  let text = "";
  for (const row of rows) {
    for (let index = 0; index < row.length; index++) text += `${index === 0 ? "" : "\t"}${row[index] ?? "\\N"}`;
    text += "\n";
    if (text.length >= CHUNK_CHARACTERS) {
      yield text;
      text = "";
    }
  }
  if (text !== "") yield text;
}

/**
 * Runs `load` while the table has neither keys nor indexes, then builds them again: sorting once is several times
 * faster than ten million insertions, and the result is the same.
 */
export async function withoutKeys(connection: ClientBase, table: string, load: () => Promise<void>): Promise<void> {
  const shape = z.object({ name: z.string(), definition: z.string() });
  const constraints = await queryRows(
    connection,
    shape,
    `SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
     WHERE conrelid = $1::regclass AND contype IN ('p', 'u', 'f') ORDER BY contype DESC`,
    [table],
  );
  const indexes = await queryRows(
    connection,
    shape,
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid = $1::regclass AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`,
    [table],
  );
  for (const { name } of constraints) await connection.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
  for (const { name } of indexes) await connection.query(`DROP INDEX ${name}`);
  await load();
  for (const { definition } of indexes) await connection.query(definition);
  for (const { name, definition } of constraints) {
    await connection.query(`ALTER TABLE ${table} ADD CONSTRAINT "${name}" ${definition}`);
  }
}
