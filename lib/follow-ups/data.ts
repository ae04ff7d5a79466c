import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { type Queryable, queryRows } from "../database/query";
import { followUpRow } from "./schema";
import type { FollowUp, Reason } from "./types";
import { ownersOf, VISIBLE, WITH_ACCOUNT } from "./visible";

/** Which of the open ones. */
export interface OpenQuestion {
  /** Whose: of one user, of nobody yet, or anybody's. */
  of?: { userId: number } | "nobody" | "anybody";
  reason?: Reason | null;
  /** Those that come after this one in the order of urgency. */
  after?: Cursor | null;
  limit?: number;
  /** How many of them, in their order, are left out. */
  offset?: number;
}

/** A place in the order of urgency. */
export interface Cursor {
  dueAt: Date;
  accountId: number;
  id: string;
}

const PAGE = 50;

const COLUMNS = `f.account_id AS "accountId", f.id::text, a.code, a.name AS account, a.owner AS "accountOwner", a.segment,
  f.reason::text, r.name AS rule, f.subject, f.evidence, f.title, f.opened_at AS "openedAt",
  (SELECT name FROM users WHERE id = f.opened_by) AS "openedBy", f.due_at AS "dueAt",
  (SELECT jsonb_build_object('id', id, 'name', name) FROM users WHERE id = f.owner_id) AS owner,
  f.taken_at AS "takenAt", f.steps, f.outcome, f.result::text, f.loss_reason AS "lossReason", f.closed_at AS "closedAt",
  (SELECT name FROM users WHERE id = f.closed_by) AS "closedBy", f.version`;

const FROM = `FROM follow_ups f ${WITH_ACCOUNT} LEFT JOIN follow_up_rules r ON r.id = f.rule_id`;

/** Open follow-ups of the accounts in scope, the most urgent first; at most `limit`, a page unless given. */
export async function listOpenFollowUps(scope: AccountScope, question: OpenQuestion = {}): Promise<FollowUp[]> {
  const { of = "anybody", reason = null, after = null, limit = PAGE, offset = 0 } = question;
  const conditions = ["f.closed_at IS NULL", VISIBLE];
  const parameters: unknown[] = [ownersOf(scope)];
  if (of === "nobody") conditions.push("f.owner_id IS NULL");
  else if (of !== "anybody") conditions.push(`f.owner_id = $${parameters.push(of.userId)}`);
  if (reason) conditions.push(`f.reason = $${parameters.push(reason)}::"FollowUpReason"`);
  if (after) {
    const place = [after.dueAt, after.accountId, after.id].map((value) => `$${parameters.push(value)}`);
    conditions.push(`(f.due_at, f.account_id, f.id) > (${place[0]}, ${place[1]}, ${place[2]}::bigint)`);
  }
  return queryRows(
    await getPool(),
    followUpRow,
    `SELECT ${COLUMNS} ${FROM} WHERE ${conditions.join(" AND ")}
     ORDER BY f.due_at, f.account_id, f.id LIMIT $${parameters.length + 1} OFFSET $${parameters.length + 2}`,
    [...parameters, limit, offset],
  );
}

/** Closed follow-ups of the accounts in scope, the last closed first. */
export async function listClosedFollowUps(
  scope: AccountScope,
  { reason = null, limit = PAGE, offset = 0 }: { reason?: Reason | null; limit?: number; offset?: number } = {},
): Promise<FollowUp[]> {
  return queryRows(
    await getPool(),
    followUpRow,
    `SELECT ${COLUMNS} ${FROM} WHERE f.closed_at IS NOT NULL AND ${VISIBLE}
       AND ($2::text IS NULL OR f.reason = $2::"FollowUpReason")
     ORDER BY f.closed_at DESC, f.account_id, f.id LIMIT $3 OFFSET $4`,
    [ownersOf(scope), reason, limit, offset],
  );
}

/** Every follow-up of an account: the open ones by urgency, then the closed ones from the last. None of an account out of scope. */
export async function listFollowUpsOf(accountId: number, scope: AccountScope): Promise<FollowUp[]> {
  return queryRows(
    await getPool(),
    followUpRow,
    `SELECT ${COLUMNS} ${FROM} WHERE f.account_id = $2 AND ${VISIBLE}
     ORDER BY f.closed_at DESC NULLS FIRST, f.due_at, f.id`,
    [ownersOf(scope), accountId],
  );
}

/** One follow-up by its account's code and its id; null where there is none, or where the account is out of scope. */
export async function getFollowUp(
  { code, id }: { code: string; id: string },
  scope: AccountScope,
  connection?: Queryable,
): Promise<FollowUp | null> {
  const [found] = await queryRows(
    connection ?? (await getPool()),
    followUpRow,
    `SELECT ${COLUMNS} ${FROM} WHERE a.code = $2 AND f.id = $3 AND ${VISIBLE}`,
    [ownersOf(scope), code, id],
  );
  return found ?? null;
}
