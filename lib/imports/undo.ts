import type { ClientBase } from "pg";
import { z } from "zod";
import { type Actor, recordDeed } from "../audit/mutations";
import { getPool } from "../database/pool";
import { inTransaction, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { undoAside, undoMerged } from "../merges/undone-imports";
import { PROFILE_MONTH } from "../rollups/marks";
import { assignAfter, assignInside, markAnswers } from "../themes/assign";
import { forgetThemes } from "../themes/forget";
import { followSuccessors } from "../users/follow-successors";
import { refreshAfter, refreshInside } from "./after-commit";
import { convertAnew } from "./commit/convert-anew";
import { markMonths, remeasureExtent, widenExtent } from "./commit/months";
import { undoProducts } from "./commit/products";
import { organisationAt } from "./context";
import { kindOf } from "./kinds/all";
import type { KindDeclaration } from "./kinds/declaration";
import { lockKind } from "./locks";
import { refuseMissingRates } from "./rates-in-use";
import { relinkHistory } from "./relink-history";
import { sweepAccounts } from "./sweep-accounts";
import { takeOut } from "./take-out";

export interface UndoRequest {
  now: Date;
  /** Who asks, for the audit log. */
  by: Actor;
  /** Whether a large refresh of the rollups is waited for, or sent to the worker. */
  refresh?: "wait" | "job";
  /** How long to wait for a running import that holds the kind, in milliseconds; for as long as it takes unless given. */
  patienceMs?: number;
}

/**
 * Takes an import back: its rows go, what it had overwritten returns, and where a later import has overwritten its rows
 * in turn, that one's undo will return what was there before both. Money returns at the rates of today. The audit log tells of it
 * exactly when it is so. Throws `import-unknown`, `import-not-committed`, `import-busy`, and for rates `rate-needed` or
 * `rate-too-large`.
 */
export async function undoImport(
  importId: number,
  { now, by, refresh = "wait", patienceMs }: UndoRequest,
): Promise<void> {
  const pool = await getPool();
  const refreshed = await inTransaction(pool, async (connection) => {
    const kind = await findKind(connection, importId);
    await lockKind(connection, kind, true, patienceMs);
    const claimed = await connection.query(
      "UPDATE imports SET status = 'undone', undone_at = $2 WHERE id = $1 AND status = 'committed'",
      [importId, now],
    );
    if (claimed.rowCount === 0) throw new AppError("import-not-committed", { importId });
    if (kind.id === "products") await undoProducts(connection, importId);
    else if (kind.id !== "accounts") await undoFacts(connection, kind, importId, now);
    await undoAccounts(connection, importId);
    await recordDeed(connection, by, "import.undone", `${importId}`);
    return refreshInside(connection, now);
  });
  if (!refreshed) await refreshAfter(pool, refresh, now);
  await assignAfter(pool, refresh);
}

async function findKind(connection: ClientBase, importId: number): Promise<KindDeclaration> {
  const [row] = await queryRows(connection, z.object({ kind: z.string() }), "SELECT kind FROM imports WHERE id = $1", [
    importId,
  ]);
  if (!row) throw new AppError("import-unknown", { importId });
  return kindOf(row.kind);
}

async function undoFacts(connection: ClientBase, kind: KindDeclaration, importId: number, now: Date): Promise<void> {
  const organisation = await organisationAt(connection, now);
  await takeOut(connection, kind, importId);
  if (kind.id === "survey-answers") {
    await forgetThemes(connection, "import_going", "import_returning");
    await markAnswers(connection, await importsReturning(connection));
    await assignInside(connection);
  }
  await undoAside(connection, kind.id, kind.table, importId);
  await relinkHistory(connection, kind.id, importId);
  if (kind.id === "exchange-rates") {
    await refuseMissingRates(connection, "import_going", importId);
    await convertAnew(connection, "import_going", organisation);
  }
  const value = (column: string) => `"${column}"`;
  const gone = { source: "import_going", value, ...organisation };
  const back = { source: "import_returning", value, ...organisation };
  await markMonths(connection, kind, gone);
  await markMonths(connection, kind, back);
  await remeasureExtent(connection, kind, gone);
  await widenExtent(connection, kind, back);
}

/** The imports that wrote the rows that return. */
async function importsReturning(connection: ClientBase): Promise<number[]> {
  const rows = await queryRows(
    connection,
    z.object({ id: z.number() }),
    "SELECT DISTINCT import_id AS id FROM import_returning WHERE import_id IS NOT NULL",
  );
  return rows.map(({ id }) => id);
}

/** Accounts that the import changed are as before; those it created go when nothing else refers to them. */
async function undoAccounts(connection: ClientBase, importId: number): Promise<void> {
  await connection.query(
    `INSERT INTO rollup_mark (account_id, month, kind) SELECT id, $2, 'accounts' FROM accounts WHERE import_id = $1 ON CONFLICT DO NOTHING`,
    [importId, PROFILE_MONTH],
  );
  await connection.query(
    `UPDATE accounts a SET code = p.code, name = p.name, segment = p.segment, industry = p.industry, region = p.region,
            plan = p.plan, owner = p.owner, channel = p.channel, customer_since = p.customer_since,
            attributes = p.attributes, import_id = p.import_id, line = p.line
       FROM overwritten o, jsonb_populate_record(NULL::accounts, o.prior) p
      WHERE o.kind = 'accounts' AND o.import_id = $1 AND o.row_id = a.id AND a.import_id = $1`,
    [importId],
  );
  await undoMerged(connection, importId);
  await followSuccessors(connection);
  await relinkHistory(connection, "accounts", importId);
  await sweepAccounts(connection);
}
