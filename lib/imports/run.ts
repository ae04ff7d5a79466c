import type { ClientBase, Pool } from "pg";
import { orDiskFull } from "../database/disk-full";
import { getPool } from "../database/pool";
import { assignAfter, assignInside, markAnswers } from "../themes/assign";
import { refreshAfter, refreshInside } from "./after-commit";
import { assumptionsOf } from "./assumptions";
import { checkRows, countGood } from "./check/check-rows";
import { gatherRefused, keepRefused, listRefused } from "./check/refused";
import { commitAccounts, createAccounts } from "./commit/accounts";
import { convertAnew } from "./commit/convert-anew";
import { commitFacts } from "./commit/facts";
import { markMonths, remeasureExtent, widenExtent } from "./commit/months";
import { commitProducts } from "./commit/products";
import { type Organisation, organisationAt } from "./context";
import { mapColumns } from "./header";
import { beginImport, failImport, finishImport, reportProgress } from "./import-row";
import { belongsToAccount } from "./kinds/all";
import { keepRefusedOf, refuseKnownFile } from "./known-file";
import { lockKind, releaseAlive } from "./locks";
import { refuseSent } from "./mended";
import { describeReading, NotationCensus } from "./notation/census";
import { type OpenImport, openImport } from "./open-import";
import { remember } from "./remembered";
import { stageRows } from "./stage";
import type { ImportResult, Progress, RunRequest } from "./types";

const REJECTS_TOLD = 1_000;

/**
 * Imports a file: reads, checks and commits it in one transaction, or nothing of it. Rows at fault are refused and told;
 * what is wrong with the whole file is thrown as an AppError (`file-…`, `header-…`, `field-…`, `archive-bomb`, `no-rows`).
 * A file that was imported before is thrown back (`file-known`), unless exchange rates that it lacked have come since: then the rows
 * that were refused are taken, and no others.
 */
export async function runImport(request: RunRequest): Promise<ImportResult> {
  const open = await openImport(request);
  mapColumns(open.kind, open.table.header, request.mapping ?? {}, open.fileName);
  const pool = await getPool();
  if (!isMeantTwice(request)) await refuseKnownFile(pool, open);
  const connection = await pool.connect();
  // A server that dies in the middle reports here besides failing the query that waits for it.
  const ignore = () => {};
  connection.on("error", ignore);
  let broken: Error | undefined;
  try {
    const importId = request.dryRun ? null : await beginImport(connection, open, request);
    if (importId !== null) request.onStart?.(importId);
    const { result, refreshed } = await work(pool, connection, { request, open, importId });
    if (importId !== null && !refreshed) {
      request.onProgress?.({ phase: "refreshing", rows: result.rows, ...sizes(open) });
      await refreshAfter(pool, request.refresh === "job" ? "job" : "wait", request.now);
    }
    if (open.kind.id === "survey-answers" && importId !== null && request.refresh !== "later")
      await assignAfter(pool, request.refresh);
    return result;
  } catch (error) {
    await connection.query("ROLLBACK").catch((cause: Error) => {
      broken = cause;
    });
    throw error;
  } finally {
    connection.removeListener("error", ignore);
    connection.release(broken);
  }
}

interface Task {
  request: RunRequest;
  open: OpenImport;
  importId: number | null;
}

/** The import's transaction, with its progress told meanwhile and its failure written down. */
async function work(
  pool: Pool,
  connection: ClientBase,
  task: Task,
): Promise<{ result: ImportResult; refreshed: boolean }> {
  const { request, open, importId } = task;
  let progress: Progress = { phase: "reading", rows: 0, bytes: 0, totalBytes: open.inspection.bytes };
  const tell = (change: Partial<Progress>) => {
    progress = { ...progress, ...change };
    request.onProgress?.(progress);
  };
  const since = new Date();
  const reporter = importId === null ? null : reportProgress(pool, importId, () => progress);
  try {
    await connection.query("BEGIN");
    const done = await transact(connection, task, tell);
    await reporter?.stop();
    await connection.query(importId === null ? "ROLLBACK" : "COMMIT");
    return done;
  } catch (cause) {
    const error = orDiskFull(cause, since);
    await reporter?.stop();
    await connection.query("ROLLBACK").catch(() => {});
    if (importId !== null) await failImport(pool, importId, error).catch(() => {});
    throw error;
  } finally {
    if (importId !== null) await releaseAlive(connection, importId).catch(() => {});
  }
}

