import type { ClientBase } from "pg";
import { periodsOfMonthsSql } from "./contributions";
import { LIFE_COLUMNS, MONTH_COLUMNS, PROFILE_DIMENSIONS, SUMS } from "./measures";
import { createWorkTable } from "./work-tables";

/** All columns of account_month besides its key. */
export const MONTH_ROW = [...Object.keys(MONTH_COLUMNS), ...LIFE_COLUMNS];

/**
 * Compares what should stand with what stands: `changed` rows of account_month, the accounts' `profile_next`, and from
 * both `affected`, the periods whose sums may change; `delta` is laid out to receive the differences.
 */
export async function findChanges(connection: ClientBase, horizon: string): Promise<void> {
  await createWorkTable(connection, "changed", CHANGED);
  await createWorkTable(connection, "profile_next", profileNextSql(horizon));
  await createWorkTable(connection, "affected", periodsOfMonthsSql(`(${CONCERNED_MONTHS})`));
  const sums = SUMS.map((sum) => `${sum.column} numeric`).join(", ");
  const dimensions = PROFILE_DIMENSIONS.map((name) => `${name} text`).join(", ");
  await connection.query(
    `CREATE TEMP TABLE delta (grain text, period date, cohort date, ${dimensions}, ${sums}) ON COMMIT DROP`,
  );
}

const row = (table: string) => `ROW(${MONTH_ROW.map((column) => `${table}.${column}`).join(", ")})`;

const CHANGED = `
SELECT k.account_id, k.month FROM candidate k
LEFT JOIN month_next n ON n.account_id = k.account_id AND n.month = k.month
LEFT JOIN account_month m ON m.account_id = k.account_id AND m.month = k.month
WHERE ${row("n")} IS DISTINCT FROM ${row("m")}`;

/** `refiled`: another segment, another first activity, or new; `moved`: another horizon; `gone`: the account was deleted. */
function profileNextSql(horizon: string): string {
  const same = (column: string) => `p.${column} IS NOT DISTINCT FROM n.${column}`;
  return `
SELECT n.*, p.horizon IS DISTINCT FROM n.horizon AS moved, least(p.horizon, n.horizon) AS least_horizon,
  NOT (${[...PROFILE_DIMENSIONS, "first_active"].map(same).join(" AND ")}) OR n.gone AS refiled
FROM (
  SELECT l.account_id, ${PROFILE_DIMENSIONS.map((name) => `coalesce(a.${name}, '') AS ${name}`).join(", ")},
    l.first_active, '${horizon}'::date AS horizon, a.id IS NULL AS gone
  FROM life l LEFT JOIN accounts a ON a.id = l.account_id) n
LEFT JOIN account_profile p ON p.account_id = n.account_id`;
}

/** The changed months; all months of an account that is refiled; the last year's of one under another horizon. */
const CONCERNED_MONTHS = `
SELECT account_id, month FROM changed
UNION SELECT m.account_id, m.month
  FROM (SELECT account_id, month FROM account_month UNION ALL SELECT account_id, month FROM month_next) m
  JOIN profile_next n ON n.account_id = m.account_id
  WHERE n.refiled OR (n.moved AND m.month > n.least_horizon - interval '12 months')`;
