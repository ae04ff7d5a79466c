import { z } from "zod";
import { getPool } from "../database/pool";
import { type Queryable, queryRows } from "../database/query";
import { type Finding, foundByRule } from "./found-by-rule";
import { type Condition, RULE_REASONS, type Rule } from "./types";

const values = z.array(z.string()).default([]);
const number = z.number().int().nullable().optional();

/** A rule's condition as it is kept. */
export const conditionColumn: z.ZodType<Condition> = z.object({
  segments: values,
  regions: values,
  plans: values,
  industries: values,
  score: number,
  points: number,
  below: number,
  days: number,
  months: number,
  past: z.boolean().optional(),
  windowDays: number,
  restDays: number,
});

const ruleRow = z.object({
  id: z.number().int(),
  name: z.string(),
  reason: z.enum(RULE_REASONS as [Rule["reason"], ...Rule["reason"][]]),
  enabled: z.boolean(),
  condition: conditionColumn,
  ownerFirst: z.boolean(),
  ownerId: z.number().int().nullable(),
  dueHours: z.number().int(),
  steps: z.array(z.string()),
});

const RULES = `SELECT id, name, reason::text, enabled, condition, owner_first AS "ownerFirst", owner_id AS "ownerId",
  due_hours AS "dueHours", steps FROM follow_up_rules WHERE reason <> 'by-hand'`;

/** All rules, by reason, those of a reason in the order in which they are tried. */
export function listRules(connection: Queryable): Promise<Rule[]> {
  return queryRows(connection, ruleRow, `${RULES} ORDER BY reason, position, id`);
}

/** One rule, locked until the transaction ends; null where there is none. */
export async function lockRule(connection: Queryable, id: number): Promise<Rule | null> {
  const [rule] = await queryRows(connection, ruleRow, `${RULES} AND id = $1 FOR UPDATE`, [id]);
  return rule ?? null;
}

/** How many follow-ups a rule would open now, of all accounts. */
export async function countFound(finding: Finding, now: Date): Promise<number> {
  const { sql, parameters } = foundByRule(finding, now);
  const [row] = await queryRows(
    await getPool(),
    z.object({ found: z.coerce.number() }),
    `SELECT count(*) AS found FROM (${sql}) found`,
    parameters,
  );
  return row?.found ?? 0;
}

/** Who may be given follow-ups: admins and CSMs who may sign in, by name. */
export async function listWorkers(): Promise<{ id: number; name: string }[]> {
  return queryRows(
    await getPool(),
    z.object({ id: z.number(), name: z.string() }),
    `SELECT id, name FROM users WHERE disabled_at IS NULL AND role IN ('admin', 'csm') ORDER BY lower(name), id`,
  );
}
