import type { ClientBase } from "pg";
import { PROFILE_DIMENSIONS, SUMS } from "./measures";

/**
 * Adds the differences in the temporary table `delta` to segment_month and, month by month, to cohort_month.
 * Each difference counts for everybody (dimension '') and for its value of each dimension.
 */
export async function addToSums(connection: ClientBase): Promise<void> {
  await connection.query(addSql("segment_month", ["grain", "dimension", "value", "period"], ""));
  await connection.query(
    addSql("cohort_month", ["dimension", "value", "cohort", "period"], "WHERE grain = 'month' AND cohort IS NOT NULL"),
  );
  // A group that nobody contributes to any more has no row, as if it had never been.
  await connection.query("DELETE FROM segment_month WHERE accounts = 0");
  await connection.query("DELETE FROM cohort_month WHERE accounts = 0");
}

function addSql(table: string, keys: readonly string[], where: string): string {
  const columns = SUMS.map((sum) => sum.column);
  const groups = ["('', '')", ...PROFILE_DIMENSIONS.map((name) => `('${name}', ${name})`)].join(", ");
  return `
INSERT INTO ${table} (${[...keys, ...columns].join(", ")})
SELECT ${keys.join(", ")}, ${columns.map((column) => `sum(${column})`).join(", ")}
FROM delta CROSS JOIN LATERAL (VALUES ${groups}) groups(dimension, value)
${where}
GROUP BY ${keys.join(", ")}
HAVING ${columns.map((column) => `sum(${column}) <> 0`).join(" OR ")}
ON CONFLICT (${keys.join(", ")}) DO UPDATE SET
  ${columns.map((column) => `${column} = ${table}.${column} + excluded.${column}`).join(", ")}`;
}
