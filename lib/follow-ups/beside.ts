import { z } from "zod";
import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { type FollowUp, GESTURE_KINDS, type Gesture, type Person } from "./types";
import { ownersOf, VISIBLE, WITH_ACCOUNT } from "./visible";
import { MAY_WORK } from "./who-may";

const gestureRow = z.object({
  id: z.string(),
  followUpId: z.string(),
  kind: z.enum(GESTURE_KINDS),
  amount: z.string(),
  note: z.string().nullable(),
  givenAt: z.date(),
  givenBy: z.string(),
  giverId: z.number(),
  month: z.string(),
});

/** What was given in each of these follow-ups, oldest first, by the follow-up's id. They are the caller's to have in scope. */
export async function listGesturesOf(followUps: readonly FollowUp[]): Promise<ReadonlyMap<string, Gesture[]>> {
  const rows = await queryRows(
    await getPool(),
    gestureRow,
    `SELECT g.id::text, g.follow_up_id::text AS "followUpId", g.kind::text, trim_scale(g.amount)::text AS amount, g.note,
       g.given_at AS "givenAt", g.user_id AS "giverId", g.month::text, coalesce((SELECT name FROM users WHERE id = g.user_id), '–') AS "givenBy"
     FROM gestures g JOIN unnest($1::int[], $2::bigint[]) AS f(account_id, id)
       ON g.account_id = f.account_id AND g.follow_up_id = f.id ORDER BY g.given_at, g.id`,
    [followUps.map(({ accountId }) => accountId), followUps.map(({ id }) => id)],
  );
  return groupBy(rows, ({ followUpId }) => followUpId);
}

/** Who may work on each of these accounts, by the account's id and then by name. */
export async function listWorkersOf(accountIds: readonly number[]): Promise<ReadonlyMap<number, Person[]>> {
  const rows = await queryRows(
    await getPool(),
    z.object({ accountId: z.number(), id: z.number(), name: z.string() }),
    `SELECT a.id AS "accountId", u.id, u.name FROM accounts a JOIN users u ON ${MAY_WORK}
     WHERE a.id = ANY($1) ORDER BY a.id, lower(u.name), u.id`,
    [[...new Set(accountIds)]],
  );
  return groupBy(rows, ({ accountId }) => accountId);
}

/**
 * Why customers leave, in the words in use for the accounts in scope: of contracts and of follow-ups of the last years, the most used
 * first. What was written of others' is not told, which may name them.
 */
export async function listLossReasons(scope: AccountScope): Promise<string[]> {
  const owners = ownersOf(scope);
  // Who sees all need not be looked up account by account.
  const [join, visible] = owners ? [WITH_ACCOUNT, `AND ${VISIBLE}`] : ["", ""];
  const rows = await queryRows(
    await getPool(),
    z.object({ reason: z.string() }),
    `SELECT (array_agg(reason ORDER BY times DESC))[1] AS reason FROM (
       SELECT trim(reason) AS reason, sum(times) AS times FROM (
         SELECT f.end_reason AS reason, count(*) AS times FROM subscriptions f ${join}
         WHERE f.end_reason IS NOT NULL AND f.end_date > now() - interval '2 years' ${visible} GROUP BY 1
         UNION ALL SELECT f.loss_reason, count(*) FROM follow_ups f ${join} WHERE f.loss_reason IS NOT NULL ${visible} GROUP BY 1) given
       WHERE trim(reason) <> '' GROUP BY 1) said
     GROUP BY lower(reason) ORDER BY sum(times) DESC LIMIT 20`,
    owners ? [owners] : [],
  );
  return rows.map(({ reason }) => reason);
}

function groupBy<Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): ReadonlyMap<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
