import type { ClientBase } from "pg";
import pg from "pg";
import { z } from "zod";
import { queryRows } from "../../database/query";
import { REASONS } from "../reasons";
import type { Reject } from "../types";
import type { Check, CheckPlan } from "./build-check";

/**
 * Gathers every refused row in the temporary table import_refused, with the cell at fault, the reason, what fills the
 * reason's sentence, and all cells as they stand in the file.
 */
export async function gatherRefused(connection: ClientBase, header: string[], plan: CheckPlan): Promise<void> {
  await connection.query("DROP TABLE IF EXISTS import_refused");
  await connection.query(
    `CREATE TEMP TABLE import_refused
       (line int, "column" text, value text, reason text, params jsonb, cells text[]) ON COMMIT DROP`,
  );
  const cells = `ARRAY[${header.map((_, index) => `coalesce(s.c${index}, '')`).join(", ")}]`;
  await connection.query(
    `INSERT INTO import_refused
     SELECT line, ($1::text[])[place], left(cells[place], 200), reason,
            CASE WHEN place IS NULL THEN jsonb_build_object('expected', ${header.length}, 'found', found::int)
                 WHEN reason = 'text-too-long' THEN jsonb_build_object('length', length(cells[place])) ELSE '{}' END,
            cells || ARRAY(SELECT jsonb_array_elements_text(extra::jsonb))
       FROM (SELECT s.line, s.extra, ${cells} AS cells, split_part(s.fault, ':', 1) AS reason,
                    nullif(split_part(s.fault, ':', 2), '')::int + 1 AS place, split_part(s.fault, ':', 3) AS found
               FROM import_stage s WHERE s.fault IS NOT NULL) shape`,
    [header],
  );
  const present = await queryRows(
    connection,
    z.object({ fault: z.number() }),
    "SELECT DISTINCT fault FROM import_checked WHERE fault IS NOT NULL",
  );
  for (const { fault } of present) {
    const check = plan.checks[fault];
    if (check) await connection.query(refusedBy(check, fault, header, cells));
  }
}

function refusedBy(check: Check, fault: number, header: string[], cells: string): string {
  const column = header[check.column];
  const params = Object.entries(check.params).map(([key, sql]) => `${pg.escapeLiteral(key)}, ${sql}`);
  return `INSERT INTO import_refused
    SELECT c.line, ${column === undefined ? "NULL" : pg.escapeLiteral(column)},
           ${column === undefined ? "NULL" : `left(s.c${check.column}, 200)`}, '${check.reason}',
           jsonb_build_object(${params.join(", ")}), ${cells}
      FROM import_checked c JOIN import_stage s ON s.line = c.line WHERE c.fault = ${fault}`;
}

export const rejectRow: z.ZodType<Reject> = z.object({
  line: z.number(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  reason: z.enum(REASONS),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** The first refused rows, by line. */
export function listRefused(connection: ClientBase, limit: number): Promise<Reject[]> {
  return queryRows(
    connection,
    rejectRow,
    `SELECT line, "column", value, reason, params FROM import_refused ORDER BY line LIMIT ${limit}`,
  );
}

/** Keeps the refused rows with their import. */
export async function keepRefused(connection: ClientBase, importId: number): Promise<void> {
  await connection.query(
    `INSERT INTO import_rejects (import_id, line, "column", value, reason, params, cells)
     SELECT $1, line, "column", value, reason, params, cells FROM import_refused`,
    [importId],
  );
}