async function transact(
  connection: ClientBase,
  { request, open, importId }: Task,
  tell: (change: Partial<Progress>) => void,
): Promise<{ result: ImportResult; refreshed: boolean }> {
  const { kind, table, mapping, inspection, assumed } = open;
  const { header } = table;
  // Large sorts and joins stay in memory; compiling the one long statement would cost more than it saves.
  await connection.query("SET LOCAL work_mem = '192MB'; SET LOCAL jit = off");
  const organisation = await organisationAt(connection, request.now);
  const census = new NotationCensus(kind, header, mapping);
  const onRows = (rows: number, bytes: number) => tell({ rows, bytes });
  const { lines } = request.mends ?? {};
  const staged = await stageRows(connection, table, { kind, mapping, census, lines, onRows });
  tell({ phase: "checking", rows: staged, bytes: inspection.bytes });
  const notation = census.decide(request.choices ?? {}, table.delimiter.value === ";");
  const createsAccounts = (request.createAccounts ?? false) && belongsToAccount(kind);
  if (importId !== null) await lockKind(connection, kind, createsAccounts, request.patienceMs);
  if (request.mends) await refuseSent(connection, request.mends);
  const known = isMeantTwice(request) ? null : await refuseKnownFile(connection, open);
  const rows = known === null ? staged : await keepRefusedOf(connection, open, known);
  const refusedOf = request.mends?.importId ?? known;
  const context = { ...organisation, notation, createAccounts: createsAccounts };
  const plan = await checkRows(connection, { kind, header, mapping, context });
  const accepted = await countGood(connection);
  if (accepted < rows) await gatherRefused(connection, header, plan);
  const rejects = accepted < rows ? await listRefused(connection, REJECTS_TOLD) : [];
  const reading = describeReading(inspection.format, table, notation);
  const assumptions = assumptionsOf(kind, mapping, { assumed, currency: organisation.currency });
  const counts = { rows, accepted, rejected: rows - accepted };
  const result = { importId, kind: kind.id, ...counts, rejects, reading, mapping, assumptions, refusedOf };
  if (importId === null) return { result, refreshed: true };
  tell({ phase: "writing" });
  if (createsAccounts) await createAccounts(connection, plan, importId);
  if (accepted < rows) await keepRefused(connection, importId);
  if (kind.id === "accounts") await commitAccounts(connection, { plan, header, mapping, importId });
  else if (kind.id === "products") await commitProducts(connection, { plan, mapping, importId });
  else await commitAndMark(connection, { open, plan, importId, organisation });
  await finishImport(connection, importId, {
    rows,
    accepted,
    header,
    mapping,
    assumptions,
    reading,
    refusedOf,
    lines,
    createAccounts: createsAccounts,
    requestKey: request.requestKey,
  });
  if (request.remember && accepted > 0) await remember(connection, open, request);
  // What is left to the caller counts as seen to here.
  return { result, refreshed: request.refresh === "later" || (await refreshInside(connection, request.now)) };
}

/** Whether rows may come in that are there already, word for word. */
function isMeantTwice({ again, mends }: RunRequest): boolean {
  return again === true || mends !== undefined;
}

async function commitAndMark(
  connection: ClientBase,
  {
    open: { kind },
    plan,
    importId,
    organisation,
  }: { open: OpenImport; plan: Awaited<ReturnType<typeof checkRows>>; importId: number; organisation: Organisation },
): Promise<void> {
  const replaced = await commitFacts(connection, { kind, plan, importId });
  if (kind.id === "exchange-rates") {
    await convertAnew(
      connection,
      "(SELECT currency, month FROM import_checked WHERE fault IS NULL) came",
      organisation,
    );
  }
  if (kind.id === "survey-answers") {
    await markAnswers(connection, [importId]);
    await assignInside(connection);
  }
  const fieldOf = (column: string) => plan.fields.find((field) => field.column === column)?.name;
  const value = (column: string) => (fieldOf(column) ? `"${fieldOf(column)}"` : "NULL::date");
  const came = { source: "(SELECT * FROM import_checked WHERE fault IS NULL) came", value, ...organisation };
  await markMonths(connection, kind, came);
  await widenExtent(connection, kind, came);
  if (replaced === 0) return;
  const gone = {
    source: `(SELECT account_id, prior FROM overwritten WHERE import_id = ${importId} AND kind = '${kind.id}') gone`,
    value: (column: string) => `(prior->>'${column}')`,
    ...organisation,
  };
  await markMonths(connection, kind, gone);
  await remeasureExtent(connection, kind, gone);
}

function sizes({ inspection }: OpenImport): { bytes: number; totalBytes: number } {
  return { bytes: inspection.bytes, totalBytes: inspection.bytes };
}
