import type { ClientBase } from "pg";
import { z } from "zod";
import { queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { rateMonthSql } from "./commit/convert-anew";
import { MONEY_KINDS } from "./kinds/all";
import type { KindDeclaration } from "./kinds/declaration";

/** Imports named in the message; the next try names the others. */
const IMPORTS_TOLD = 10;

const use = z.object({
  count: z.coerce.number(),
  imports: z.array(z.number()).nullable(),
  /** "USD 2024-01", the first of those that would be missing. */
  first: z.string().nullable(),
});

/**
 * Refuses to take rates away that rows are converted at: rows that are stored, and rows that an undo may bring back, so that
 * no undo of other kinds ever lacks a rate. Throws `rate-needed`, which names the imports to undo first.
 *
 * @param gone SQL of rows with a currency and a month, taken out of exchange_rates already
 */
export async function refuseMissingRates(connection: ClientBase, gone: string, importId: number): Promise<void> {
  const missing = `SELECT currency, month FROM ${gone} g
    WHERE NOT EXISTS (SELECT FROM exchange_rates r WHERE r.currency = g.currency AND r.month = g.month)`;
  const rows = MONEY_KINDS.flatMap((kind) => [
    lackingSql(kind, `${kind.table} f`, "true"),
    lackingSql(kind, `overwritten o, jsonb_populate_record(NULL::${kind.table}, o.prior) f`, `o.kind = '${kind.id}'`),
  ]);
  const [found] = await queryRows(
    connection,
    use,
    `WITH missing AS MATERIALIZED (${missing}), lacking AS (${rows.join(" UNION ALL ")})
     SELECT count(*) AS count, array_agg(DISTINCT import_id) FILTER (WHERE import_id IS NOT NULL) AS imports,
            min(currency || to_char(month, ' YYYY-MM')) AS first FROM lacking`,
  );
  if (!found || found.count === 0) return;
  const named = (found.imports ?? []).slice(0, IMPORTS_TOLD).join(", ");
  throw new AppError("rate-needed", { importId, count: found.count, imports: named, first: found.first ?? "" });
}

/** Rows `f` of a kind that are converted at a rate which is missing. */
function lackingSql(kind: KindDeclaration, from: string, where: string): string {
  return `SELECT f.import_id, m.currency, m.month FROM ${from}, missing m
    WHERE ${where} AND f.original_amount IS NOT NULL AND m.currency = f.currency AND m.month = ${rateMonthSql(kind)}`;
}
