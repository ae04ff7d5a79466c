import type { Queryable } from "../database/query";
import { IS_OWNER, MAY_WORK } from "./who-may";

/**
 * Open follow-ups of people who may no longer work on the account, because they left or the account went to somebody else, go to
 * the account's owner or, where that is nobody who may sign in, to nobody. So none is forgotten in an inbox that is not read.
 */
export async function handOnLeft(connection: Queryable): Promise<void> {
  await connection.query(
    `UPDATE follow_ups f SET owner_id = gone.to_id, taken_at = NULL, version = f.version + 1
     FROM (
       SELECT o.account_id, o.id, whom.id AS to_id
       FROM follow_ups o JOIN accounts a ON a.id = o.account_id
       LEFT JOIN LATERAL (SELECT u.id FROM users u WHERE ${IS_OWNER} AND ${MAY_WORK} ORDER BY u.id LIMIT 1) whom ON true
       WHERE o.closed_at IS NULL AND o.owner_id IS NOT NULL
         AND NOT EXISTS (SELECT FROM users u WHERE u.id = o.owner_id AND ${MAY_WORK})) gone
     WHERE f.account_id = gone.account_id AND f.id = gone.id`,
  );
}
