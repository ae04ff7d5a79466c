import Papa from "papaparse";
import { beforeAll, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { SAMPLES } from "../imports/every-kind.fixture";
import { importRows } from "../imports/import.fixture";
import { KINDS } from "../imports/kinds/all";
import type { KindId } from "../imports/kinds/declaration";
import { doJob } from "../jobs/handlers";
import { keyOf } from "./api.fixture";
import { doOnce } from "./idempotency";

withTestDatabase();

let admin: Awaited<ReturnType<typeof keyOf>>;
let csm: Awaited<ReturnType<typeof keyOf>>;

beforeAll(async () => {
  admin = await keyOf({ name: "Ada", role: "admin" }, ["import", "read:follow-ups", "write:follow-ups"]);
  csm = await keyOf({ name: "Carla", role: "csm" }, ["read:follow-ups", "write:follow-ups"]);
  await importRows("accounts", ["code,owner", "A,carla@example.com", "B,dan@example.com"]);
  // Whose an account is counts once the figures know it.
  await importRows("costs", ["account,date,amount", "A,2024-01-05,1", "B,2024-01-05,1"]);
});

const query = async (sql: string, parameters: unknown[] = []) => (await (await getPool()).query(sql, parameters)).rows;
const count = async (table: string) => Number((await query(`SELECT count(*) FROM ${table}`))[0].count);

type Factual = Exclude<KindId, "accounts">;

it("reads rows of every kind as a file and as JSON, by the same checks", async () => {
  const kinds = Object.keys(SAMPLES) as Factual[];
  const needed = [...new Set(kinds.flatMap((kind) => (SAMPLES[kind].needs ?? []) as Factual[]))];
  for (const kind of needed) await importRows(kind, [SAMPLES[kind].header, ...SAMPLES[kind].rows]);
  for (const kind of kinds) {
    const { header, rows } = SAMPLES[kind];
    const file = await admin.ask(`/imports/${kind}?dryRun=true&again=true`, { csv: [header, ...rows].join("\n") });
    const counts = { kind, importId: null, rows: rows.length, accepted: rows.length, rejects: [] };
    expect([file.status, file.body]).toEqual([200, expect.objectContaining(counts)]);
    const { data } = Papa.parse<Record<string, string>>([header, ...rows].join("\n"), { header: true });
    const { mapping } = file.body;
    const fields = Object.keys(mapping);
    const json = { rows: data.map((row) => Object.fromEntries(fields.map((field) => [field, row[mapping[field]]]))) };
    const { body } = await admin.ask(`/imports/${kind}?dryRun=true`, { json });
    expect([kind, body.errors, body.rows]).toEqual([kind, undefined, rows.length]);
  }
  for (const kind of needed) await (await getPool()).query(`TRUNCATE ${KINDS[kind].table} CASCADE`);
});

it("takes rows as JSON, tells what it refused and why, and notes who by which key", async () => {
  const rows = [
    { account: "A", date: "2025-01-10", amount: "100.000001" },
    { account: "A", date: "2025-01-11", amount: 5.5 },
    { account: "Z", date: "2025-01-11", amount: 1 },
  ];
  const dry = await admin.ask("/imports/invoices?dryRun=true", { json: { rows } });
  expect([dry.status, dry.body.importId, await count("invoices")]).toEqual([200, null, 0]);
  const { status, body } = await admin.ask("/imports/invoices?name=ERP", { json: { rows } });
  expect([status, body.accepted, body.rejected]).toEqual([201, 2, 1]);
  expect(body.rejects).toEqual([
    expect.objectContaining({
      line: 4,
      column: "account",
      value: "Z",
      code: "unknown-account",
      reason: expect.any(String),
    }),
  ]);
  expect(await query("SELECT amount FROM invoices ORDER BY date")).toEqual([
    { amount: "100.000001" },
    { amount: "5.500000" },
  ]);
  const found = await admin.ask(`/imports/${body.importId}`);
  expect(found.body).toMatchObject({
    status: "committed",
    origin: "api",
    user: "Ada",
    fileName: "ERP",
    nextAfter: null,
  });
  expect(found.body.rejects).toHaveLength(1);
  await admin.ask(`/imports/${body.importId}`, { method: "DELETE" });
  const deeds = await query(
    "SELECT actor, action, detail->>'via' AS via FROM audit_log WHERE subject = $1 ORDER BY id",
    [String(body.importId)],
  );
  const via = { actor: "ada@example.com", via: `key ${admin.prefix}` };
  expect(deeds).toEqual([
    { ...via, action: "import.committed" },
    { ...via, action: "import.undone" },
  ]);
});

it("leaves what is large to the worker, and says how far it is", async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `A,2025-03-01,${index}.25`);
  const taken = await admin.ask("/imports/invoices?name=large.csv", {
    csv: ["account,date,amount", ...rows].join("\n"),
  });
  expect([taken.status, taken.body.status]).toEqual([202, "waiting"]);
  const path = taken.headers.get("location")?.replace("/api/v1", "") ?? "";
  expect((await admin.ask(path)).body).toMatchObject({ status: "waiting", importId: null });
  const [job] = await query("SELECT data FROM pgboss.job WHERE name = 'import' ORDER BY created_on DESC LIMIT 1");
  await doJob("import", job.data);
  expect((await admin.ask(path)).body).toMatchObject({ status: "committed", accepted: 20_000, origin: "api" });
});

