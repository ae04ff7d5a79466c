import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { z } from "zod";
import { isVisible, ownersOf } from "../accounts/visible";
import { recordDeed } from "../audit/mutations";
import type { AccountScope } from "../auth/scope";
import { queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { recordRows } from "../imports/record-rows";
import type { Reject } from "../imports/types";
import type { Doing } from "./mutations";
import type { EntryDraft } from "./schema";

const known = z.object({ code: z.string(), ownId: z.string().nullable() });

/**
 * Writes down that an account is willing, who vouches for it and until when, or that it withdrew: by the same checks as a file.
 * An entry that is there already is written anew under its own id, and undoing the import brings back what it said. Returns
 * what is at fault; nothing was written then. Throws `account-unknown` or `reference-unknown`.
 */
export async function recordEntry(
  pool: Pool,
  draft: EntryDraft,
  { actor, scope, now, name }: Omit<Doing, "today"> & { now: Date; name: string },
): Promise<readonly Reject[]> {
  const { code, ownId } = draft.id
    ? await entryToChange(pool, draft.accountId, draft.id, scope)
    : await newEntry(pool, draft.accountId, scope);
  const row = {
    account: code,
    willing: draft.willing,
    validated: draft.validated,
    validated_by: draft.validatedBy,
    expires: draft.expires,
    withdrawn: draft.withdrawn,
    note: draft.note,
    id: ownId,
  };
  const written = { kind: "references", rows: [row], origin: "form", name, userId: actor.userId, now } as const;
  const { rejects, importId } = await recordRows(written);
  if (rejects.length > 0) return rejects;
  const { account, id, ...to } = row;
  await recordDeed(pool, actor, draft.id ? "reference.changed" : "reference.recorded", account, {
    id,
    import: importId,
    to,
  });
  return [];
}

async function newEntry(pool: Pool, accountId: number, scope: AccountScope): Promise<{ code: string; ownId: string }> {
  const [account] = await queryRows(
    pool,
    z.object({ code: z.string() }),
    `SELECT a.code FROM accounts a WHERE a.id = $2 AND ${isVisible(1)}`,
    [ownersOf(scope), accountId],
  );
  if (!account) throw new AppError("account-unknown", { account: accountId });
  return { code: account.code, ownId: randomUUID() };
}

async function entryToChange(
  pool: Pool,
  accountId: number,
  id: string,
  scope: AccountScope,
): Promise<{ code: string; ownId: string }> {
  const [entry] = await queryRows(
    pool,
    known,
    `SELECT a.code, r.external_id AS "ownId" FROM account_references r JOIN accounts a ON a.id = r.account_id
     WHERE r.account_id = $2 AND r.id = $3 AND ${isVisible(1)}`,
    [ownersOf(scope), accountId, id],
  );
  if (!entry) throw new AppError("reference-unknown");
  if (entry.ownId !== null) return { code: entry.code, ownId: entry.ownId };
  // Of a file without ids: it gets one, by which it can be replaced.
  const [named] = await queryRows(
    pool,
    z.object({ ownId: z.string() }),
    `UPDATE account_references SET external_id = $3 WHERE account_id = $1 AND id = $2 AND external_id IS NULL
     RETURNING external_id AS "ownId"`,
    [accountId, id, randomUUID()],
  );
  return named ? { code: entry.code, ownId: named.ownId } : entryToChange(pool, accountId, id, scope);
}
