import type { ClientBase, Pool } from "pg";
import { z } from "zod";
import { isVisible, ownersOf } from "../accounts/visible";
import { type Actor, recordDeed } from "../audit/mutations";
import type { AccountScope } from "../auth/scope";
import { inTransaction, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import type { PlanDraft, PlanKey } from "./schema";

export interface Doing {
  actor: Actor;
  scope: AccountScope;
}

/** Plans a talk and returns its id. Throws `account-unknown`, or `planned-person` for who may not sign in or not see the account. */
export function planTalk(pool: Pool, draft: PlanDraft, { actor, scope }: Doing): Promise<string> {
  return inTransaction(pool, async (connection) => {
    const [account] = await queryRows(
      connection,
      z.object({ code: z.string() }),
      `SELECT a.code FROM accounts a WHERE a.id = $2 AND ${isVisible(1)}`,
      [ownersOf(scope), draft.accountId],
    );
    if (!account) throw new AppError("account-unknown", { account: draft.accountId });
    await needPerson(connection, draft);
    const [made] = await queryRows(
      connection,
      z.object({ id: z.string() }),
      `INSERT INTO planned_interviews (account_id, planned_on, form, user_id, contact, about)
       VALUES ($1, $2, $3::"InterviewForm", $4, $5, $6) RETURNING id::text`,
      valuesOf(draft),
    );
    const id = made?.id ?? "";
    await recordDeed(connection, actor, "talk.planned", account.code, { plan: id, to: toldOf(draft) });
    return id;
  });
}

/** Plans a talk anew: another day, form, person, contact or subject. Throws as `planTalk` and `lockPlanned` do. */
export function moveTalk(pool: Pool, draft: PlanDraft & PlanKey, { actor, scope }: Doing): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const { code, ...from } = await lockPlanned(connection, draft, scope);
    await needPerson(connection, draft);
    await connection.query(
      `UPDATE planned_interviews SET planned_on = $2, form = $3::"InterviewForm", user_id = $4, contact = $5, about = $6
       WHERE account_id = $1 AND id = $7`,
      [...valuesOf(draft), draft.id],
    );
    await recordDeed(connection, actor, "talk.moved", code, { plan: draft.id, from: toldOf(from), to: toldOf(draft) });
  });
}

/** Calls a talk off. Throws as `lockPlanned` does. */
export function cancelTalk(pool: Pool, key: PlanKey, { actor, scope }: Doing): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const { code, ...from } = await lockPlanned(connection, key, scope);
    await connection.query("UPDATE planned_interviews SET cancelled_at = now() WHERE account_id = $1 AND id = $2", [
      key.accountId,
      key.id,
    ]);
    await recordDeed(connection, actor, "talk.cancelled", code, { plan: key.id, from: toldOf(from) });
  });
}

const planned = z.object({
  code: z.string(),
  plannedOn: z.iso.date(),
  form: z.string(),
  userId: z.number().int(),
  contact: z.string().nullable(),
  about: z.string().nullable(),
  over: z.boolean(),
});

/**
 * A talk that is still to be held, locked until the transaction ends, so that of two who change it the second is told. Throws
 * `planned-unknown` where there is none or its account is out of scope, `planned-over` once it was held or cancelled.
 */
export async function lockPlanned(
  connection: ClientBase,
  { accountId, id }: PlanKey,
  scope: AccountScope,
): Promise<Omit<z.infer<typeof planned>, "over">> {
  const [found] = await queryRows(
    connection,
    planned,
    `SELECT a.code, i.planned_on AS "plannedOn", i.form::text, i.user_id AS "userId", i.contact, i.about,
       (i.held_at IS NOT NULL OR i.cancelled_at IS NOT NULL) AS over
     FROM planned_interviews i JOIN accounts a ON a.id = i.account_id
     WHERE i.account_id = $2 AND i.id = $3 AND ${isVisible(1)} FOR UPDATE OF i`,
    [ownersOf(scope), accountId, id],
  );
  if (!found) throw new AppError("planned-unknown");
  const { over, ...talk } = found;
  if (over) throw new AppError("planned-over");
  return talk;
}

/** Whoever is to hold a talk may sign in and see the account: a CSM the own ones, unless shown all. */
async function needPerson(connection: ClientBase, { accountId, userId }: PlanDraft): Promise<void> {
  const { rowCount } = await connection.query(
    `SELECT FROM users u JOIN accounts a ON a.id = $2
     WHERE u.id = $1 AND u.disabled_at IS NULL AND (u.role <> 'csm' OR u.sees_all OR a.owner IN (u.email, u.owner_alias)
       OR coalesce((SELECT csm_sees_all FROM setting WHERE id = 1), false)) FOR SHARE OF u`,
    [userId, accountId],
  );
  if (rowCount === 0) throw new AppError("planned-person");
}

function valuesOf({ accountId, plannedOn, form, userId, contact, about }: PlanDraft): unknown[] {
  return [accountId, plannedOn, form, userId, contact, about];
}

function toldOf({ plannedOn, form, userId, contact, about }: Omit<PlanDraft, "accountId" | "form"> & { form: string }) {
  return { plannedOn, form, userId, contact, about };
}
