import type { ClientBase } from "pg";
import { periodsOfMonthsSql, type Sum, sumsReading } from "./contributions";
import { PROFILE_DIMENSIONS, ROW_DEFAULTS } from "./measures";
import { createWorkTable } from "./work-tables";

export const MONTH_ROW = Object.keys(ROW_DEFAULTS);

export interface Changes {
  /** Some account is filed elsewhere, under another horizon, new or gone. */
  refiled: boolean;
  /** The columns of account_month in which some row changed (or, where an account is refiled, holds anything). */
  columns: readonly string[];
  /** The sums that may change. */
  sums: readonly Sum[];
}

/**
 * Compares what should stand with what stands: `changed` rows of account_month, the accounts' `profile_next`, and from
 * both `affected`, the periods whose sums may change.
 */
export async function findChanges(
  connection: ClientBase,
  { horizon, firstMonth }: { horizon: string; firstMonth: number },
): Promise<Changes> {
  await createWorkTable(connection, "changed", CHANGED);
  await createWorkTable(connection, "profile_next", profileNextSql(horizon));
  await createWorkTable(connection, "concerned", CONCERNED_MONTHS);
  await createWorkTable(connection, "affected", periodsOfMonthsSql("concerned", LAST_HORIZON, firstMonth));
  return changesFound(connection);
}

/**
 * The sums that read a column in which some row changed. When an account is filed elsewhere all that it contributes moves,
 * so then: the sums that read a column in which some row holds anything.
 */
async function changesFound(connection: ClientBase): Promise<Changes> {
  const { rows } = await connection.query("SELECT bool_or(refiled OR moved) AS refiled FROM profile_next");
  const refiled = rows[0]?.refiled === true;
  const { source, differs } = refiled ? HELD : REPLACED;
  const answers = await connection.query(
    `SELECT ${MONTH_ROW.map((column) => `bool_or(${differs(column, defaultOf(column))}) AS ${column}`).join(", ")} FROM ${source}`,
  );
  const columns = MONTH_ROW.filter((column) => answers.rows[0]?.[column]);
  return { refiled, columns, sums: sumsReading(new Set(columns)) };
}

const defaultOf = (column: string) => ROW_DEFAULTS[column] ?? "NULL";

const REPLACED = {
  source: "changed",
  differs: (column: string, none: string) =>
    `coalesce(now_${column}, ${none}) IS DISTINCT FROM coalesce(was_${column}, ${none})`,
};

const HELD = {
  source: `(SELECT ${MONTH_ROW.join(", ")} FROM month_next
    UNION ALL SELECT ${MONTH_ROW.join(", ")} FROM account_month JOIN life USING (account_id)) held`,
  differs: (column: string, none: string) => `${column} IS DISTINCT FROM ${none}`,
};

/** The later of the horizons under which the accounts were last looked at and are looked at now. */
const LAST_HORIZON = "(SELECT greatest(max(was_horizon), max(horizon)) FROM profile_next)";

const row = (table: string) => `ROW(${MONTH_ROW.map((column) => `${table}.${column}`).join(", ")})`;

/** Each with the row that stood and the one that shall stand (`stood`, `stands`: whether there is one), so that nobody looks them up again. */
const CHANGED = `
SELECT k.account_id, k.month, m.account_id IS NOT NULL AS stood, n.account_id IS NOT NULL AS stands,
  ${MONTH_ROW.map((column) => `m.${column} AS was_${column}, n.${column} AS now_${column}`).join(", ")}
FROM candidate k
LEFT JOIN month_next n ON n.account_id = k.account_id AND n.month = k.month
LEFT JOIN account_month m ON m.account_id = k.account_id AND m.month = k.month
WHERE ${row("n")} IS DISTINCT FROM ${row("m")}`;

/** `refiled`: another segment, another first activity, or new; `moved`: another horizon; `gone`: the account was deleted. */
function profileNextSql(horizon: string): string {
  const same = (column: string) => `p.${column} IS NOT DISTINCT FROM n.${column}`;
  return `
SELECT n.*, p.horizon AS was_horizon, p.horizon IS DISTINCT FROM n.horizon AS moved,
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
  WHERE n.refiled OR (n.moved AND m.month > least(n.was_horizon, n.horizon) - interval '12 months')`;
