import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import { DETAILS, type Detail } from "./findings";
import type { FoundCheck } from "./types";

const checkRow = z.object({ id: z.string(), found: z.number(), madeAt: z.date() });

/** What the job found when it was last done: check → how many and when. */
export async function lastChecks(connection: Queryable): Promise<Map<string, { found: number; madeAt: Date }>> {
  const rows = await queryRows(connection, checkRow, 'SELECT id, found, made_at AS "madeAt" FROM data_checks');
  return new Map(rows.map(({ id, ...check }) => [id, check]));
}

const monthRow = z.object({ kind: z.string(), month: z.iso.date(), rows: z.coerce.number() });

/** Rows of each kind and month, as they were last counted, up to a month. */
export function listMonths(connection: Queryable, until: string): Promise<z.infer<typeof monthRow>[]> {
  return queryRows(
    connection,
    monthRow,
    "SELECT kind, month::text, sum(rows) AS rows FROM data_months WHERE month <= $1 GROUP BY 1, 2 ORDER BY 1, 2",
    [until],
  );
}

/** Last day known of each kind. */
export async function lastDays(connection: Queryable): Promise<Map<string, string>> {
  const rows = await queryRows(
    connection,
    z.object({ kind: z.string(), day: z.iso.date() }),
    "SELECT kind, last_day::text AS day FROM fact_extent",
  );
  return new Map(rows.map(({ kind, day }) => [kind, day]));
}

const importRow = z.object({
  importId: z.number(),
  fileName: z.string().nullable(),
  createdAt: z.date().nullable(),
  rows: z.coerce.number(),
});
export type MonthImport = z.infer<typeof importRow>;

/** The imports that brought a kind's rows of a month, those with most first; 0 for rows that none brought. */
export function listImportsOf(connection: Queryable, kind: string, month: string): Promise<MonthImport[]> {
  return queryRows(
    connection,
    importRow,
    `SELECT d.import_id AS "importId", i.file_name AS "fileName", i.created_at AS "createdAt", d.rows
       FROM data_months d LEFT JOIN imports i ON i.id = d.import_id
      WHERE d.kind = $1 AND d.month = $2 ORDER BY d.rows DESC, d.import_id LIMIT 200`,
    [kind, month],
  );
}

const named = z.object({ id: z.number(), code: z.string(), name: z.string() });

export interface KeptFinding<Check extends FoundCheck> {
  position: number;
  account: z.infer<typeof named>;
  other: z.infer<typeof named> | null;
  detail: Detail<Check>;
}

const findingRow = z.object({
  position: z.number(),
  account: named,
  other: named.nullable(),
  detail: z.unknown(),
});

/** What is true of a finding `f` that still stands; what has been mended since is not shown. */
const STANDS: Record<FoundCheck, string> = {
  "accounts-alike": `o.id IS NOT NULL AND NOT EXISTS (SELECT FROM accounts_apart p
      WHERE p.account_id = least(a.id, o.id) AND p.other_id = greatest(a.id, o.id))`,
  "contacts-twice": `(SELECT count(*) FROM jsonb_array_elements(f.detail->'contacts') c, contacts k
      WHERE k.account_id = (c->>'accountId')::int AND k.id = (c->>'id')::bigint) > 1`,
  amounts: `CASE f.detail->>'kind'
      WHEN 'invoices' THEN EXISTS (SELECT FROM invoices r WHERE r.account_id = f.account_id
        AND r.id = (f.detail->>'rowId')::bigint AND r.amount = (f.detail->>'amount')::numeric)
      ELSE EXISTS (SELECT FROM subscriptions r WHERE r.account_id = f.account_id
        AND r.id = (f.detail->>'rowId')::bigint AND r.amount = (f.detail->>'amount')::numeric) END`,
};

/** Findings of a check that still stand. @param after  position of the last one before these */
export async function listFindings<Check extends FoundCheck>(
  connection: Queryable,
  check: Check,
  { after, limit }: { after: number; limit: number },
): Promise<KeptFinding<Check>[]> {
  const account = (alias: string) =>
    `json_build_object('id', ${alias}.id, 'code', ${alias}.code, 'name', ${alias}.name)`;
  const rows = await queryRows(
    connection,
    findingRow,
    `SELECT f.position, ${account("a")} AS account, CASE WHEN o.id IS NOT NULL THEN ${account("o")} END AS other, f.detail
       FROM data_findings f JOIN accounts a ON a.id = f.account_id LEFT JOIN accounts o ON o.id = f.other_id
      WHERE f."check" = $1 AND f.position > $2 AND ${STANDS[check]} ORDER BY f.position LIMIT $3`,
    [check, after, limit],
  );
  return rows.map((row) => ({ ...row, detail: DETAILS[check].parse(row.detail) as Detail<Check> }));
}

/** Names of the files of imports. */
export async function fileNames(connection: Queryable, imports: readonly number[]): Promise<Map<number, string>> {
  const rows = await queryRows(
    connection,
    z.object({ id: z.number(), name: z.string() }),
    "SELECT id, file_name AS name FROM imports WHERE id = ANY($1)",
    [imports],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Who may own an account, and the segments there are. */
export async function listChoices(
  connection: Queryable,
): Promise<{ owners: { name: string; value: string }[]; segments: string[] }> {
  const owners = await queryRows(
    connection,
    z.object({ name: z.string(), value: z.string() }),
    `SELECT name, coalesce(owner_alias, email) AS value FROM users WHERE disabled_at IS NULL ORDER BY lower(name), id`,
  );
  const segments = await queryRows(
    connection,
    z.object({ segment: z.string() }),
    "SELECT DISTINCT segment FROM accounts WHERE segment IS NOT NULL ORDER BY segment",
  );
  return { owners, segments: segments.map(({ segment }) => segment) };
}
