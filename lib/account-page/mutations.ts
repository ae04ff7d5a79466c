import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { z } from "zod";
import type { AuditAction } from "../audit/action-names";
import { type Actor, recordDeed } from "../audit/mutations";
import type { AccountScope } from "../auth/scope";
import { queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { kindOf } from "../imports/kinds/all";
import { type RecordedRow, recordRows } from "../imports/record-rows";
import type { Reject } from "../imports/types";
import { undoImport } from "../imports/undo";
import { getAccount } from "./data";
import { nameRow } from "./name-row";
import type { RecordedKind } from "./recorded-kinds";

/** What each is called in the audit log. */
const ACTIONS = {
  "wallet-estimates": "estimate.recorded",
  contacts: "contact.recorded",
  interviews: "talk.recorded",
} as const satisfies Record<RecordedKind, AuditAction>;

/** What is written down of an account. */
export interface Recording {
  kind: RecordedKind;
  /** The account's code. */
  account: string;
  row: RecordedRow;
  /** The number of the row that is corrected, where it has no own id. */
  rowId?: string | null;
  /** How the history of imports is to call it. */
  name: string;
}

export interface Recorder extends Actor {
  scope: AccountScope;
}

/**
 * Writes one row of an account down as an import of its own, so that it is checked as a file's is and can be taken back. A row whose
 * own id the account has already takes the place of that one; `rowId` says which row is corrected that its file gave no id, and the
 * row's `id` is then one that it may have from now on. Returns why it was refused; null once it is there.
 * Throws `account-unknown` also for an account out of scope, `row-unknown` for an own id that another account's row has.
 */
export async function recordRow(
  pool: Pool,
  { kind, account: code, row: given, rowId, name }: Recording,
  recorder: Recorder,
  now: Date,
): Promise<Reject | null> {
  const account = await getAccount(code, recorder.scope);
  if (!account) throw new AppError("account-unknown", { account: code });
  const offered = given.id ?? `form-${randomUUID()}`;
  const row = rowId ? { ...given, id: await nameRow(pool, { kind, account: account.id, rowId }, offered) } : given;
  if (row.id && kind !== "contacts") await refuseForeignId(pool, kind, row.id, account.id);
  const result = await recordRows({
    kind,
    rows: [{ ...row, account: code }],
    origin: "form",
    name,
    userId: recorder.userId,
    now,
  });
  const [reject] = result.rejects;
  if (reject) return reject;
  await recordDeed(pool, recorder, ACTIONS[kind], code, {
    import: result.importId,
    row: row.id ?? null,
  });
  return null;
}

/** Ids of these kinds count across all accounts, so that a row of that id would be taken from its account. */
async function refuseForeignId(pool: Pool, kind: RecordedKind, ownId: string, account: number): Promise<void> {
  const { rows } = await pool.query(
    `SELECT FROM ${kindOf(kind).table} WHERE external_id = $1 AND account_id <> $2 LIMIT 1`,
    [ownId, account],
  );
  if (rows.length > 0) throw new AppError("row-unknown");
}

/**
 * Takes back what was last typed in of a row: it goes, or is again what it was before. Throws `row-unknown` where it was not typed
 * in, or is no more; `account-unknown` also for an account out of scope.
 */
export async function takeBack(
  pool: Pool,
  { kind, account: code, id }: { kind: RecordedKind; account: string; id: string },
  recorder: Recorder,
  now: Date,
): Promise<void> {
  const account = await getAccount(code, recorder.scope);
  if (!account) throw new AppError("account-unknown", { account: code });
  const [found] = await queryRows(
    pool,
    z.object({ importId: z.number().int() }),
    `SELECT i.id AS "importId" FROM ${kindOf(kind).table} r JOIN imports i ON i.id = r.import_id
     WHERE r.account_id = $1 AND r.id = $2 AND i.origin = 'form' AND i.kind = $3 AND i.accepted = 1 AND i.status = 'committed'`,
    [account.id, id, kind],
  );
  if (!found) throw new AppError("row-unknown");
  await undoImport(found.importId, { now, by: recorder, refresh: "job" });
}
