import type { ClientBase } from "pg";
import pg from "pg";
import { belongsToAccount } from "../kinds/all";
import type { KindDeclaration } from "../kinds/declaration";

/** SQL for the day of a column: instants fall on a day by the organisation's time zone. */
function daySql(column: string, value: string, timeZone: string): string {
  return column.endsWith("_at")
    ? `(${value}::timestamptz AT TIME ZONE ${pg.escapeLiteral(timeZone)})`
    : `${value}::date`;
}

/**
 * Marks the months of rows that came or went. `source` is SQL for rows `r` with account_id; `value` gives the SQL of one
 * of their columns.
 */
export async function markMonths(
  connection: ClientBase,
  kind: KindDeclaration,
  { source, value, timeZone }: { source: string; value: (column: string) => string; timeZone: string },
): Promise<void> {
  if (!belongsToAccount(kind)) return;
  for (const column of kind.months) {
    await connection.query(
      `INSERT INTO rollup_mark (account_id, month)
       SELECT DISTINCT account_id, date_trunc('month', ${daySql(column, value(column), timeZone)})::date
         FROM ${source} WHERE ${value(column)} IS NOT NULL
       ON CONFLICT DO NOTHING`,
    );
  }
}

/** Widens what is known of the kind to the days of rows that came. Ends that lie ahead say nothing of what is known. */
export async function widenExtent(
  connection: ClientBase,
  kind: KindDeclaration,
  {
    source,
    value,
    timeZone,
    today,
  }: { source: string; value: (column: string) => string; timeZone: string; today: string },
): Promise<void> {
  for (const column of kind.extent) {
    const day = `(${daySql(column, value(column), timeZone)})::date`;
    await connection.query(
      `INSERT INTO fact_extent (kind, first_day, last_day)
       SELECT $1, min(${day}), max(${day}) FROM ${source} WHERE ${value(column)} IS NOT NULL
          AND ${day} <= $2::date + 1 HAVING count(*) > 0
       ON CONFLICT (kind) DO UPDATE SET first_day = least(fact_extent.first_day, excluded.first_day),
         last_day = greatest(fact_extent.last_day, excluded.last_day)`,
      [kind.id, today],
    );
  }
}

/** Measures the extent anew from the table, after rows went. */
export async function remeasureExtent(
  connection: ClientBase,
  kind: KindDeclaration,
  { timeZone, today }: { timeZone: string; today: string },
): Promise<void> {
  if (kind.extent.length === 0) return;
  await connection.query("DELETE FROM fact_extent WHERE kind = $1", [kind.id]);
  await widenExtent(connection, kind, { source: kind.table, value: (column) => `"${column}"`, timeZone, today });
}
