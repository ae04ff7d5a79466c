import { basename } from "node:path";
import type { ClientBase, Pool } from "pg";
import { z } from "zod";
import { inTransaction, queryRows } from "../database/query";
import { asAppError } from "../errors/as-app-error";
import { announceEnds } from "./announce-end";
import { holdAlive } from "./locks";
import type { OpenImport } from "./open-import";
import type { ImportResult, Progress, RunRequest } from "./types";

const idRow = z.object({ id: z.number() });

/** Writes down that an import has begun, seen by everybody at once, and returns its id. */
export async function beginImport(
  connection: ClientBase,
  open: OpenImport,
  { userId, requestKey, origin = "file" }: Pick<RunRequest, "userId" | "requestKey" | "origin">,
): Promise<number> {
  const { kind, fileName, inspection, table, mapping } = open;
  const reading = { format: inspection.format, header: table.header, mapping, requestKey };
  await connection.query("BEGIN");
  try {
    const [row] = await queryRows(
      connection,
      idRow,
      `INSERT INTO imports (kind, file_name, file_hash, file_bytes, status, reading, user_id, origin)
       VALUES ($1, $2, $3, $4, 'running', $5, $6, $7::"ImportOrigin") RETURNING id`,
      [kind.id, fileName, inspection.hash, inspection.bytes, reading, userId, origin],
    );
    const { id } = idRow.parse(row);
    await holdAlive(connection, id);
    await connection.query("COMMIT");
    return id;
  } catch (error) {
    await connection.query("ROLLBACK").catch(() => {});
    throw error;
  }
}

/** In the transaction of the facts, so that an import is committed exactly when they are. */
export async function finishImport(
  connection: ClientBase,
  importId: number,
  result: Pick<ImportResult, "rows" | "accepted" | "mapping" | "assumptions" | "reading" | "refusedOf"> & {
    header: string[];
    lines?: readonly number[];
    createAccounts: boolean;
    requestKey?: string;
  },
): Promise<void> {
  const { rows, accepted, reading, ...kept } = result;
  await connection.query(
    `UPDATE imports SET status = 'committed', rows = $2, accepted = $3, rejected = $4, reading = $5, progress = NULL,
            finished_at = clock_timestamp() WHERE id = $1`,
    [importId, rows, accepted, rows - accepted, { ...reading, ...kept }],
  );
  await announceEnds(connection, [importId]);
}

/** Writes down why an import failed. Runs on another connection: that of the import may be gone. */
export async function failImport(pool: Pool, importId: number, error: unknown): Promise<void> {
  const { code, params } = asAppError(error);
  await inTransaction(pool, async (connection) => {
    const failed = await queryRows(
      connection,
      idRow,
      `UPDATE imports SET status = 'failed', error = $2, progress = NULL, finished_at = clock_timestamp()
        WHERE id = $1 AND status = 'running' RETURNING id`,
      [importId, { code, params }],
    );
    await announceEnds(connection, idsOf(failed));
  });
}

/** Writes down a queued request that failed before its file could be opened, so that who sent it is told why. */
export async function recordRefusal(pool: Pool, request: RunRequest, error: unknown): Promise<void> {
  const { code, params } = asAppError(error);
  await inTransaction(pool, async (connection) => {
    const refused = await queryRows(
      connection,
      idRow,
      `INSERT INTO imports (kind, file_name, file_hash, file_bytes, status, reading, user_id, error, origin, finished_at)
       SELECT $1, $2, '', 0, 'failed', $3, $4, $5, $7::"ImportOrigin", clock_timestamp()
        WHERE NOT EXISTS (SELECT FROM imports WHERE reading->>'requestKey' = $6) RETURNING id`,
      [
        request.kind,
        request.fileName ?? basename(request.filePath),
        { header: [], mapping: request.mapping ?? {}, requestKey: request.requestKey },
        request.userId,
        { code, params },
        request.requestKey,
        request.origin ?? "file",
      ],
    );
    await announceEnds(connection, idsOf(refused));
  });
}

function idsOf(rows: { id: number }[]): number[] {
  return rows.map(({ id }) => id);
}

/** Tells everybody how far an import is, about once a second, while its own transaction keeps everything else unseen. */
export function reportProgress(pool: Pool, importId: number, current: () => Progress): { stop(): Promise<void> } {
  let writing: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    // The import locks its row shortly before it commits, and waits for this write before it does: waiting for the lock
    // here would be for ever.
    writing = pool
      .query(
        `UPDATE imports SET progress = $2
         WHERE id = (SELECT id FROM imports WHERE id = $1 FOR UPDATE SKIP LOCKED)`,
        [importId, current()],
      )
      .catch(() => {});
  }, 1000);
  return {
    async stop() {
      clearInterval(timer);
      await writing;
    },
  };
}
