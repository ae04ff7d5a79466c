import { afterEach, beforeAll, expect, it } from "vitest";
import { addKey, revokeKey } from "../api-keys/mutations";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { importRows } from "../imports/import.fixture";
import { metricAnswer } from "../metrics/asked/metric";
import { evaluate } from "../metrics/evaluate";
import { type Ask, asking, keyOf } from "./api.fixture";
import { ROUTES } from "./routes";

withTestDatabase();

const CLI = { userId: null, email: "cli" };
let admin: Awaited<ReturnType<typeof keyOf>>;
let csm: Awaited<ReturnType<typeof keyOf>>;

beforeAll(async () => {
  const everything = ["read:metrics", "read:accounts", "read:follow-ups", "write:follow-ups"] as const;
  admin = await keyOf({ name: "Ada", role: "admin" }, [...everything, "import"]);
  csm = await keyOf({ name: "Carla", role: "csm" }, everything);
  await importRows("accounts", [
    "code,name,segment,owner",
    "A,Alpha,Retail,carla@example.com",
    "B,Beta,Retail,dan@example.com",
    "C,Gamma,Public,carla@example.com",
  ]);
  await importRows("invoices", ["account,date,amount", "A,2025-01-10,100", "B,2025-01-11,50", "C,2025-02-01,7"]);
});

afterEach(() => {
  Reflect.deleteProperty(process.env, "API_RATE_PER_MINUTE");
});

it("lets nobody in but by a valid key, and by nothing else", async () => {
  const stranger = asking(null);
  expect(await stranger("/metrics")).toMatchObject({ status: 401, body: { code: "key-missing", status: 401 } });
  expect((await stranger("/metrics")).headers.get("www-authenticate")).toMatch(/^Bearer/);
  const cookie = await stranger("/metrics", { headers: { cookie: "lealta.session=abc; next-auth.session-token=abc" } });
  expect(cookie.status).toBe(401);
  expect(await asking(`${admin.key}x`)("/metrics")).toMatchObject({ status: 401, body: { code: "key-invalid" } });
  expect((await admin.ask("/metrics")).status).toBe(200);
});

it("closes to keys that are over or revoked, and to all of a user who is shut out, at once", async () => {
  const pool = await getPool();
  const make = (expiresAt: Date | null) =>
    addKey(pool, csm.userId, { name: "short", scopes: ["read:accounts"], expiresAt }, CLI, new Date());
  const over = await make(new Date(Date.now() - 1000));
  expect((await asking(over.key)("/accounts")).status).toBe(401);
  const revoked = await make(null);
  expect((await asking(revoked.key)("/accounts")).status).toBe(200);
  await expect(revokeKey(pool, { keyId: revoked.keyId, ofUser: admin.userId }, CLI, new Date())).rejects.toMatchObject({
    code: "key-unknown",
  });
  await revokeKey(pool, { keyId: revoked.keyId, ofUser: csm.userId }, CLI, new Date());
  expect((await asking(revoked.key)("/accounts")).status).toBe(401);
  const leaver = await keyOf({ name: "Lea", role: "csm" }, ["read:accounts"]);
  expect((await leaver.ask("/accounts")).status).toBe(200);
  await pool.query("UPDATE users SET disabled_at = now() WHERE id = $1", [leaver.userId]);
  expect((await leaver.ask("/accounts")).status).toBe(401);
});

it("lets a key do what it was made for, and never what its user may not", async () => {
  const pool = await getPool();
  const narrow = await addKey(
    pool,
    admin.userId,
    { name: "n", scopes: ["read:metrics"], expiresAt: null },
    CLI,
    new Date(),
  );
  expect(await asking(narrow.key)("/accounts")).toMatchObject({ status: 403, body: { code: "key-not-for" } });
  await expect(
    addKey(pool, csm.userId, { name: "n", scopes: ["import"], expiresAt: null }, CLI, new Date()),
  ).rejects.toMatchObject({ code: "key-scope" });
  // Even where it was made while they might.
  await pool.query("UPDATE api_keys SET scopes = scopes || '{import}' WHERE id = $1", [csm.keyId]);
  expect((await csm.ask("/imports")).status).toBe(403);
  expect((await csm.ask("/imports/invoices", { json: { rows: [{ account: "B" }] } })).status).toBe(403);
});

it("shows a CSM's key that CSM's accounts and nothing of others, on every route that reads", async () => {
  const codes = async (ask: Ask, query = "") =>
    (await ask(`/accounts${query}`)).body.accounts.map(({ code }: { code: string }) => code);
  expect(await codes(admin.ask)).toEqual(["A", "B", "C"]);
  expect(await codes(csm.ask)).toEqual(["A", "C"]);
  expect(await codes(csm.ask, "?filter[segment]=Retail")).toEqual(["A"]);
  expect(await codes(csm.ask, "?limit=1&after=A")).toEqual(["C"]);
  for (const { method, path, id } of ROUTES.filter(
    (route) => route.method === "GET" && route.path.includes("{code}"),
  )) {
    const of = (code: string) => csm.ask(path.replace("{code}", code).replace("{id}", "1"), { method });
    const [others, nobodys] = await Promise.all([of("B"), of("no-such")]);
    expect([id, others.status, others.body]).toEqual([id, 404, nobodys.body]);
  }
  const behind = await csm.ask("/metrics/revenue/accounts?from=2025-01&to=2025-01");
  expect(behind.body).toMatchObject({ total: { accounts: 1, numerator: 100 }, accounts: [{ code: "A" }] });
});

