import type { ClientBase } from "pg";
import { findChanges, MONTH_ROW } from "./changes";
import { makeDifferences } from "./differences";
import { factsToMonthsSql } from "./facts-to-months";
import { PROFILE_DIMENSIONS } from "./measures";
import { livesSql } from "./months-to-lives";
import type { Rules } from "./rules";
import { addToSums } from "./segment-sums";
import { takeMarks } from "./take-marks";
import { createWorkTable, dropWorkTables } from "./work-tables";

interface Batch {
  rules: Rules;
  /** First day of the last month to roll up. */
  horizon: string;
  /** How many accounts' marks to take at most. */
  accounts: number;
}

/**
 * Takes the marks of some accounts and brings account_month, account_profile and the sums up to date with the facts.
 * The sums change by differences: what these accounts contributed before is taken off, what they contribute now is added.
 * Works within the caller's transaction on temporary tables that vanish with it. Returns how many accounts it took.
 */
export async function takeIn(connection: ClientBase, batch: Batch): Promise<number> {
  // Sums over some thousand accounts and all their periods are sorted and hashed in memory, or take twice as long.
  await connection.query("SET LOCAL work_mem = '256MB'");
  await dropWorkTables(connection);
  const accounts = await takeMarks(connection, batch.rules, batch.horizon, batch.accounts);
  if (accounts === 0) return 0;
  await createWorkTable(connection, "month_new", factsToMonthsSql(batch.rules.timeZone));
  for (const [table, sql] of livesSql(batch.rules, batch.horizon)) await createWorkTable(connection, table, sql);
  const changes = await findChanges(connection, {
    horizon: batch.horizon,
    firstMonth: batch.rules.firstMonth,
  });
  await makeDifferences(connection, changes, () => writeRows(connection));
  await addToSums(connection, changes.sums, changes.refiled && (await sharesDimensions(connection)));
  return accounts;
}

/** Whether the accounts of this batch are filed under far fewer combinations of dimensions than there are accounts. */
async function sharesDimensions(connection: ClientBase): Promise<boolean> {
  const { rows } = await connection.query(
    `SELECT count(DISTINCT (${PROFILE_DIMENSIONS.join(", ")})) * 4 < count(*) AS shared FROM profile_next`,
  );
  return rows[0]?.shared === true;
}

async function writeRows(connection: ClientBase): Promise<void> {
  await connection.query(
    "DELETE FROM account_month m USING changed c WHERE c.stood AND m.account_id = c.account_id AND m.month = c.month",
  );
  await connection.query(
    `INSERT INTO account_month (account_id, month, ${MONTH_ROW.join(", ")})
     SELECT account_id, month, ${MONTH_ROW.map((column) => `now_${column}`).join(", ")} FROM changed WHERE stands
     ORDER BY account_id, month`,
  );
  const columns = [...PROFILE_DIMENSIONS, "first_active", "horizon"];
  await connection.query(
    `INSERT INTO account_profile (account_id, ${columns.join(", ")})
     SELECT account_id, ${columns.join(", ")} FROM profile_next WHERE (refiled OR moved) AND NOT gone
     ON CONFLICT (account_id) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(", ")}`,
  );
  await connection.query(
    "DELETE FROM account_profile p USING profile_next n WHERE p.account_id = n.account_id AND n.gone",
  );
}
