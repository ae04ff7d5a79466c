import type { Pool } from "pg";
import { type Actor, recordDeed } from "../audit/mutations";
import { inTransaction, type Queryable } from "../database/query";
import { AppError } from "../errors/app-error";
import { refuseChanged, type Seen } from "../forms/since-seen";
import { listRules, lockRule } from "./rules-data";
import type { Rule } from "./types";

/** A rule as it is written, whose id and place the table gives. */
export type RuleDraft = Omit<Rule, "id">;

/** Adds a rule, the last of its reason. Returns its id. Throws `follow-up-person` for whom nothing can be given. */
export function addRule(pool: Pool, draft: RuleDraft, actor: Actor): Promise<number> {
  return inTransaction(pool, async (connection) => {
    await needWorker(connection, draft.ownerId);
    const id = await insertRule(connection, draft);
    await recordDeed(connection, actor, "follow-up-rule.added", draft.name, { to: draft });
    return id;
  });
}

/**
 * Writes a rule anew; what it has opened stays as it is. Throws `follow-up-rule-unknown` or `follow-up-person`, and
 * `changed-meanwhile` where it is no longer what was seen.
 */
export function editRule(pool: Pool, id: number, draft: RuleDraft, actor: Actor, seen: Seen = null): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const before = await knownRule(connection, id);
    refuseChanged(before, seen);
    if (draft.ownerId !== before.ownerId) await needWorker(connection, draft.ownerId);
    await connection.query(
      `UPDATE follow_up_rules SET name = $2, reason = $3::"FollowUpReason", enabled = $4, condition = $5, owner_first = $6,
         owner_id = $7, due_hours = $8, steps = $9, updated_at = now() WHERE id = $1`,
      [id, ...valuesOf(draft)],
    );
    const { id: _, ...from } = before;
    await recordDeed(connection, actor, "follow-up-rule.edited", draft.name, { from, to: draft });
  });
}

/** Switches a rule on or off. Throws `follow-up-rule-unknown`. */
export function switchRule(pool: Pool, id: number, enabled: boolean, actor: Actor): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const { name } = await knownRule(connection, id);
    await connection.query("UPDATE follow_up_rules SET enabled = $2, updated_at = now() WHERE id = $1", [id, enabled]);
    await recordDeed(connection, actor, "follow-up-rule.switched", name, { to: enabled });
  });
}

/** Moves a rule before or behind the next one of its reason; the first and the last stay. Throws `follow-up-rule-unknown`. */
export function moveRule(pool: Pool, id: number, to: "up" | "down", actor: Actor): Promise<void> {
  return inTransaction(pool, async (connection) => {
    // One after the other, so that two who move at once do not leave two rules in one place.
    await connection.query("SELECT pg_advisory_xact_lock(hashtext('follow-up-rules'))");
    const { name, reason } = await knownRule(connection, id);
    const order = (await listRules(connection)).filter((rule) => rule.reason === reason).map((rule) => rule.id);
    const at = order.indexOf(id);
    const next = at + (to === "up" ? -1 : 1);
    const other = order[next];
    if (other === undefined) return;
    [order[at], order[next]] = [other, id];
    await connection.query(
      `UPDATE follow_up_rules r SET position = o.position
       FROM unnest($1::int[]) WITH ORDINALITY AS o(id, position) WHERE r.id = o.id`,
      [order],
    );
    await recordDeed(connection, actor, "follow-up-rule.moved", name, { to });
  });
}

/** Takes a rule away; what it has opened stays. Throws `follow-up-rule-unknown`. */
export function deleteRule(pool: Pool, id: number, actor: Actor): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const { id: _, ...from } = await knownRule(connection, id);
    await connection.query("DELETE FROM follow_up_rules WHERE id = $1", [id]);
    await recordDeed(connection, actor, "follow-up-rule.deleted", from.name, { from });
  });
}

/** Writes a rule within the caller's transaction, as the last of its reason, and returns its id. */
export async function insertRule(connection: Queryable, draft: RuleDraft): Promise<number> {
  const { rows } = await connection.query(
    `INSERT INTO follow_up_rules (name, reason, enabled, condition, owner_first, owner_id, due_hours, steps, position)
     VALUES ($1, $2::"FollowUpReason", $3, $4, $5, $6, $7, $8,
       (SELECT coalesce(max(position), 0) + 1 FROM follow_up_rules WHERE reason = $2::"FollowUpReason"))
     RETURNING id`,
    valuesOf(draft),
  );
  return Number(rows[0].id);
}

function valuesOf(draft: RuleDraft): unknown[] {
  const { name, reason, enabled, condition, ownerFirst, ownerId, dueHours, steps } = draft;
  return [name, reason, enabled, JSON.stringify(condition), ownerFirst, ownerId, dueHours, steps];
}

async function knownRule(connection: Queryable, id: number): Promise<Rule> {
  const rule = await lockRule(connection, id);
  if (!rule) throw new AppError("follow-up-rule-unknown");
  return rule;
}

async function needWorker(connection: Queryable, userId: number | null): Promise<void> {
  if (userId === null) return;
  const { rows } = await connection.query(
    "SELECT FROM users WHERE id = $1 AND disabled_at IS NULL AND role IN ('admin', 'csm') FOR SHARE",
    [userId],
  );
  if (rows.length === 0) throw new AppError("follow-up-person");
}
