import { z } from "zod";
import { getPool } from "../../database/pool";
import { type Queryable, queryRows } from "../../database/query";
import { laterSql, OPEN } from "../mended";
import { REASONS } from "../reasons";

const refusedRow = z.object({
  line: z.number(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  reason: z.enum(REASONS),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** In the order of the header; more or fewer where that is what is wrong. */
  cells: z.array(z.string()),
});

/** A refused row with all of its cells. */
export type RefusedRow = z.infer<typeof refusedRow>;

/** Refused rows of an import that nobody has sent again, by line, after a line. */
export async function listOpen(importId: number, { after, limit }: { after: number; limit: number }) {
  return queryRows(
    await getPool(),
    refusedRow,
    `${laterSql("$1")}
     SELECT line, "column", value, reason, params, cells FROM import_rejects r
      WHERE import_id = $1 AND line > $2 AND ${OPEN} ORDER BY line LIMIT $3`,
    [importId, after, limit],
  );
}

/** Refused rows of an import on these lines. */
export async function listLines(connection: Queryable, importId: number, lines: readonly number[]) {
  return queryRows(
    connection,
    refusedRow,
    `SELECT line, "column", value, reason, params, cells FROM import_rejects
      WHERE import_id = $1 AND line = ANY($2) ORDER BY line`,
    [importId, lines],
  );
}

const standing = z.object({ open: z.coerce.number(), sentAs: z.array(z.number()).nullable() });

/** How many refused rows nobody has sent again, and the imports as which others were. */
export async function getMending(importId: number): Promise<{ open: number; sentAs: number[] }> {
  const [found] = await queryRows(
    await getPool(),
    standing,
    `${laterSql("$1")}
     SELECT (SELECT count(*) FROM import_rejects r WHERE r.import_id = $1 AND ${OPEN}) AS open,
            (SELECT array_agg(id ORDER BY id) FROM later WHERE status = 'committed') AS "sentAs"`,
    [importId],
  );
  return { open: found?.open ?? 0, sentAs: found?.sentAs ?? [] };
}
