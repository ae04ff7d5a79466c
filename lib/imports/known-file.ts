import type { ClientBase } from "pg";
import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { laterSql } from "./mended";
import type { OpenImport } from "./open-import";

const knownRow = z.object({ id: z.number(), mends: z.boolean() });

/** The committed imports of a file's content, $1 its kind and $2 its hash. */
const SAME = `SELECT id, (reading->>'refusedOf')::int AS refused_of FROM imports
  WHERE kind = $1 AND file_hash = $2 AND status = 'committed' AND accepted > 0`;

/**
 * The last import of the same content, where one was committed and not undone, and whether rows that it refused for want of an
 * exchange rate would come in now: then the file may come again, and only the rows that it refused are taken (`keepRefusedOf`).
 */
async function findKnown(connection: Queryable, kind: string, hash: string) {
  const [known] = await queryRows(
    connection,
    knownRow,
    `WITH same AS (${SAME})
     SELECT id, EXISTS (
       SELECT FROM import_rejects r JOIN exchange_rates e
         ON e.currency = upper(r.params->>'currency') AND to_char(e.month, 'YYYY-MM') = r.params->>'month'
       WHERE r.import_id = same.id AND r.reason = 'no-rate') AS mends
     FROM same ORDER BY id DESC LIMIT 1`,
    [kind, hash],
  );
  return known ?? null;
}

/** The import of which a file of that content would bring the refused rows again; null where it would not. */
export async function findRefusedOf(connection: Queryable, kind: string, hash: string): Promise<number | null> {
  const known = await findKnown(connection, kind, hash);
  return known?.mends ? known.id : null;
}

/**
 * The import of which this file brings the refused rows again; null where the file is new. Throws `file-known` when rows of the same
 * content were imported before and not undone, and nothing has come since that lets refused ones in.
 */
export async function refuseKnownFile(connection: Queryable, { kind, inspection }: OpenImport): Promise<number | null> {
  const known = await findKnown(connection, kind.id, inspection.hash);
  if (known && !known.mends) throw new AppError("file-known", { importId: known.id });
  return known?.id ?? null;
}

/**
 * Leaves of the staged rows only those that an import of the same file refused and that no other has taken since, so that none comes in
 * twice. Returns how many are left.
 */
export async function keepRefusedOf(
  connection: ClientBase,
  { kind, inspection }: OpenImport,
  refusedOf: number,
): Promise<number> {
  // The planner knows nothing of a table just filled.
  await connection.query("ANALYZE import_stage");
  await connection.query(
    `${laterSql("$3")}, same AS (${SAME}), taken AS (
       SELECT r.line FROM import_rejects r WHERE r.import_id = $3
         AND EXISTS (SELECT FROM later l WHERE l.status = 'committed' AND l.lines @> to_jsonb(r.line))
       UNION ALL
       SELECT r.line FROM import_rejects r CROSS JOIN same
       WHERE r.import_id = $3
         AND NOT EXISTS (SELECT FROM import_rejects o WHERE o.import_id = same.id AND o.line = r.line)
         AND (same.refused_of IS NULL
           OR EXISTS (SELECT FROM import_rejects o WHERE o.import_id = same.refused_of AND o.line = r.line)))
     DELETE FROM import_stage s
     WHERE NOT EXISTS (SELECT FROM import_rejects r WHERE r.import_id = $3 AND r.line = s.line)
       OR EXISTS (SELECT FROM taken WHERE taken.line = s.line)`,
    [kind.id, inspection.hash, refusedOf],
  );
  const [left] = await queryRows(
    connection,
    z.object({ rows: z.coerce.number() }),
    "SELECT count(*) AS rows FROM import_stage",
  );
  return left?.rows ?? 0;
}
