import type { ClientBase, Pool } from "pg";
import { getAccount } from "../account-page/data";
import { recordDeed } from "../audit/mutations";
import type { AccountScope } from "../auth/scope";
import { inTransaction } from "../database/query";
import { AppError } from "../errors/app-error";
import { claimNote } from "./data";
import type { Note } from "./types";

/** Who writes, and what they may see. */
export interface Writer {
  userId: number;
  email: string;
  address?: string | null;
  scope: AccountScope;
}

/** Writes a note about an account. Throws `account-unknown` also for an account out of scope. */
export function addNote(
  pool: Pool,
  { account, text }: { account: string; text: string },
  writer: Writer,
): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const accountId = await needAccount(connection, account, writer);
    const { rows } = await connection.query<{ id: string }>(
      "INSERT INTO notes (account_id, user_id, text) VALUES ($1, $2, $3) RETURNING id::text",
      [accountId, writer.userId, text],
    );
    await recordDeed(connection, writer, "note.added", account, { note: rows[0]?.id });
  });
}

/** Changes the words of a note of one's own; the audit log keeps the old ones. Throws `note-unknown` for anybody else's. */
export function editNote(
  pool: Pool,
  { account, id, text }: { account: string; id: string; text: string },
  writer: Writer,
  now: Date,
): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const accountId = await needAccount(connection, account, writer);
    const before = await needOwn(connection, { accountId, id }, writer);
    if (before.text === text) return;
    await connection.query("UPDATE notes SET text = $3, edited_at = $4 WHERE account_id = $1 AND id = $2", [
      accountId,
      id,
      text,
      now,
    ]);
    await recordDeed(connection, writer, "note.edited", account, { note: id, from: before.text });
  });
}

/** Takes a note of one's own away; the audit log keeps its words. Throws `note-unknown` for anybody else's. */
export function deleteNote(
  pool: Pool,
  { account, id }: { account: string; id: string },
  writer: Writer,
): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const accountId = await needAccount(connection, account, writer);
    const before = await needOwn(connection, { accountId, id }, writer);
    await connection.query("DELETE FROM notes WHERE account_id = $1 AND id = $2", [accountId, id]);
    await recordDeed(connection, writer, "note.deleted", account, { note: id, from: before.text });
  });
}

async function needAccount(connection: ClientBase, code: string, { scope }: Writer): Promise<number> {
  const account = await getAccount(code, scope, connection);
  if (!account) throw new AppError("account-unknown", { account: code });
  return account.id;
}

async function needOwn(
  connection: ClientBase,
  { accountId, id }: { accountId: number; id: string },
  { userId }: Writer,
): Promise<Note> {
  const note = await claimNote(connection, accountId, id);
  if (note?.userId !== userId) throw new AppError("note-unknown");
  return note;
}
