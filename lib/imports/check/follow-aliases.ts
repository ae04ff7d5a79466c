import type { ClientBase } from "pg";
import type { CheckPlan } from "./build-check";

/**
 * Of a file of accounts: a row that names a code under which an account was merged into another is the row of that one. Where
 * the file has that one's own row as well, its own is taken and the other refused.
 */
export async function followAliases(connection: ClientBase, plan: CheckPlan, column: number): Promise<void> {
  const params = { account: '"code"', line: "first_line" };
  const fault = plan.checks.push({ reason: "merged-away", column, when: "", params }) - 1;
  await connection.query(
    `WITH old AS (
       SELECT c.line, a.code AS now, own.line AS own FROM import_checked c
         JOIN account_aliases l ON l.code = c."code" JOIN accounts a ON a.id = l.account_id
         LEFT JOIN LATERAL (SELECT min(o.line) AS line FROM import_checked o WHERE o.fault IS NULL AND o."code" = a.code) own ON true
        WHERE c.fault IS NULL AND NOT EXISTS (SELECT FROM accounts known WHERE known.code = c."code"))
     UPDATE import_checked c SET "code" = old.now, first_line = old.own,
            fault = CASE WHEN old.own IS NOT NULL THEN ${fault}::smallint END
       FROM old WHERE c.line = old.line`,
  );
}
