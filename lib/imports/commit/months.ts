import type { ClientBase } from "pg";
import pg from "pg";
import type { Organisation } from "../context";
import { belongsToAccount, KINDS } from "../kinds/all";
import type { KindDeclaration } from "../kinds/declaration";
import { lockMarks } from "../locks";

/** Rows to look at. `source` is SQL for them; `value` gives the SQL of one of the target's columns in it. */
export interface RowSource extends Pick<Organisation, "timeZone" | "today"> {
  source: string;
  value: (column: string) => string;
}

/** SQL for the day of a column: instants fall on a day by the organisation's time zone. */
export function daySql(column: string, value: string, timeZone: string): string {
  return column.endsWith("_at")
    ? `(${value}::timestamptz AT TIME ZONE ${pg.escapeLiteral(timeZone)})`
    : `${value}::date`;
}

/** Marks the months of rows that came or went. */
export async function markMonths(
  connection: ClientBase,
  kind: KindDeclaration,
  { source, value, timeZone }: RowSource,
): Promise<void> {
  if (!belongsToAccount(kind)) return;
  await lockMarks(connection);
  for (const column of kind.months) {
    const day = daySql(column, value(column), timeZone);
    const days = kind.marksMonthEnds ? `unnest(ARRAY[${day}, ${day} - 1])` : day;
    await connection.query(
      `INSERT INTO rollup_mark (account_id, month, kind)
       SELECT DISTINCT account_id, date_trunc('month', ${days})::date, '${kind.id}'
         FROM ${source} WHERE ${value(column)} IS NOT NULL AND account_id IS NOT NULL
       ON CONFLICT DO NOTHING`,
    );
  }
}

/**
 * What rows are told apart by within a kind, as SQL; null where they are not. A survey may ask a question from some day on, or
 * stop asking it: what is known of one says nothing of the others, and a question left blank is known of no day.
 */
function partSql(kind: KindDeclaration, value: RowSource["value"]): string {
  if (kind.id !== "survey-answers") return "NULL::text";
  return `CASE WHEN ${value("score")} IS NOT NULL THEN ${value("question")}::text END`;
}

/**
 * Widens what is known of the kind to the days of rows that came, and of each of its parts ("survey-answers:csat"). Ends that
 * lie ahead say nothing of what is known.
 */
export async function widenExtent(
  connection: ClientBase,
  kind: KindDeclaration,
  { source, value, timeZone, today }: RowSource,
): Promise<void> {
  for (const column of kind.extent) {
    const day = `(${daySql(column, value(column), timeZone)})::date`;
    await connection.query(
      `WITH found AS (
         SELECT ${partSql(kind, value)} AS part, min(${day}) AS first, max(${day}) AS last FROM ${source}
          WHERE ${value(column)} IS NOT NULL AND ${day} <= $2::date + 1 GROUP BY 1)
       INSERT INTO fact_extent (kind, first_day, last_day)
       SELECT name, min(first), max(last) FROM found, unnest(array_remove(ARRAY[$1, $1 || ':' || part], NULL)) AS name
        GROUP BY name
       ON CONFLICT (kind) DO UPDATE SET first_day = least(fact_extent.first_day, excluded.first_day),
         last_day = greatest(fact_extent.last_day, excluded.last_day)`,
      [kind.id, today],
    );
  }
}

/** Measures the extent anew from the table when rows went that lay on its first or last day; seldom, since it reads all. */
export async function remeasureExtent(connection: ClientBase, kind: KindDeclaration, gone: RowSource): Promise<void> {
  const part = partSql(kind, gone.value);
  const touches = kind.extent.map((column) => {
    const day = `(${daySql(column, gone.value(column), gone.timeZone)})::date`;
    return `EXISTS (SELECT FROM ${gone.source}
      WHERE e.kind IN ($1, $1 || ':' || ${part}) AND (${day} <= e.first_day OR ${day} >= e.last_day))`;
  });
  if (touches.length === 0) return;
  const dropped = await connection.query(
    `DELETE FROM fact_extent e WHERE split_part(e.kind, ':', 1) = $1 AND (${touches.join(" OR ")})`,
    [kind.id],
  );
  if (dropped.rowCount === 0) return;
  await widenExtent(connection, kind, { ...gone, source: kind.table, value: (column) => `"${column}"` });
}

/** Measures anew the extent of every kind of moments: in another time zone its first and last fall on other days. */
export async function remeasureMoments(connection: ClientBase, { timeZone, today }: Organisation): Promise<void> {
  for (const kind of Object.values(KINDS)) {
    if (!kind.extent.some((column) => column.endsWith("_at"))) continue;
    await connection.query("DELETE FROM fact_extent WHERE split_part(kind, ':', 1) = $1", [kind.id]);
    await widenExtent(connection, kind, { timeZone, today, source: kind.table, value: (column) => `"${column}"` });
  }
}
