import { z } from "zod";
import { getPool } from "../database/pool";
import { inTransaction, type Queryable, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { daySql } from "./commit/months";
import { organisationAt } from "./context";
import { getImport } from "./data";
import { belongsToAccount, KINDS, kindOf } from "./kinds/all";
import type { KindDeclaration, KindId } from "./kinds/declaration";
import { refuseMissingRates } from "./rates-in-use";
import { unusedSql } from "./sweep-accounts";
import { takeOut } from "./take-out";

/** Imports named; the rest is a number too many to go through by hand. */
const IMPORTS_TOLD = 10;

/** What undoing an import would change. */
export interface UndoPreview {
  kind: KindId;
  /** Rows of the kind that go, that are as before again, and that later imports changed, which stay as those left them. */
  rows: { going: number; restored: number; overwritten: number };
  /** The later imports that changed them. */
  overwrittenBy: number[];
  /** Accounts that it brought in and that go; that stay because rows of other imports, or notes and deeds of people, belong to them. */
  accounts: { going: number; staying: number };
  /** Imports whose rows belong to the accounts that stay; at most ten. */
  standingOn: number[];
  /** Products that go; those that sales name stay. Null for other kinds. */
  products: number | null;
  /** Months whose figures change: how many, the first and the last as their first day; null for kinds without figures by month. */
  months: { count: number; first: string; last: string } | null;
  /** What has to be done before; null where nothing stands in its way. */
  blocked: AppError | null;
}

/** Whoever asks waits for the answer; counting longer than this only holds them up. */
const COUNT_MS = 8_000;

/**
 * What an undo would change, by the facts as they are now. Throws `import-unknown`, and `too-slow` where there is too much to count
 * while somebody waits.
 */
export async function previewUndo(importId: number, now: Date): Promise<UndoPreview> {
  const kind = kindOf((await getImport(importId)).kind);
  const pool = await getPool();
  const counted = await inTransaction(pool, async (connection) => {
    await connection.query(`SET TRANSACTION READ ONLY; SET LOCAL statement_timeout = ${COUNT_MS}`);
    const { overwrittenBy, ...rows } = await countRows(connection, kind, importId);
    const accounts = await countAccounts(connection, importId);
    const products = kind.id === "products" ? await countProducts(connection, importId) : null;
    return {
      kind: kind.id,
      rows: { ...rows, going: kind.id === "accounts" ? accounts.going : (products ?? rows.going) },
      overwrittenBy: overwrittenBy ?? [],
      accounts,
      products,
      standingOn: await listStanding(connection, importId),
      months: await spanMonths(connection, kind, importId, now),
    };
  });
  return { ...counted, blocked: kind.id === "exchange-rates" ? await findBlock(kind, importId) : null };
}

const counts = z.object({
  going: z.coerce.number(),
  restored: z.coerce.number(),
  overwritten: z.coerce.number(),
  overwrittenBy: z.array(z.number()).nullable(),
});

async function countRows(connection: Queryable, { id, table }: KindDeclaration, importId: number) {
  const [row] = await queryRows(
    connection,
    counts,
    `WITH ours AS (SELECT t.id, EXISTS (SELECT FROM overwritten o
         WHERE o.kind = $2 AND o.import_id = $1 AND o.row_id = t.id) AS had FROM ${table} t WHERE t.import_id = $1),
       over AS (SELECT row_id, import_id FROM overwritten WHERE kind = $2 AND (prior->>'import_id')::int = $1)
     SELECT (SELECT count(*) FROM ours WHERE NOT had) AS going, (SELECT count(*) FROM ours WHERE had) AS restored,
            (SELECT count(DISTINCT row_id) FROM over) AS overwritten,
            (SELECT array_agg(DISTINCT import_id) FROM over) AS "overwrittenBy"`,
    [importId, id],
  );
  return row ?? { going: 0, restored: 0, overwritten: 0, overwrittenBy: null };
}

/** Accounts that the import brought in, rather than changed. */
const BROUGHT = `a.import_id = $1 AND NOT EXISTS (
  SELECT FROM overwritten o WHERE o.kind = 'accounts' AND o.import_id = $1 AND o.row_id = a.id)`;

async function countAccounts(connection: Queryable, importId: number): Promise<UndoPreview["accounts"]> {
  const [row] = await queryRows(
    connection,
    z.object({ all: z.coerce.number(), going: z.coerce.number() }),
    `SELECT count(*) AS all, count(*) FILTER (WHERE unused) AS going
       FROM (SELECT (${unusedSql(importId)}) AS unused FROM accounts a WHERE ${BROUGHT}) brought`,
    [importId],
  );
  return { going: row?.going ?? 0, staying: (row?.all ?? 0) - (row?.going ?? 0) };
}

/** Imports whose rows belong to accounts that this one brought in. */
async function listStanding(connection: Queryable, importId: number): Promise<number[]> {
  const belonging = Object.values(KINDS).filter(belongsToAccount);
  const each = belonging.map(
    ({ id, table }) => `(i.kind = '${id}' AND EXISTS (
      SELECT FROM ${table} r JOIN accounts a ON a.id = r.account_id WHERE r.import_id = i.id AND ${BROUGHT}))`,
  );
  const rows = await queryRows(
    connection,
    z.object({ id: z.number() }),
    `SELECT i.id FROM imports i WHERE i.status = 'committed' AND i.id <> $1 AND i.origin <> 'form'
        AND EXISTS (SELECT FROM accounts a WHERE ${BROUGHT}) AND (${each.join(" OR ")})
      ORDER BY i.id LIMIT ${IMPORTS_TOLD}`,
    [importId],
  );
  return rows.map(({ id }) => id);
}

async function countProducts(connection: Queryable, importId: number): Promise<number> {
  const [row] = await queryRows(
    connection,
    z.object({ going: z.coerce.number() }),
    `SELECT count(*) AS going FROM products p WHERE p.import_id = $1
        AND NOT EXISTS (SELECT FROM overwritten o WHERE o.kind = 'products' AND o.import_id = $1 AND o.row_id = p.id)
        AND NOT EXISTS (SELECT FROM invoices r WHERE r.product_id = p.id)
        AND NOT EXISTS (SELECT FROM subscriptions r WHERE r.product_id = p.id)
        AND NOT EXISTS (SELECT FROM opportunities r WHERE r.product_id = p.id)`,
    [importId],
  );
  return row?.going ?? 0;
}

const span = z.object({ count: z.coerce.number(), first: z.string().nullable(), last: z.string().nullable() });

async function spanMonths(
  connection: Queryable,
  kind: KindDeclaration,
  importId: number,
  now: Date,
): Promise<UndoPreview["months"]> {
  if (kind.months.length === 0) return null;
  const { timeZone } = await organisationAt(connection, now);
  const parts = kind.months.flatMap((column) => [
    `SELECT ${daySql(column, `"${column}"`, timeZone)} AS day FROM ${kind.table} WHERE import_id = $1`,
    `SELECT ${daySql(column, `(prior->>'${column}')`, timeZone)} FROM overwritten WHERE import_id = $1 AND kind = '${kind.id}'`,
  ]);
  const [row] = await queryRows(
    connection,
    span,
    `SELECT count(DISTINCT month) AS count, min(month)::text AS first, max(month)::text AS last
       FROM (SELECT date_trunc('month', day)::date AS month FROM (${parts.join(" UNION ALL ")}) days) months`,
    [importId],
  );
  return row?.first && row.last ? { count: row.count, first: row.first, last: row.last } : null;
}

/** Takes the rates out to see whether anything misses them, and puts everything back. */
async function findBlock(kind: KindDeclaration, importId: number): Promise<AppError | null> {
  const connection = await (await getPool()).connect();
  try {
    await connection.query("BEGIN");
    await takeOut(connection, kind, importId);
    await refuseMissingRates(connection, "import_going", importId);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  } finally {
    await connection.query("ROLLBACK").catch(() => {});
    connection.release();
  }
}
