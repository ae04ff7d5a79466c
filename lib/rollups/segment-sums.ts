import type { ClientBase } from "pg";
import type { Sum } from "./contributions";
import { PROFILE_DIMENSIONS } from "./measures";

/**
 * Adds the differences in the temporary table `delta` to segment_month and, month by month, to cohort_month.
 * Each difference counts for everybody (dimension '') and for its value of each dimension.
 *
 * @param net  the accounts had contributed before, so most of `delta` cancels out; it is netted account by account first
 */
export async function addToSums(connection: ClientBase, sums: readonly Sum[], net: boolean): Promise<void> {
  const columns = sums.map((sum) => sum.column);
  await connection.query(
    addSql("segment_month", ["grain", "dimension", "value", "period"], deltaSql("", columns, net), columns),
  );
  const inCohort = "WHERE grain = 'month' AND cohort IS NOT NULL";
  await connection.query(
    addSql("cohort_month", ["dimension", "value", "cohort", "period"], deltaSql(inCohort, columns, net), columns),
  );
  // A group that nobody contributes to any more has no row, as if it had never been.
  await connection.query("DELETE FROM segment_month WHERE accounts = 0");
  await connection.query("DELETE FROM cohort_month WHERE accounts = 0");
}

const totals = (columns: readonly string[]) => columns.map((column) => `sum(${column}) AS ${column}`).join(", ");
const someDiffer = (columns: readonly string[]) => columns.map((column) => `sum(${column}) <> 0`).join(" OR ");

function deltaSql(where: string, columns: readonly string[], net: boolean): string {
  if (!net) return `delta ${where}`;
  const filedUnder = ["account_id", "grain", "period", "cohort", ...PROFILE_DIMENSIONS].join(", ");
  return `(SELECT ${filedUnder}, ${totals(columns)} FROM delta ${where}
    GROUP BY ${filedUnder} HAVING ${someDiffer(columns)}) net`;
}

function addSql(table: string, keys: readonly string[], source: string, columns: readonly string[]): string {
  const groups = ["('', '')", ...PROFILE_DIMENSIONS.map((name) => `('${name}', ${name})`)].join(", ");
  return `
INSERT INTO ${table} (${[...keys, ...columns].join(", ")})
SELECT ${keys.join(", ")}, ${totals(columns)}
FROM (SELECT * FROM ${source}) differences
CROSS JOIN LATERAL (VALUES ${groups}) groups(dimension, value)
GROUP BY ${keys.join(", ")}
HAVING ${someDiffer(columns)}
ON CONFLICT (${keys.join(", ")}) DO UPDATE SET
  ${columns.map((column) => `${column} = ${table}.${column} + excluded.${column}`).join(", ")}`;
}
