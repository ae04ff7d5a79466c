import type { ClientBase } from "pg";
import { DATED_KINDS } from "./dated-kinds";

/** Counts the rows of every kind by month and import anew. Reads every fact once. */
export async function countMonths(connection: ClientBase, timeZone: string): Promise<void> {
  await connection.query("DELETE FROM data_months");
  for (const { kind, table, column } of DATED_KINDS) {
    const day = column.endsWith("_at") ? `("${column}" AT TIME ZONE $2)` : `"${column}"`;
    const zone = column.endsWith("_at") ? [timeZone] : [];
    await connection.query(
      `INSERT INTO data_months (kind, month, import_id, rows)
       SELECT $1, date_trunc('month', ${day})::date, coalesce(import_id, 0), count(*)
         FROM ${table} WHERE "${column}" IS NOT NULL GROUP BY 2, 3`,
      [kind, ...zone],
    );
  }
}
