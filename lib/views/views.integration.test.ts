import { beforeEach, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import type { Role } from "../auth/types";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import type { Editor } from "../saved/types";
import { findView, listViews } from "./data";
import { changeView, deleteView, saveView } from "./mutations";
import type { ViewDraft } from "./types";

withTestDatabase();

const draft: ViewDraft = {
  name: "North by quarter",
  board: "voice",
  query: "grain=quarter&region=North",
  shared: false,
};

let ana: Editor;
let ben: Editor;
let carla: Editor;
let eva: Editor;

beforeEach(async () => {
  const pool = await getPool();
  await pool.query("TRUNCATE saved_views, audit_log");
  await pool.query("DELETE FROM users");
  ana = await person("Ana", "executive");
  ben = await person("Ben", "executive");
  carla = await person("Carla", "csm");
  eva = await person("Eva", "admin");
});

async function person(name: string, role: Role): Promise<Editor> {
  const email = `${name.toLowerCase()}@example.com`;
  const { rows } = await (await getPool()).query(
    `INSERT INTO users (email, name, role) VALUES ($1, $2, $3::"Role") RETURNING id`,
    [email, name, role],
  );
  const scope = mintScope(role === "csm" ? { kind: "owned", owners: [email] } : { kind: "all" });
  return { userId: rows[0].id, email, address: "127.0.0.1", role, scope };
}

async function audited(): Promise<{ actor: string; action: string; subject: string; detail: unknown }[]> {
  const { rows } = await (await getPool()).query("SELECT actor, action, subject, detail FROM audit_log ORDER BY id");
  return rows;
}

const unknown = { code: "view-unknown" };

it("keeps a view for its maker, and lists for others what is shared, by name", async () => {
  const pool = await getPool();
  const own = await saveView(pool, draft, ana);
  const shared = await saveView(pool, { ...draft, name: "churn", board: "retention", query: "", shared: true }, ben);
  const churn = {
    id: shared,
    name: "churn",
    board: "retention",
    query: "",
    shared: true,
    makerId: ben.userId,
    maker: "Ben",
  };
  expect(await findView(pool, own)).toEqual({ id: own, ...draft, makerId: ana.userId, maker: "Ana" });
  expect((await listViews(pool, ana.userId)).map(({ id }) => id)).toEqual([shared, own]);
  expect(await listViews(pool, carla.userId)).toEqual([churn]);
  expect(await listViews(pool, null)).toEqual([churn]);
});

it("lets each person have a name once, also when both or one come at once", async () => {
  const pool = await getPool();
  await Promise.all([saveView(pool, draft, ana), saveView(pool, draft, ben)]);
  const twice = await Promise.allSettled([1, 2, 3].map(() => saveView(pool, { ...draft, name: "Once" }, ana)));
  expect(twice.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const one of twice) {
    if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "view-known", params: { view: "Once" } });
  }
  const names = (await listViews(pool, ana.userId)).map(({ name }) => name);
  expect(names).toEqual(["North by quarter", "Once"]);
});

it("refuses a new name that its maker has given already, and changes nothing then", async () => {
  const pool = await getPool();
  await saveView(pool, draft, ana);
  const other = await saveView(pool, { ...draft, name: "Other", shared: true }, ana);
  const taken = { code: "view-known", params: { view: draft.name } };
  await expect(changeView(pool, other, { name: draft.name }, ana)).rejects.toMatchObject(taken);
  await expect(changeView(pool, other, { name: draft.name }, eva)).rejects.toMatchObject(taken);
  expect(await findView(pool, other)).toMatchObject({ name: "Other" });
  await changeView(pool, other, { name: "Other" }, ana);
  // Somebody else's name for theirs is no hindrance.
  await saveView(pool, { ...draft, name: "South" }, ben);
  await changeView(pool, other, { name: "South" }, ana);
  expect(await findView(pool, other)).toMatchObject({ name: "South", query: draft.query });
});

