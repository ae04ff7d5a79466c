import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { z } from "zod";
import { type Actor, recordDeed } from "../audit/mutations";
import type { AccountScope } from "../auth/scope";
import { inTransaction, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { openFollowUp } from "../follow-ups/mutations";
import { recordRows } from "../imports/record-rows";
import { type Chosen, chosenQuestion, MOST_CHOSEN } from "./chosen";
import { listAccountIds } from "./data";

/** Who does something with the chosen accounts. */
export interface Editor extends Actor {
  userId: number;
  scope: AccountScope;
}

/** What is to be done about each of them. */
export interface FollowUpDraft {
  title: string;
  note: string | null;
  /** Day by whose end it is due, "YYYY-MM-DD". */
  dueOn: string;
  /** For whom: the account's owner, as far as that is a user, or who opens it. */
  forWhom: "owner" | "me";
}

const targetRow = z.object({
  id: z.number().int(),
  code: z.string(),
  ownerId: z.number().int().nullable(),
  dueAt: z.date(),
});

/**
 * Opens a follow-up for each of the chosen accounts that the reader may see, and tells of how many; those of which one is open
 * that somebody opened by hand are left as they are. Throws `too-many-accounts`, and `nobody-chosen` where the scope holds none of them.
 */
export function openFollowUps(
  pool: Pool,
  chosen: Chosen,
  draft: FollowUpDraft,
  editor: Editor,
  now: Date,
): Promise<{ opened: number; left: number }> {
  return inTransaction(pool, async (connection) => {
    const question = { ...chosenQuestion(chosen), scope: editor.scope, now };
    const ids = fewEnough(await listAccountIds(connection, question, MOST_CHOSEN + 1));
    const targets = await queryRows(
      connection,
      targetRow,
      `SELECT a.id, a.code, (
         SELECT u.id FROM users u WHERE u.disabled_at IS NULL AND a.owner IN (u.email, u.owner_alias) ORDER BY u.id LIMIT 1
       ) AS "ownerId", ($2::date + 1)::timestamp AT TIME ZONE coalesce((SELECT time_zone FROM setting), 'UTC') AS "dueAt"
       FROM accounts a WHERE a.id = ANY($1) ORDER BY a.id`,
      [ids, draft.dueOn],
    );
    let opened = 0;
    for (const { id, code, ownerId, dueAt } of targets) {
      const followUp = await openFollowUp(connection, {
        accountId: id,
        reason: "by-hand",
        ruleId: null,
        subject: `by-hand:${randomUUID()}`,
        evidence: draft.note ? { note: draft.note } : {},
        title: draft.title,
        openedAt: now,
        dueAt,
        ownerId: draft.forWhom === "me" ? editor.userId : ownerId,
        openedBy: editor.userId,
        steps: [],
      });
      if (followUp === null) continue;
      opened++;
      await recordDeed(connection, editor, "follow-up.opened", code, { followUp, title: draft.title });
    }
    return { opened, left: targets.length - opened };
  });
}

const codeRow = z.object({ code: z.string() });

/**
 * Gives the chosen accounts to another owner, as a file of accounts would: it can be undone among the imports. Returns how many.
 * Throws `too-many-accounts` and `nobody-chosen` as `openFollowUps` does.
 *
 * @param owner as files name the person: e-mail or alias
 */
export async function handOver(
  pool: Pool,
  chosen: Chosen,
  owner: { name: string; label: string },
  editor: Editor,
  now: Date,
): Promise<number> {
  const question = { ...chosenQuestion(chosen), scope: editor.scope, now };
  const ids = fewEnough(await listAccountIds(pool, question, MOST_CHOSEN + 1));
  const sql = "SELECT code FROM accounts WHERE id = ANY($1) ORDER BY code";
  const codes = (await queryRows(pool, codeRow, sql, [ids])).map(({ code }) => code);
  const { importId, accepted } = await recordRows({
    kind: "accounts",
    rows: codes.map((code) => ({ code, owner: owner.name })),
    origin: "form",
    name: owner.label,
    userId: editor.userId,
    now,
  });
  await recordDeed(pool, editor, "accounts.handed-over", owner.name, { accounts: codes, importId });
  return accepted;
}

function fewEnough(ids: number[]): number[] {
  if (ids.length > MOST_CHOSEN) throw new AppError("too-many-accounts", { most: MOST_CHOSEN });
  if (ids.length === 0) throw new AppError("nobody-chosen");
  return ids;
}
