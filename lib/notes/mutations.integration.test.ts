import { beforeEach, expect, it } from "vitest";
import { getAccount } from "../account-page/data";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { importRows, NOW } from "../imports/import.fixture";
import { listNotes } from "./data";
import { addNote, deleteNote, editNote, type Writer } from "./mutations";

withTestDatabase();

const all = mintScope({ kind: "all" });
let [ana, bo]: Writer[] = [];

beforeEach(async () => {
  const pool = await getPool();
  await pool.query("TRUNCATE accounts, imports, users, notes, invoices, audit_log, rollup_mark, overwritten CASCADE");
  await importRows("accounts", ["code,owner", "A,ana@example.com"]);
  // Whose an account is counts once its figures have been made.
  await importRows("invoices", ["account,date,amount", "A,2026-01-05,10"]);
  const { rows } = await pool.query<{ id: number; email: string }>(
    `INSERT INTO users (email, name, role) VALUES ('ana@example.com', 'Ana', 'csm'), ('bo@example.com', 'Bo', 'csm') RETURNING id, email`,
  );
  [ana, bo] = rows.map(({ id, email }) => ({
    userId: id,
    email,
    scope: mintScope({ kind: "owned", owners: [email] }),
  }));
});

async function notes() {
  const account = await getAccount("A", all);
  return listNotes(account?.id ?? 0);
}

it("is changed and deleted by who wrote it alone, and the audit log keeps its words", async () => {
  if (!ana || !bo) throw new Error("two users");
  const pool = await getPool();
  await addNote(pool, { account: "A", text: "Asks for terms" }, ana);
  const [note] = await notes();
  expect(note).toMatchObject({ text: "Asks for terms", author: "Ana", editedAt: null });
  const named = { account: "A", id: note?.id ?? "" };
  const seesAll = { ...bo, scope: all };
  await expect(editNote(pool, { ...named, text: "No" }, seesAll, NOW)).rejects.toMatchObject({ code: "note-unknown" });
  await expect(deleteNote(pool, named, seesAll)).rejects.toMatchObject({ code: "note-unknown" });
  await editNote(pool, { ...named, text: "Asks for new terms" }, ana, NOW);
  expect(await notes()).toMatchObject([{ text: "Asks for new terms", editedAt: NOW }]);
  await deleteNote(pool, named, ana);
  expect(await notes()).toEqual([]);
  const { rows } = await pool.query(
    "SELECT action, detail->>'from' AS words FROM audit_log WHERE action LIKE 'note.%' ORDER BY id",
  );
  expect(rows).toEqual([
    { action: "note.added", words: null },
    { action: "note.edited", words: "Asks for terms" },
    { action: "note.deleted", words: "Asks for new terms" },
  ]);
});

it("is not written about an account that the writer may not see", async () => {
  if (!bo) throw new Error("two users");
  const pool = await getPool();
  await expect(addNote(pool, { account: "A", text: "Hello" }, bo)).rejects.toMatchObject({ code: "account-unknown" });
  await expect(addNote(pool, { account: "none", text: "Hello" }, bo)).rejects.toMatchObject({
    code: "account-unknown",
  });
});