it("does a named request once, of many that come at the same moment", async () => {
  const before = await count("imports");
  const json = { rows: [{ account: "A", date: "2025-04-01", amount: 1 }] };
  const send = (body: unknown = json, name = "order-1") =>
    admin.ask("/imports/invoices", { json: body, headers: { "idempotency-key": name } });
  const answers = await Promise.all(Array.from({ length: 8 }, () => send()));
  const done = answers.filter(({ status }) => status === 201);
  expect(done.filter(({ headers }) => !headers.has("idempotency-replayed"))).toHaveLength(1);
  const others = answers.filter(({ status }) => status !== 201);
  expect(others.every(({ status, body }) => status === 409 && body.code === "request-running")).toBe(true);
  expect(await count("imports")).toBe(before + 1);
  const again = await send();
  expect([again.status, again.headers.get("idempotency-replayed")]).toEqual([201, "true"]);
  expect(again.body).toEqual(done[0]?.body);
  expect(again.headers.get("location")).toBe(done[0]?.headers.get("location"));
  expect(await send({ rows: [{ account: "A", date: "2025-04-01", amount: 2 }] })).toMatchObject({
    status: 422,
    body: { code: "request-differs" },
  });
  expect((await send(json, "one two")).body.code).toBe("request-name");
  // A fault of the request is its answer as well.
  expect((await send({ rows: [{ colour: "red" }] }, "order-2")).status).toBe(400);
  const faulty = await send({ rows: [{ colour: "red" }] }, "order-2");
  expect([faulty.status, faulty.headers.get("idempotency-replayed")]).toEqual([400, "true"]);
  expect(await count("imports")).toBe(before + 1);
});

it("forgets what failed by no fault of the request, and takes over what a process left", async () => {
  const pool = await getPool();
  const now = new Date("2026-03-01T12:00:00Z");
  const named = { keyId: admin.keyId, name: "left", hash: "h", now };
  const answer = { status: 200, body: "{}", location: null };
  await expect(doOnce(pool, named, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect((await doOnce(pool, named, async () => answer)).repeated).toBe(false);
  await pool.query("UPDATE idempotency_keys SET status = NULL, answer = NULL WHERE key = 'left'");
  const later = (minutes: number) => ({ ...named, now: new Date(now.getTime() + minutes * 60_000) });
  await expect(doOnce(pool, later(5), async () => answer)).rejects.toMatchObject({ code: "request-running" });
  expect((await doOnce(pool, later(11), async () => answer)).repeated).toBe(false);
  expect((await doOnce(pool, later(12), async () => answer)).repeated).toBe(true);
  // A day later the name is free for another request.
  expect((await doOnce(pool, { ...later(25 * 60), hash: "other" }, async () => answer)).repeated).toBe(false);
});

it("opens, takes, does and closes follow-ups of the key's user's accounts, and of no others", async () => {
  const opening = { title: "Call about the renewal", dueAt: "2026-12-01T12:00:00Z" };
  expect((await csm.ask("/accounts/B/follow-ups", { json: opening })).status).toBe(404);
  const opened = await csm.ask("/accounts/A/follow-ups", { json: opening });
  expect([opened.status, opened.body.account, opened.body.closedAt]).toEqual([201, "A", null]);
  expect((await csm.ask("/accounts/A/follow-ups", { json: opening })).body.code).toBe("follow-up-open");
  const path = opened.headers.get("location")?.replace("/api/v1", "") ?? "";
  const taken = await csm.ask(`${path}/take`, { json: { version: opened.body.version } });
  expect([taken.status, taken.body.owner.name]).toEqual([200, "Carla"]);
  expect((await csm.ask("/follow-ups?of=me")).body.followUps.map(({ id }: { id: string }) => id)).toEqual([
    opened.body.id,
  ]);
  const theirs = await admin.ask("/accounts/B/follow-ups", { json: opening });
  const hidden = theirs.headers.get("location")?.replace("/api/v1", "") ?? "";
  for (const [own, json] of [
    ["", undefined],
    ["/take", {}],
    ["/steps", { index: 0 }],
    ["/close", { result: "recovered" }],
  ] as const) {
    const answer = await csm.ask(`${hidden}${own}`, json ? { json } : {});
    expect([own, answer.status, answer.body.code]).toEqual([own, 404, "follow-up-unknown"]);
  }
  // Two programs close it at the same moment: one does, the other is told.
  const close = () => csm.ask(`${path}/close`, { json: { result: "recovered", outcome: "Renewed." } });
  const closed = await Promise.all([close(), close(), close()]);
  expect(closed.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect((await csm.ask("/follow-ups?status=closed")).body.followUps).toHaveLength(1);
  const [deed] = await query("SELECT actor, detail->>'via' AS via FROM audit_log WHERE action = 'follow-up.closed'");
  expect(deed).toEqual({ actor: "carla@example.com", via: `key ${csm.prefix}` });
});
