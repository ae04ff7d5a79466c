import { beforeEach, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { undoImport } from "../imports/undo";
import { columnsOf, DEFAULT_COLUMNS } from "./columns";
import { type Editor, type FollowUpDraft, handOver, openFollowUps } from "./mutations";
import { getColumns, keepColumns } from "./preferences";

withTestDatabase();

const NOW = new Date("2024-05-20T12:00:00Z");
const draft: FollowUpDraft = { title: "Call", note: "Before summer", dueOn: "2024-05-31", forWhom: "owner" };
const everybody = mintScope({ kind: "all" });
let eva: Editor;
let ana: Editor;

const query = async (sql: string, parameters: unknown[] = []) => (await (await getPool()).query(sql, parameters)).rows;

beforeEach(async () => {
  await query("TRUNCATE setting, follow_ups, audit_log, account_profile, overwritten, rollup_mark, account_standing");
  await query("DELETE FROM imports");
  await query("DELETE FROM accounts");
  await query("DELETE FROM users");
  await query(`INSERT INTO users (id, email, name, role, owner_alias) VALUES
    (1, 'eva@example.com', 'Eva', 'admin', NULL), (2, 'ana@example.com', 'Ana', 'csm', 'Ana P.')`);
  await query("INSERT INTO setting (id, name, time_zone) VALUES (1, 'Test', 'America/New_York')");
  await query(`INSERT INTO accounts (id, code, name, owner, segment) VALUES (1, 'a', 'Alder', 'Ana P.', 'big'),
    (2, 'b', 'Birch', 'nobody@example.com', 'big'), (3, 'c', 'Cedar', 'ana@example.com', 'small')`);
  await query("INSERT INTO account_profile (account_id, owner) SELECT id, owner FROM accounts");
  const person = (userId: number, email: string) => ({ userId, email, address: null });
  eva = { ...person(1, "eva@example.com"), scope: everybody };
  const owners = ["ana@example.com", "Ana P."];
  ana = { ...person(2, "ana@example.com"), scope: mintScope({ kind: "owned", owners }) };
});

const opened = () =>
  query("SELECT account_id AS account, owner_id AS owner, title, evidence, due_at AS due FROM follow_ups ORDER BY 1");

it("opens a follow-up for each chosen account, for its owner where that is a user, by the end of the day", async () => {
  const pool = await getPool();
  expect(await openFollowUps(pool, { query: "segment=big" }, draft, eva, NOW)).toEqual({ opened: 2, left: 0 });
  const due = new Date("2024-06-01T04:00:00Z");
  const same = { title: "Call", evidence: { note: "Before summer" }, due };
  expect(await opened()).toEqual([
    { account: 1, owner: 2, ...same },
    { account: 2, owner: null, ...same },
  ]);
  const chosen = { ids: [1, 3] };
  expect(await openFollowUps(pool, chosen, { ...draft, forWhom: "me" }, eva, NOW)).toEqual({ opened: 1, left: 1 });
  expect((await opened()).map(({ owner }) => owner)).toEqual([2, null, 1]);
  const deeds = await query("SELECT actor, action, subject FROM audit_log ORDER BY id");
  expect(deeds).toEqual(["a", "b", "c"].map((subject) => ({ actor: eva.email, action: "follow-up.opened", subject })));
});

it("opens none of accounts out of the scope, and says so where none is left", async () => {
  const pool = await getPool();
  expect(await openFollowUps(pool, { ids: [2, 3] }, draft, ana, NOW)).toEqual({ opened: 1, left: 0 });
  await expect(openFollowUps(pool, { ids: [2] }, draft, ana, NOW)).rejects.toMatchObject({ code: "nobody-chosen" });
  expect((await opened()).map(({ account }) => account)).toEqual([3]);
});

it("opens one and not two where two do it at once", async () => {
  const pool = await getPool();
  const both = [eva, ana].map((editor) => openFollowUps(pool, { ids: [3, 1] }, draft, editor, NOW));
  const counts = await Promise.all(both);
  expect(counts.map((count) => count.opened).reduce((sum, count) => sum + count)).toBe(2);
  expect(await opened()).toHaveLength(2);
});

it("hands accounts over as an import that can be undone", async () => {
  const pool = await getPool();
  await query(
    "INSERT INTO accounts (id, code, name) SELECT 1000 + n, 'many' || n, 'Many' FROM generate_series(1, 1001) n",
  );
  const taker = { name: "nobody@example.com", label: "Handed over to Nobody" };
  await expect(handOver(pool, { query: "q=many" }, taker, eva, NOW)).rejects.toMatchObject({
    code: "too-many-accounts",
  });
  expect(await handOver(pool, { ids: [1, 3] }, taker, eva, NOW)).toBe(2);
  const owners = () => query("SELECT owner, segment FROM accounts WHERE id < 4 ORDER BY id");
  expect(await owners()).toEqual([
    { owner: "nobody@example.com", segment: "big" },
    { owner: "nobody@example.com", segment: "big" },
    { owner: "nobody@example.com", segment: "small" },
  ]);
  const [made] = await query("SELECT id, file_name, origin FROM imports");
  expect(made).toMatchObject({ file_name: "Handed over to Nobody", origin: "form" });
  await undoImport(made?.id, { now: NOW, by: eva });
  expect((await owners()).map(({ owner }) => owner)).toEqual(["Ana P.", "nobody@example.com", "ana@example.com"]);
});

it("keeps the columns that somebody chose, beside what they chose elsewhere", async () => {
  const pool = await getPool();
  await query(`UPDATE users SET preferences = '{"other": 1}' WHERE id = 2`);
  expect(await getColumns(pool, 2)).toEqual(DEFAULT_COLUMNS);
  await keepColumns(pool, 2, ["mrr", "region"]);
  expect(await getColumns(pool, 2)).toEqual(columnsOf(["region", "mrr"]));
  expect(await getColumns(pool, 1)).toEqual(DEFAULT_COLUMNS);
  await keepColumns(pool, 2, null);
  expect(await query("SELECT preferences FROM users WHERE id = 2")).toEqual([{ preferences: { other: 1 } }]);
});
