import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import type { Mends } from "./types";

/**
 * SQL of the imports that took refused rows of the import `root` once more, or of one of those in turn: id, status, and lines, which
 * are null where a file brought all of them again. Lines are those of the first file throughout.
 */
export function laterSql(root: string): string {
  return `WITH RECURSIVE later AS (
      SELECT id, status, reading->'lines' AS lines FROM imports WHERE (reading->>'refusedOf')::int = ${root}
      UNION ALL
      SELECT i.id, i.status, i.reading->'lines' FROM imports i JOIN later l ON (i.reading->>'refusedOf')::int = l.id)`;
}

/** SQL that is true for a refused row `r` that nobody has sent again since, after `laterSql`. */
export const OPEN = `NOT EXISTS (SELECT FROM later l
  WHERE l.status = 'committed' AND (l.lines IS NULL OR l.lines @> to_jsonb(r.line)))`;

/**
 * Makes sure, with the kind held, that the rows are still refused ones of an import that stands, so that none comes in twice.
 * Throws `import-not-committed`, or `rows-sent` where somebody else has sent some of them meanwhile.
 */
export async function refuseSent(connection: Queryable, { importId, lines }: Mends): Promise<void> {
  const [found] = await queryRows(
    connection,
    z.object({ stands: z.boolean(), open: z.coerce.number() }),
    `${laterSql("$1")}
     SELECT EXISTS (SELECT FROM imports WHERE id = $1 AND status = 'committed') AS stands,
            (SELECT count(*) FROM import_rejects r WHERE r.import_id = $1 AND r.line = ANY($2) AND ${OPEN}) AS open`,
    [importId, lines],
  );
  if (!found?.stands) throw new AppError("import-not-committed", { importId });
  if (found.open !== lines.length) throw new AppError("rows-sent", { importId });
}
