import type { ClientBase } from "pg";
import { COUNTED_KINDS, type CountedKind } from "./measures";
import type { Rules } from "./rules";

/** Column of `touched` that says whether facts of a kind were touched in the range. */
export const touchedColumn = (kind: CountedKind) => `"${kind}"`;

/**
 * `touched`: what the marks of some accounts say, which are deleted: half-open ranges of days that do not overlap,
 * [month, next month) or, for a mark on the account itself, its whole life; which kinds of facts to count anew in each; and
 * whether it may change when the customer was active. Marks of months after the horizon wait until their month has begun.
 * Returns how many accounts it took.
 *
 * @param horizon  first day of the last month, "YYYY-MM-DD"
 * @param limit    of accounts
 */
export async function takeMarks(connection: ClientBase, rules: Rules, horizon: string, limit: number): Promise<number> {
  const lifeKinds = rules.activeRule === "contract" ? "'subscriptions'" : "'subscriptions', 'invoices'";
  const kinds = COUNTED_KINDS.map((kind) => `bool_or(kind IN ('accounts', '${kind}')) AS ${touchedColumn(kind)}`);
  await connection.query(`CREATE TEMP TABLE taken (account_id int, month date, kind text) ON COMMIT DROP`);
  // Who is chosen is a range of accounts, which is found without a join: how many marks there are changes faster than the
  // planner learns of it, and a join planned for a few would compare every account with every mark.
  const { rowCount } = await connection.query(
    `WITH chosen AS (
       SELECT DISTINCT account_id FROM rollup_mark WHERE month <= $1::date ORDER BY account_id LIMIT $2
     ), deleted AS (
       DELETE FROM rollup_mark
       WHERE account_id <= (SELECT max(account_id) FROM chosen) AND month <= $1::date RETURNING account_id, month, kind
     )
     INSERT INTO taken SELECT * FROM deleted`,
    [horizon, limit],
  );
  if (!rowCount) return 0;
  await connection.query(
    `CREATE TEMP TABLE touched ON COMMIT DROP AS
     SELECT account_id, CASE WHEN whole THEN '-infinity' ELSE month END AS from_day,
       ((CASE WHEN whole THEN '${horizon}'::date ELSE month END) + interval '1 month')::date AS until_day,
       bool_or(kind IN ('accounts', ${lifeKinds})) AS life, ${kinds.join(", ")}
     FROM (SELECT *, bool_or(kind = 'accounts') OVER (PARTITION BY account_id) AS whole FROM taken) marks
     WHERE NOT whole OR kind = 'accounts'
     GROUP BY account_id, month, whole`,
  );
  await connection.query("CREATE INDEX ON touched (account_id)");
  await connection.query("ANALYZE touched");
  const result = await connection.query("SELECT count(DISTINCT account_id)::int AS accounts FROM touched");
  return result.rows[0].accounts;
}
