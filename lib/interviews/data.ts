import { z } from "zod";
import { isVisible, ownersOf } from "../accounts/visible";
import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { plannedRow } from "./schema";
import type { Person, PlannedTalk } from "./types";

/** Which of the planned talks: one person's or everybody's, of one account or of all. */
export interface PlannedQuestion {
  userId?: number | null;
  accountId?: number | null;
  limit: number;
}

/** Talks of the scope's accounts that are still to be held, the earliest first; those whose day has passed are among them. */
export async function listPlanned(
  scope: AccountScope,
  { userId = null, accountId = null, limit }: PlannedQuestion,
): Promise<PlannedTalk[]> {
  return queryRows(
    await getPool(),
    plannedRow,
    `SELECT i.id::text, a.id AS "accountId", a.code, a.name AS account, a.segment, i.planned_on AS "plannedOn",
       i.form::text, i.user_id AS "userId", coalesce((SELECT name FROM users WHERE id = i.user_id), '–') AS person,
       i.contact, i.about
     FROM planned_interviews i JOIN accounts a ON a.id = i.account_id
     WHERE i.held_at IS NULL AND i.cancelled_at IS NULL AND ${isVisible(1)}
       AND ($2::int IS NULL OR i.user_id = $2) AND ($3::int IS NULL OR a.id = $3)
     ORDER BY i.planned_on, a.name, i.id LIMIT $4`,
    [ownersOf(scope), userId, accountId, limit],
  );
}

/** Who may hold talks, by name; of a CSM who sees only the own accounts it depends on the account (see mutations). */
export async function listPeople(): Promise<Person[]> {
  return queryRows(
    await getPool(),
    z.object({ id: z.number().int(), name: z.string() }),
    "SELECT id, name FROM users WHERE disabled_at IS NULL ORDER BY lower(name), id",
  );
}

/** Names of an account's contacts, to choose from; none out of scope. */
export async function listContactNames(accountId: number, scope: AccountScope): Promise<string[]> {
  const rows = await queryRows(
    await getPool(),
    z.object({ name: z.string() }),
    `SELECT DISTINCT coalesce(c.name, c.email) AS name FROM contacts c JOIN accounts a ON a.id = c.account_id
     WHERE a.id = $2 AND ${isVisible(1)} AND coalesce(c.name, c.email) IS NOT NULL ORDER BY 1 LIMIT 100`,
    [ownersOf(scope), accountId],
  );
  return rows.map(({ name }) => name);
}