it("gives the figures that the engine gives over what the key's user sees", async () => {
  const question = { metric: "revenue", grain: "month", from: "2025-01-01", to: "2025-02-01" } as const;
  const told = async (scope: Parameters<typeof mintScope>[0]) =>
    metricAnswer(await evaluate({ ...question, scope: mintScope(scope) }));
  const path = "/metrics/revenue?from=2025-01&to=2025-02";
  expect((await admin.ask(path)).body).toEqual(await told({ kind: "all" }));
  expect((await csm.ask(path)).body).toEqual(await told({ kind: "owned", owners: ["carla@example.com"] }));
  const one = await csm.ask("/accounts/A/metrics/revenue?from=2025-01&to=2025-02");
  expect(one.body.rows.map(({ value }: { value: number }) => value)).toEqual([100, 0]);
});

it("answers every route that reads as the document says", async () => {
  for (const { id, path, method, example } of ROUTES.filter(({ method: own }) => own === "GET")) {
    const asked = (example?.path ?? path).replace("A-1001", "A");
    // Whatever there is none of (models, follow-ups, cohorts of other months) says so; nothing breaks.
    const { status, body } = await admin.ask(`${asked}${example?.query ? `?${example.query}` : ""}`, { method });
    expect([id, status, body.code]).not.toEqual([id, 500, "unexpected"]);
    if (status >= 400) expect([id, body]).toEqual([id, expect.objectContaining({ type: expect.any(String), status })]);
  }
});

it("tells faults by their place, in the language asked for", async () => {
  const spanish = { "accept-language": "es-AR" };
  const query = await admin.ask("/metrics/nps?from=2025&limt=3&filter[size]=1", { headers: spanish });
  expect(query.body).toMatchObject({
    status: 400,
    code: "request-invalid",
    detail: expect.stringContaining("Algunos valores"),
  });
  expect(query.body.errors.map(({ parameter }: { parameter: string }) => parameter).sort()).toEqual([
    "filter[size]",
    "from",
    "limt",
  ]);
  const json = await admin.ask("/imports/invoices", { json: { rows: [{ account: "A" }, { acount: ["A"] }] } });
  expect(json.body.errors).toEqual([{ pointer: "/rows/1/acount", detail: expect.any(String) }]);
  expect((await admin.ask("/imports/invoices", { json: '{"rows": [\n  {]}' })).body).toMatchObject({
    code: "body-json",
    detail: expect.stringContaining("2:4"),
  });
  expect((await admin.ask("/imports/invoices", { csv: "a", headers: { "content-type": "text/html" } })).status).toBe(
    415,
  );
  expect((await admin.ask("/nothing/here")).status).toBe(404);
  // What PostgreSQL cannot hold is the request's fault wherever it stands.
  for (const path of ["/accounts/%00", "/accounts/%ff"])
    expect([path, (await admin.ask(path)).status]).toEqual([path, 404]);
  for (const parameter of ["filter[segment]", "after"]) {
    const nul = await admin.ask(`/accounts?${parameter}=a%00`);
    expect([nul.status, nul.body.errors?.[0].parameter]).toEqual([400, parameter]);
  }
  const opening = { title: "a\0b", dueAt: "2030-01-01T00:00:00Z" };
  expect((await admin.ask("/accounts/A/follow-ups", { json: opening })).body.title).toBe("a b");
  const stranger = await admin.ask("/accounts/B/follow-ups", { json: { ...opening, ownerId: 2 ** 31 } });
  expect([stranger.status, stranger.body.errors?.[0].pointer]).toEqual([400, "/ownerId"]);
  expect((await admin.ask("/metrics/nothing")).body.code).toBe("metric-unknown");
  const method = await admin.ask("/metrics", { method: "POST", json: {} });
  expect([method.status, method.headers.get("allow")]).toEqual([405, "GET"]);
});

it("counts requests by key and minute, however many come at once", async () => {
  process.env.API_RATE_PER_MINUTE = "5";
  const pool = await getPool();
  const made = await addKey(
    pool,
    csm.userId,
    { name: "r", scopes: ["read:metrics"], expiresAt: null },
    CLI,
    new Date(),
  );
  // All within one minute of the clock.
  if (new Date().getUTCSeconds() > 55) await new Promise((resolve) => setTimeout(resolve, 6_000));
  const answers = await Promise.all(Array.from({ length: 12 }, () => asking(made.key)("/metrics")));
  const passed = answers.filter(({ status }) => status === 200);
  expect(passed).toHaveLength(5);
  expect(passed.map(({ headers }) => Number(headers.get("ratelimit-remaining"))).sort()).toEqual([0, 1, 2, 3, 4]);
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(7);
  for (const { headers } of refused) {
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    expect(headers.get("ratelimit")).toMatch(/^"minute";r=0;t=\d+$/);
    expect(headers.get("ratelimit-policy")).toBe('"minute";q=5;w=60');
  }
  const other = await keyOf({ name: "Olga", role: "executive" }, ["read:metrics"]);
  expect((await other.ask("/metrics")).status).toBe(200);
});
