import { getPool } from "../database/pool";
import { type Queryable, queryRows } from "../database/query";
import { noteRow } from "./schema";
import type { Note } from "./types";

const MOST = 50;

const NOTES = `SELECT n.id::text, n.user_id AS "userId", u.name AS author, n.text, n.created_at AS "createdAt",
    n.edited_at AS "editedAt"
  FROM notes n JOIN users u ON u.id = n.user_id WHERE n.account_id = $1`;

/** The newest notes of an account. */
export async function listNotes(account: number): Promise<Note[]> {
  return queryRows(await getPool(), noteRow, `${NOTES} ORDER BY n.created_at DESC, n.id DESC LIMIT ${MOST}`, [account]);
}

/** One note of an account, held until the transaction is over; null where there is none. */
export async function claimNote(connection: Queryable, account: number, id: string): Promise<Note | null> {
  const [note] = await queryRows(connection, noteRow, `${NOTES} AND n.id = $2 FOR UPDATE OF n`, [account, id]);
  return note ?? null;
}
