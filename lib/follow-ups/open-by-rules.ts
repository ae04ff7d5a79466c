import type { ClientBase, Pool } from "pg";
import { z } from "zod";
import { recordAudit } from "../audit/mutations";
import { inTransaction, queryRows } from "../database/query";
import { giveDefaultRules } from "./default-rules";
import { foundByRule } from "./found-by-rule";
import { handOnLeft } from "./hand-on-left";
import { announceOpened } from "./mutations";
import { listRules } from "./rules-data";
import type { Rule } from "./types";
import { IS_OWNER, MAY_WORK } from "./who-may";

/** How many follow-ups a rule opened. */
export interface OpenedByRule {
  rule: number;
  name: string;
  reason: Rule["reason"];
  opened: number;
}

/**
 * Opens what the enabled rules find, each rule in its turn, so that of two of one reason the first that holds opens. Told are all rules
 * that were asked. An organisation that has never had a rule is given the usual ones first. Two that do it at once open nothing twice: the second waits, and finds it opened.
 */
export function openByRules(pool: Pool, now: Date): Promise<OpenedByRule[]> {
  return inTransaction(pool, async (connection) => {
    await connection.query("SELECT pg_advisory_xact_lock(hashtext('follow-ups'))");
    await giveDefaultRules(connection);
    const told: OpenedByRule[] = [];
    for (const rule of (await listRules(connection)).filter(({ enabled }) => enabled)) {
      const ids = await openByRule(connection, rule, now);
      await announceOpened(connection, ids);
      if (ids.length > 0) {
        const detail = { rule: rule.name, reason: rule.reason, opened: ids.length };
        await recordAudit(connection, { userId: null, actor: "rules", action: "follow-ups.opened", detail });
      }
      told.push({ rule: rule.id, name: rule.name, reason: rule.reason, opened: ids.length });
    }
    await handOnLeft(connection);
    return told;
  });
}

/** Ids of the follow-ups that a rule opened. */
async function openByRule(connection: ClientBase, rule: Rule, now: Date): Promise<string[]> {
  const { sql, parameters } = foundByRule(rule, now);
  const dueAt = new Date(now.getTime() + rule.dueHours * 3_600_000);
  const steps = JSON.stringify(rule.steps.map((text) => ({ text, doneAt: null, doneBy: null })));
  const given = [...parameters, rule.reason, rule.id, dueAt, rule.ownerFirst, rule.ownerId, steps];
  const [reason, id, due, ownerFirst, owner, playbook] = [6, 5, 4, 3, 2, 1].map(
    (back) => `$${given.length + 1 - back}`,
  );
  const opened = await queryRows(
    connection,
    z.object({ id: z.string() }),
    `INSERT INTO follow_ups (account_id, reason, rule_id, subject, evidence, opened_at, due_at, owner_id, steps)
     SELECT found.account_id, ${reason}::"FollowUpReason", ${id}::int, found.subject, found.evidence, $1::timestamptz,
       ${due}::timestamptz, whom.id, ${playbook}::jsonb
     FROM (${sql}) found JOIN accounts a ON a.id = found.account_id
     LEFT JOIN LATERAL (
       SELECT u.id FROM users u
       WHERE ((${ownerFirst}::boolean AND ${IS_OWNER}) OR u.id = ${owner}::int) AND ${MAY_WORK}
       ORDER BY (${ownerFirst}::boolean AND ${IS_OWNER}) DESC, u.id LIMIT 1) whom ON true
     ON CONFLICT (account_id, reason) WHERE closed_at IS NULL DO NOTHING
     RETURNING id::text`,
    given,
  );
  return opened.map((row) => row.id);
}
