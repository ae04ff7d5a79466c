import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import { announce } from "../webhooks/announce";
import type { Evidence, Reason } from "./types";

/** A follow-up to be opened. */
export interface Opening {
  accountId: number;
  reason: Reason;
  /** follow_up_rules.id; null: a person opens it. */
  ruleId: number | null;
  /** What it is about: "answer:123". */
  subject: string;
  evidence: Evidence;
  title: string | null;
  openedAt: Date;
  dueAt: Date;
  /** users.id of whom it is for; null: nobody yet. */
  ownerId: number | null;
  /** users.id; null: a rule opens it. */
  openedBy: number | null;
  /** The playbook, step by step. */
  steps: readonly string[];
}

/**
 * Opens a follow-up within the caller's transaction, and has webhooks told of it. Returns its id; null where one is open for that
 * account and reason, or where there ever was one of the same subject. Whether the account may be worked on, and what the audit
 * log is told, is the caller's.
 */
export async function openFollowUp(connection: Queryable, opening: Opening): Promise<string | null> {
  const [opened] = await queryRows(
    connection,
    z.object({ id: z.string() }),
    `INSERT INTO follow_ups (account_id, reason, rule_id, subject, evidence, title, opened_at, opened_by, due_at, owner_id, steps)
     SELECT $1, $2::"FollowUpReason", $3, $4, $5::jsonb, $6, $7, $8, $9, $10, $11::jsonb
     WHERE NOT EXISTS (
       SELECT FROM follow_ups WHERE account_id = $1 AND reason = $2::"FollowUpReason" AND subject = $4)
     ON CONFLICT (account_id, reason) WHERE closed_at IS NULL DO NOTHING
     RETURNING id::text`,
    [
      opening.accountId,
      opening.reason,
      opening.ruleId,
      opening.subject,
      JSON.stringify(opening.evidence),
      opening.title,
      opening.openedAt,
      opening.openedBy,
      opening.dueAt,
      opening.ownerId,
      JSON.stringify(opening.steps.map((text) => ({ text, doneAt: null, doneBy: null }))),
    ],
  );
  if (!opened) return null;
  await announceOpened(connection, [opened.id]);
  return opened.id;
}

const openedRow = z.object({
  id: z.string(),
  account: z.string(),
  accountName: z.string(),
  reason: z.string(),
  title: z.string().nullable(),
  openedAt: z.date(),
  dueAt: z.date(),
  owner: z.string().nullable(),
});

/** Has webhooks told that these follow-ups were opened. Costs one look where nobody asks. */
export async function announceOpened(connection: Queryable, ids: readonly string[]): Promise<void> {
  const opened = await queryRows(
    connection,
    openedRow,
    `SELECT f.id::text, a.code AS account, a.name AS "accountName", f.reason::text, f.title, f.opened_at AS "openedAt",
       f.due_at AS "dueAt", (SELECT email FROM users WHERE id = f.owner_id) AS owner
     FROM follow_ups f JOIN accounts a ON a.id = f.account_id
     WHERE f.id = ANY($1::bigint[]) AND EXISTS (SELECT FROM webhooks WHERE enabled) ORDER BY f.id`,
    [ids],
  );
  for (const { openedAt, dueAt, ...told } of opened) {
    const times = { openedAt: openedAt.toISOString(), dueAt: dueAt.toISOString() };
    await announce(connection, "follow-up.opened", { ...told, ...times });
  }
}
