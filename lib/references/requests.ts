import { isVisible, ownersOf } from "../accounts/visible";
import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { entryRow, requestRow } from "./schema";
import type { ReferenceEntry, ReferenceRequest } from "./types";

const REQUESTS = `
  SELECT q.id::text, a.id AS "accountId", a.code, a.name AS account, q.asked_on AS "askedOn",
    coalesce((SELECT name FROM users WHERE id = q.asked_by), '–') AS "askedBy", q.prospect, q.note, q.agreed
  FROM reference_requests q JOIN accounts a ON a.id = q.account_id`;

/** Who was asked, the last first: in the whole scope, or of one account of it. */
export async function listRequests({
  scope,
  accountId = null,
  limit,
}: {
  scope: AccountScope;
  accountId?: number | null;
  limit: number;
}): Promise<ReferenceRequest[]> {
  return queryRows(
    await getPool(),
    requestRow,
    `${REQUESTS} WHERE ${isVisible(1)} AND ($2::int IS NULL OR a.id = $2) ORDER BY q.asked_on DESC, q.id DESC LIMIT $3`,
    [ownersOf(scope), accountId, limit],
  );
}

const ENTRIES = `
  SELECT r.id::text, a.id AS "accountId", a.code, a.name AS account, r.willing_on AS "willingOn",
    r.validated_on AS "validatedOn", r.validated_by AS "validatedBy", r.expires_on AS "expiresOn",
    r.withdrawn_on AS "withdrawnOn", r.note
  FROM account_references r JOIN accounts a ON a.id = r.account_id`;

/** What was written down about one account, the last first; nothing of an account out of scope. */
export async function listEntries(accountId: number, scope: AccountScope): Promise<ReferenceEntry[]> {
  return queryRows(
    await getPool(),
    entryRow,
    `${ENTRIES} WHERE ${isVisible(1)} AND a.id = $2 ORDER BY r.willing_on DESC, r.validated_on DESC NULLS LAST, r.id DESC`,
    [ownersOf(scope), accountId],
  );
}

/** Those who do not speak for the firm any more, the last to withdraw first. `today` is a day. */
export async function listWithdrawn({
  scope,
  today,
  limit,
}: {
  scope: AccountScope;
  today: string;
  limit: number;
}): Promise<ReferenceEntry[]> {
  return queryRows(
    await getPool(),
    entryRow,
    `${ENTRIES} WHERE ${isVisible(1)} AND r.withdrawn_on <= $2::date AND NOT EXISTS (
       SELECT FROM account_references other WHERE other.account_id = a.id AND coalesce(other.withdrawn_on > $2::date, true))
     ORDER BY r.withdrawn_on DESC, r.id DESC LIMIT $3`,
    [ownersOf(scope), today, limit],
  );
}
