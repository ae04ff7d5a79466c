import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { inTransaction } from "../database/query";
import { withTestDatabase } from "../database/testing";
import { announce } from "./announce";
import { deliverDue, isAnythingDue, MOST_TRIES } from "./deliver";
import { addWebhook, removeWebhook, sendAgain, sendTest, setEnabled } from "./mutations";
import { patience } from "./post";

withTestDatabase();

interface Heard {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

const CLI = { userId: null, email: "cli" };
const ENDED = { importId: 7, kind: "invoices", status: "committed", rows: 2, accepted: 2, rejected: 0 } as const;
const NOW = new Date("2026-03-01T12:00:00Z");

let server: Server;
let origin = "";
let heard: Heard[] = [];
/** What the receiver answers; after how long. */
let answer: { status: number; headers?: Record<string, string>; body?: string; afterMs?: number } = { status: 204 };

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "s".repeat(40);
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (piece) => {
      body += piece;
    });
    request.on("end", () => {
      heard.push({ path: request.url ?? "", headers: request.headers, body });
      const { status, headers, body: words, afterMs = 0 } = answer;
      setTimeout(() => response.writeHead(status, headers).end(words), afterMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(async () => {
  process.env.WEBHOOK_ALLOW_PRIVATE = "true";
  heard = [];
  answer = { status: 204 };
  await (await getPool()).query("TRUNCATE webhooks, webhook_deliveries, audit_log CASCADE");
});

afterEach(() => {
  Reflect.deleteProperty(process.env, "WEBHOOK_ALLOW_PRIVATE");
});

afterAll(() => {
  server.close();
});

const add = async (path = "/hook") =>
  addWebhook(await getPool(), { url: origin + path, events: ["import.ended"] }, { allowPrivate: true }, CLI);
const tell = async () => announce(await getPool(), "import.ended", ENDED);
const at = (seconds: number) => () => new Date(Date.now() + seconds * 1000);
const logged = async () =>
  (await (await getPool()).query("SELECT status, attempts, answered, fault FROM webhook_deliveries ORDER BY id")).rows;

it("tells an address that asked, in a message that its secret proves to be ours", async () => {
  const pool = await getPool();
  const { secret } = await add();
  await tell();
  await announce(pool, "follow-up.opened", {
    id: "1",
    account: "A",
    accountName: "A",
    reason: "detractor",
    title: null,
    openedAt: NOW.toISOString(),
    dueAt: NOW.toISOString(),
    owner: null,
  });
  expect(await deliverDue(pool)).toBe(1);
  const { headers, body } = heard[0] as Heard;
  expect(JSON.parse(body)).toEqual({ type: "import.ended", timestamp: expect.any(String), data: ENDED });
  // Standard Webhooks: base64(HMAC-SHA256(secret without its prefix, "id.timestamp.body")).
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  expect(headers["webhook-signature"]).toBe(`v1,${createHmac("sha256", key).update(signed).digest("base64")}`);
  expect(Math.abs(Number(headers["webhook-timestamp"]) - Date.now() / 1000)).toBeLessThan(60);
  expect(await logged()).toEqual([{ status: "delivered", attempts: 1, answered: 204, fault: null }]);
  const { rows } = await pool.query("SELECT secret FROM webhooks");
  expect(rows[0].secret).not.toContain(secret.slice(6, 20));
});

it("tells nothing of what was rolled back", async () => {
  const pool = await getPool();
  await add();
  const work = inTransaction(pool, async (connection) => {
    await announce(connection, "import.ended", ENDED);
    throw new Error("no");
  });
  await expect(work).rejects.toThrow("no");
  expect(await deliverDue(pool)).toBe(0);
});

it("tries again with growing waits under the same id, and gives up after about a day", async () => {
  const pool = await getPool();
  await add();
  await tell();
  answer = { status: 500, body: "out of\n order" };
  expect(await deliverDue(pool)).toBe(1);
  let seconds = 0;
  for (const wait of [10, 60, 300, 1_800, 7_200, 21_600, 54_000]) {
    seconds += wait;
    expect([wait, await deliverDue(pool, at(seconds - 3))]).toEqual([wait, 0]);
    expect([wait, await deliverDue(pool, at(seconds + 1))]).toEqual([wait, 1]);
    seconds += 1;
  }
  expect(seconds / 3600).toBeGreaterThan(22);
  expect(heard).toHaveLength(MOST_TRIES);
  expect(new Set(heard.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  expect(await logged()).toEqual([{ status: "failed", attempts: 8, answered: 500, fault: "out of order" }]);
  expect(await isAnythingDue(pool, at(1e6)())).toBe(false);
  const { rows } = await pool.query("SELECT id FROM webhook_deliveries");
  answer = { status: 200 };
  await sendAgain(pool, rows[0].id, CLI, new Date());
  expect(await deliverDue(pool)).toBe(1);
  expect(await logged()).toEqual([{ status: "delivered", attempts: 1, answered: 200, fault: null }]);
  await expect(sendAgain(pool, "999999", CLI, new Date())).rejects.toMatchObject({ code: "delivery-unknown" });
});

it("never sends the same twice, however many workers there are, and lets nobody wait for a slow receiver", async () => {
  const pool = await getPool();
  await add("/one");
  await add("/two");
  for (let index = 0; index < 15; index++) await tell();
  answer = { status: 200, afterMs: 20 };
  const tries = await Promise.all([deliverDue(pool), deliverDue(pool), deliverDue(pool)]);
  expect(tries.reduce((sum, each) => sum + each)).toBe(30);
  expect(new Set(heard.map(({ headers }) => headers["webhook-id"])).size).toBe(30);
  expect(heard).toHaveLength(30);
});

it("follows no redirection and does not wait for ever", async () => {
  const pool = await getPool();
  await add();
  await tell();
  answer = { status: 302, headers: { location: `${origin}/elsewhere` } };
  await deliverDue(pool);
  expect(heard.map(({ path }) => path)).toEqual(["/hook"]);
  expect(await logged()).toEqual([{ status: "waiting", attempts: 1, answered: 302, fault: "HTTP 302" }]);
  patience.ms = 300;
  answer = { status: 200, afterMs: 600 };
  await deliverDue(pool, at(20));
  expect(await logged()).toEqual([{ status: "waiting", attempts: 2, answered: null, fault: "no-answer" }]);
});

it("does not reach into private networks, by address or by name, unless it is allowed", async () => {
  const pool = await getPool();
  process.env.WEBHOOK_ALLOW_PRIVATE = "false";
  const refuse = (url: string) => addWebhook(pool, { url, events: [] }, { allowPrivate: false }, CLI);
  await expect(refuse(origin)).rejects.toMatchObject({ code: "webhook-private" });
  await expect(refuse("https://[::ffff:169.254.169.254]/latest")).rejects.toMatchObject({ code: "webhook-private" });
  await add();
  const { port } = server.address() as AddressInfo;
  await addWebhook(
    pool,
    { url: `http://localhost:${port}/name`, events: ["import.ended"] },
    { allowPrivate: true },
    CLI,
  );
  await tell();
  expect(await deliverDue(pool)).toBe(2);
  expect(heard).toEqual([]);
  expect((await logged()).map(({ fault }) => fault)).toEqual(["private-address", "private-address"]);
});

it("keeps what happens while an address is paused, and forgets it with the address", async () => {
  const pool = await getPool();
  const { webhookId } = await add();
  await tell();
  await setEnabled(pool, webhookId, false, CLI);
  await tell();
  expect(await deliverDue(pool)).toBe(0);
  await expect(sendTest(pool, webhookId, CLI)).rejects.toMatchObject({ code: "webhook-unknown" });
  await setEnabled(pool, webhookId, true, CLI);
  await sendTest(pool, webhookId, CLI);
  expect(await deliverDue(pool)).toBe(2);
  expect(heard.map(({ body }) => JSON.parse(body).type).sort()).toEqual(["import.ended", "webhook.test"]);
  await removeWebhook(pool, webhookId, CLI);
  expect(await logged()).toEqual([]);
  const { rows } = await pool.query("SELECT action FROM audit_log ORDER BY id");
  expect(rows.map(({ action }) => action)).toEqual([
    "webhook.added",
    "webhook.paused",
    "webhook.resumed",
    "webhook.tested",
    "webhook.removed",
  ]);
});

it("says so where the program's secret was changed", async () => {
  const pool = await getPool();
  await add();
  await pool.query("UPDATE webhooks SET secret = 'AAAA' || secret");
  await tell();
  await deliverDue(pool);
  expect(heard).toEqual([]);
  expect((await logged())[0]?.fault).toBe("secret-unreadable");
});
