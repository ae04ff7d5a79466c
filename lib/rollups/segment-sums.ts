import type { ClientBase } from "pg";
import type { Sum } from "./contributions";
import { COHORT_DIMENSIONS, COHORT_SUMS, PROFILE_DIMENSIONS } from "./measures";

const FILED_UNDER = ["grain", "period", "cohort", ...PROFILE_DIMENSIONS].join(", ");

/**
 * Adds the differences in the temporary table `delta` to segment_month and, month by month, to cohort_month.
 * Each difference counts for everybody (dimension '') and for its value of each dimension.
 *
 * @param collapses  many of the differences share all their dimensions: then they are added up once before they are added
 *                   to each dimension
 */
export async function addToSums(connection: ClientBase, sums: readonly Sum[], collapses: boolean): Promise<void> {
  const columns = sums.map((sum) => sum.column);
  if (collapses) {
    await connection.query(
      `CREATE TEMP TABLE net ON COMMIT DROP AS SELECT ${FILED_UNDER}, ${totals(columns)} FROM delta
       GROUP BY ${FILED_UNDER} HAVING ${someDiffer(columns)}`,
    );
  }
  const source = collapses ? "net" : "delta";
  await connection.query(addSql(SEGMENTS, source, columns));
  const kept = sums.filter((sum) => COHORT_SUMS.has(sum.name)).map((sum) => sum.column);
  await connection.query(addSql(COHORTS, source, kept));
  // A group that nobody contributes to any more has no row, as if it had never been.
  await connection.query("DELETE FROM segment_month WHERE accounts = 0");
  await connection.query("DELETE FROM cohort_month WHERE accounts = 0");
}

const totals = (columns: readonly string[]) => columns.map((column) => `sum(${column}) AS ${column}`).join(", ");
const someDiffer = (columns: readonly string[]) => columns.map((column) => `sum(${column}) <> 0`).join(" OR ");

interface Target {
  table: string;
  keys: readonly string[];
  dimensions: readonly string[];
  /** Which differences concern it. */
  where: string;
}

const SEGMENTS: Target = {
  table: "segment_month",
  keys: ["grain", "dimension", "value", "period"],
  dimensions: PROFILE_DIMENSIONS,
  where: "true",
};

const COHORTS: Target = {
  table: "cohort_month",
  keys: ["dimension", "value", "cohort", "period"],
  dimensions: COHORT_DIMENSIONS,
  where: "grain = 'month' AND cohort IS NOT NULL",
};

function addSql({ table, keys, dimensions, where }: Target, source: string, columns: readonly string[]): string {
  const others = keys.filter((key) => key !== "dimension" && key !== "value");
  const names = dimensions.map((name) => `WHEN grouping(${name}) = 0 THEN '${name}'`).join(" ");
  // Each row is read once and counted in every group; joined to its groups, it would be copied seven times first.
  return `
INSERT INTO ${table} (dimension, value, ${[...others, ...columns].join(", ")})
SELECT CASE ${names} ELSE '' END, coalesce(${dimensions.join(", ")}, ''), ${others.join(", ")}, ${totals(columns)}
FROM ${source} WHERE ${where}
GROUP BY ${others.join(", ")}, GROUPING SETS ((), ${dimensions.map((name) => `(${name})`).join(", ")})
HAVING ${someDiffer(columns)}
ON CONFLICT (${keys.join(", ")}) DO UPDATE SET
  ${columns.map((column) => `${column} = ${table}.${column} + excluded.${column}`).join(", ")}`;
}
