import type { ClientBase } from "pg";
import { z } from "zod";
import { queryRows } from "../../database/query";
import { AppError } from "../../errors/app-error";
import type { Organisation } from "../context";
import { MONEY_KINDS } from "../kinds/all";
import type { KindDeclaration } from "../kinds/declaration";
import { markMonths } from "./months";

/** numeric(20,6) has fourteen digits before the point. */
const AMOUNT_LIMIT = "1e14";

/** SQL of the month whose rate converts a row `f` of the kind. */
export function rateMonthSql(kind: KindDeclaration): string {
  return `date_trunc('month', ${kind.convertedOn?.((column) => `f."${column}"`)})::date`;
}

/**
 * After rates came, changed or returned: converts the stored rows of their currencies and months anew, and marks the
 * months of those whose amount that changes. Throws `rate-too-large` where an amount would outgrow its column.
 *
 * @param rates SQL of rows with a currency and a month
 */
export async function convertAnew(connection: ClientBase, rates: string, organisation: Organisation): Promise<void> {
  for (const kind of MONEY_KINDS) {
    await connection.query("DROP TABLE IF EXISTS import_converted");
    await connection.query(
      `CREATE TEMP TABLE import_converted ON COMMIT DROP AS
       SELECT f.*, r.rate, round(f.original_amount * r.rate, 6) AS converted
         FROM ${kind.table} f JOIN exchange_rates r ON r.currency = f.currency AND r.month = ${rateMonthSql(kind)}
        WHERE f.original_amount IS NOT NULL AND f.amount <> round(f.original_amount * r.rate, 6)
          AND (r.currency, r.month) IN (SELECT currency, month FROM ${rates})`,
    );
    await refuseTooLarge(connection, kind, "import_converted");
    const belongs = kind.fields.some(({ name, required }) => name === "account" && required);
    const moved = await connection.query(
      `UPDATE ${kind.table} f SET amount = c.converted FROM import_converted c
        WHERE f.id = c.id ${belongs ? "AND f.account_id = c.account_id" : ""}`,
    );
    if (moved.rowCount === 0) continue;
    const value = (column: string) => `"${column}"`;
    await markMonths(connection, kind, { source: "import_converted", value, ...organisation });
  }
}

/**
 * Converts rows that an undo brings back at the rates of today, which may have changed since they were overwritten.
 * Throws `rate-too-large`.
 *
 * @param returning table like the kind's own
 */
export async function convertReturning(
  connection: ClientBase,
  kind: KindDeclaration,
  returning: string,
): Promise<void> {
  if (!kind.convertedOn) return;
  const rated = `exchange_rates r
    WHERE f.original_amount IS NOT NULL AND r.currency = f.currency AND r.month = ${rateMonthSql(kind)}`;
  await refuseTooLarge(connection, kind, `(SELECT f.*, r.rate FROM ${returning} f, ${rated})`);
  await connection.query(`UPDATE ${returning} f SET amount = round(f.original_amount * r.rate, 6) FROM ${rated}`);
}

const tooLarge = z.object({ currency: z.string(), month: z.string(), rate: z.string() });

/** @param rated table or subquery of rows of the kind, each with its rate */
async function refuseTooLarge(connection: ClientBase, kind: KindDeclaration, rated: string): Promise<void> {
  const [found] = await queryRows(
    connection,
    tooLarge,
    `SELECT f.currency, to_char(${rateMonthSql(kind)}, 'YYYY-MM') AS month, trim_scale(f.rate)::text AS rate
       FROM ${rated} f
      WHERE abs(round(f.original_amount * f.rate, 6)) >= ${AMOUNT_LIMIT} LIMIT 1`,
  );
  if (found) throw new AppError("rate-too-large", found);
}