it("lets two renames to one name at once leave one of them", async () => {
  const pool = await getPool();
  const ids = [await saveView(pool, draft, ana), await saveView(pool, { ...draft, name: "Other" }, ana)];
  const both = await Promise.allSettled(ids.map((id) => changeView(pool, id, { name: "Same" }, ana)));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await listViews(pool, ana.userId)).filter(({ name }) => name === "Same")).toHaveLength(1);
});

it("is another's private matter as if there were none", async () => {
  const pool = await getPool();
  const id = await saveView(pool, draft, ana);
  for (const stranger of [ben, carla, eva]) {
    await expect(changeView(pool, id, { name: "Mine" }, stranger)).rejects.toMatchObject(unknown);
    await expect(deleteView(pool, id, stranger)).rejects.toMatchObject(unknown);
  }
  await expect(deleteView(pool, id + 1000, ana)).rejects.toMatchObject(unknown);
  expect(await findView(pool, id)).toMatchObject(draft);
});

it("lets administrators change what is shared, others not", async () => {
  const pool = await getPool();
  const id = await saveView(pool, { ...draft, shared: true }, ana);
  for (const reader of [ben, carla]) {
    await expect(changeView(pool, id, { name: "Mine" }, reader)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(deleteView(pool, id, reader)).rejects.toMatchObject({ code: "not-allowed" });
  }
  await changeView(pool, id, { board: "wallet", query: "region=South" }, eva);
  expect(await findView(pool, id)).toMatchObject({
    name: draft.name,
    board: "wallet",
    query: "region=South",
    maker: "Ana",
  });
  await changeView(pool, id, { shared: false }, eva);
  await expect(deleteView(pool, id, eva)).rejects.toMatchObject(unknown);
  await deleteView(pool, id, ana);
  expect(await findView(pool, id)).toBeNull();
});

it("does not tell a CSM of a view that names somebody else's accounts", async () => {
  const pool = await getPool();
  const id = await saveView(pool, { ...draft, query: "owner=dora%40example.com", shared: true }, ana);
  await expect(deleteView(pool, id, carla)).rejects.toMatchObject(unknown);
  await expect(deleteView(pool, id, ben)).rejects.toMatchObject({ code: "not-allowed" });
});

it("writes down what happens to shared views, and of private ones nothing", async () => {
  const pool = await getPool();
  const id = await saveView(pool, draft, ana);
  await changeView(pool, id, { name: "My secret" }, ana);
  expect(await audited()).toEqual([]);
  await changeView(pool, id, { name: "North", shared: true }, ana);
  await changeView(pool, id, { query: "" }, eva);
  await changeView(pool, id, { name: "Mine again", shared: false }, ana);
  await deleteView(pool, id, ana);
  const north = { ...draft, name: "North", shared: true };
  const subject = String(id);
  expect(await audited()).toEqual([
    { actor: "ana@example.com", action: "view.shared", subject, detail: { to: north } },
    { actor: "eva@example.com", action: "view.changed", subject, detail: { from: north, to: { ...north, query: "" } } },
    { actor: "ana@example.com", action: "view.unshared", subject, detail: { from: { ...north, query: "" } } },
  ]);
  await deleteView(pool, await saveView(pool, north, ben), ben);
  expect((await audited()).slice(3).map(({ action }) => action)).toEqual(["view.shared", "view.deleted"]);
});

it("reads what was written by other versions as boards read it now", async () => {
  const pool = await getPool();
  const insert = "INSERT INTO saved_views (user_id, name, board, query) VALUES ($1, $2, $3, $4)";
  await pool.query(insert, [ana.userId, "Old", "voice", "weather=fine&region=South&region=North"]);
  await pool.query(insert, [ana.userId, "Older", "weather", ""]);
  expect((await listViews(pool, ana.userId)).map(({ name, query }) => [name, query])).toEqual([
    ["Old", "region=North&region=South"],
  ]);
});
