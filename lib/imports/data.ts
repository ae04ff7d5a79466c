import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import type { Assumption } from "./assumptions";
import { rejectRow } from "./check/refused";
import type { KindId } from "./kinds/declaration";
import { ORIGINS, type Origin, type Reject } from "./types";

const progress = z.object({
  phase: z.enum(["reading", "checking", "writing", "refreshing"]),
  rows: z.number(),
  bytes: z.number(),
  totalBytes: z.number(),
});

const part = <Value extends z.ZodType>(value: Value) => z.object({ value, certain: z.boolean() });

const assumption: z.ZodType<Assumption> = z.object({
  field: z.string(),
  value: z.string(),
  by: z.enum(["nothing", "column", "user"]),
  column: z.string().nullable(),
  values: z.array(z.string()),
});

const importRow = z.object({
  id: z.number(),
  kind: z.string(),
  origin: z.enum(ORIGINS),
  fileName: z.string(),
  fileBytes: z.coerce.number(),
  status: z.enum(["running", "committed", "failed", "undone"]),
  /** What was decided about the file; the parts are there once it has been read. */
  reading: z.object({
    header: z.array(z.string()).default([]),
    mapping: z.record(z.string(), z.string()).default({}),
    format: z.enum(["csv", "xlsx"]).optional(),
    encoding: part(z.string()).optional(),
    delimiter: part(z.string()).optional(),
    decimal: part(z.string()).optional(),
    dateOrder: part(z.string()).optional(),
    sheet: z.string().nullish(),
    requestKey: z.string().optional(),
    assumptions: z.array(assumption).default([]),
    /** The import of the same file whose refused rows alone were taken. */
    refusedOf: z.number().nullish(),
    /** Where these were mended one by one: the lines on which they stood there. */
    lines: z.array(z.number()).optional(),
    createAccounts: z.boolean().default(false),
  }),
  rows: z.number(),
  accepted: z.number(),
  rejected: z.number(),
  progress: progress.nullable(),
  /** Code and parameters of an error of the closed set. */
  error: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable(),
  userName: z.string().nullable(),
  createdAt: z.date(),
  finishedAt: z.date().nullable(),
  undoneAt: z.date().nullable(),
});

export type ImportSummary = z.infer<typeof importRow>;

const SELECT = `SELECT i.id, i.kind, i.origin::text, i.file_name AS "fileName", i.file_bytes AS "fileBytes", i.status::text, i.reading,
    i.rows, i.accepted, i.rejected, i.progress, i.error, u.name AS "userName", i.created_at AS "createdAt",
    i.finished_at AS "finishedAt", i.undone_at AS "undoneAt"
  FROM imports i LEFT JOIN users u ON u.id = i.user_id`;

/** Which imports of the history are meant. */
export interface HistoryFilter {
  kind?: KindId;
  /** Unless said, all but what was typed in by hand. */
  origin?: Origin;
}

/** The newest imports first, from before one of them on. */
export async function listImports({
  limit = 50,
  before,
  kind,
  origin,
}: HistoryFilter & { limit?: number; before?: number } = {}): Promise<ImportSummary[]> {
  return queryRows(
    await getPool(),
    importRow,
    `${SELECT} WHERE ($2::int IS NULL OR i.id < $2) AND ($3::text IS NULL OR i.kind = $3)
        AND CASE WHEN $4::text IS NULL THEN i.origin <> 'form' ELSE i.origin = $4::"ImportOrigin" END
      ORDER BY i.id DESC LIMIT $1`,
    [limit, before ?? null, kind ?? null, origin ?? null],
  );
}

/** Imports under way, without what is typed in by hand, the first one begun first. */
export async function listRunning(): Promise<ImportSummary[]> {
  const running = "i.status = 'running' AND i.origin <> 'form'";
  return queryRows(await getPool(), importRow, `${SELECT} WHERE ${running} ORDER BY i.id`);
}

/** One import. Throws `import-unknown`. */
export async function getImport(importId: number): Promise<ImportSummary> {
  const [row] = await queryRows(await getPool(), importRow, `${SELECT} WHERE i.id = $1`, [importId]);
  if (!row) throw new AppError("import-unknown", { importId });
  return row;
}

/** The import of a request that was queued; null while the worker has not begun it. */
export async function findRequested(requestKey: string): Promise<ImportSummary | null> {
  const [row] = await queryRows(
    await getPool(),
    importRow,
    `${SELECT} WHERE i.reading->>'requestKey' = $1 ORDER BY i.id DESC LIMIT 1`,
    [requestKey],
  );
  return row ?? null;
}

/** Refused rows of an import, by line. */
export async function listRejects(
  importId: number,
  { limit = 100, after = 0 }: { limit?: number; after?: number } = {},
): Promise<Reject[]> {
  return queryRows(
    await getPool(),
    rejectRow,
    `SELECT line, "column", value, reason, params FROM import_rejects
      WHERE import_id = $1 AND line > $2 ORDER BY line LIMIT $3`,
    [importId, after, limit],
  );
}

/** The first import that took rows of the same content as the same kind and stands; null when none did. */
export async function findSameFile(kind: string, fileHash: string): Promise<ImportSummary | null> {
  const [row] = await queryRows(
    await getPool(),
    importRow,
    `${SELECT} WHERE i.kind = $1 AND i.file_hash = $2 AND i.status = 'committed' AND i.accepted > 0
      ORDER BY i.id LIMIT 1`,
    [kind, fileHash],
  );
  return row ?? null;
}
