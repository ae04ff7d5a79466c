import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import NextAuth from "next-auth";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { insertUser, setDisabled } from "../users/mutations";
import { Browser } from "./browser.fixture";
import { SESSION_COOKIE } from "./cookie";
import { CLIENT } from "./oidc-client.fixture";
import { type Issuer, startIssuer } from "./oidc-issuer.fixture";
import { authOptions } from "./options";
import { findSession } from "./sessions";
import { readSessionToken } from "./token";

withTestDatabase();

let issuer: Issuer;
let site: { address: string; close(): void };

beforeAll(async () => {
  site = await startSite();
  issuer = await startIssuer({ redirect: `${site.address}/api/auth/callback/oidc` });
  vi.stubEnv("NEXTAUTH_URL", site.address);
  vi.stubEnv("NEXTAUTH_SECRET", "for the cookies of this test, and of no other");
  vi.stubEnv("OIDC_ISSUER", issuer.address);
  vi.stubEnv("OIDC_CLIENT_ID", CLIENT.id);
  vi.stubEnv("OIDC_CLIENT_SECRET", CLIENT.secret);
  vi.stubEnv("OIDC_SCOPE", "openid email profile groups");
  vi.stubEnv("OIDC_ROLE_MAP", "lealta-admins=admin,board=executive,sales=csm");
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await issuer.close();
  site.close();
});

beforeEach(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  await (await getPool()).query("TRUNCATE users, audit_log CASCADE");
  issuer.people.clear();
});

/** The routes of next-auth with the program's own options, on a server of their own. */
async function startSite(): Promise<{ address: string; close(): void }> {
  const server: Server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "", "http://site");
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const cookies = (request.headers.cookie ?? "").split("; ").map((pair) => pair.split(/=(.*)/s).slice(0, 2));
    const asked = Object.assign(request, {
      query: { ...Object.fromEntries(url.searchParams), nextauth: url.pathname.split("/").slice(3) },
      body: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString())),
      cookies: Object.fromEntries(cookies.map(([name, value]) => [name, decodeURIComponent(value ?? "")])),
    });
    const answered = Object.assign(response, {
      status: (code: number) => Object.assign(response, { statusCode: code }),
      json: (body: unknown) => response.end(JSON.stringify(body)),
      send: (body: unknown) => response.end(typeof body === "string" ? body : JSON.stringify(body)),
    });
    const handle = NextAuth as (asked: unknown, answered: unknown, options: unknown) => Promise<unknown>;
    await handle(asked, answered, authOptions(new Headers({ "user-agent": "test" })));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address, close };
}

/** Presses the button; returns the provider's address that it leads to. */
async function press(browser: Browser): Promise<string> {
  const { csrfToken } = (await (await browser.open(`${site.address}/api/auth/csrf`)).json()) as { csrfToken: string };
  const form = { csrfToken, callbackUrl: "/board?grain=year", json: "true" };
  const answer = await browser.open(`${site.address}/api/auth/signin/oidc`, form);
  return ((await answer.json()) as { url: string }).url;
}

/** The address by which the provider sends the browser back. */
const toCallback = (browser: Browser, address: string) =>
  browser.follow(address, ({ pathname }) => pathname === "/api/auth/callback/oidc");

/** Where the way back ends: on a page of the program. */
async function arrive(browser: Browser, back: URL): Promise<string> {
  const end = await browser.follow(
    back.href,
    (next) => next.origin === site.address && !next.pathname.startsWith("/api/"),
  );
  return end.pathname + end.search;
}

/** Signs somebody in from beginning to end; returns the page they come to and who they are there. */
async function signIn(subject: string, browser = new Browser()) {
  issuer.signIn(subject);
  const page = await arrive(browser, await toCallback(browser, await press(browser)));
  const sessionId = await readSessionToken(browser.cookies(site.address).get(SESSION_COOKIE));
  return { page, session: sessionId && (await findSession(await getPool(), sessionId, new Date())) };
}

const ana = { email: "ana@example.com", email_verified: true, name: "Ana Ruiz", groups: ["sales", "kitchen"] };
const known = { ...ana, ownerAlias: null, passwordHash: null };

async function audit(): Promise<string[]> {
  const { rows } = await (await getPool()).query("SELECT action, detail FROM audit_log ORDER BY id");
  return rows.map(
    ({ action, detail }) => `${action} ${detail?.role ?? detail?.code ?? detail?.to?.role ?? detail?.by}`,
  );
}

describe("signing in by the organisation's provider", () => {
  it("adds who is new with the role of their claim, and comes to the page they wanted", async () => {
    issuer.people.set("1", ana);
    const { page, session } = await signIn("1");
    expect(page).toBe("/board?grain=year");
    expect(session).toMatchObject({ email: "ana@example.com", name: "Ana Ruiz", role: "csm", hasProvider: true });
    expect(await audit()).toEqual(["user.added csm", "sign-in.succeeded oidc"]);
  });

  it("takes the role from the claim at each sign-in", async () => {
    issuer.people.set("1", ana);
    await signIn("1");
    issuer.people.set("1", { ...ana, groups: ["lealta-admins"] });
    expect((await signIn("1")).session).toMatchObject({ role: "admin" });
    // The last admin is not lost, whatever the claim says.
    issuer.people.set("1", { ...ana, groups: ["board"] });
    expect((await signIn("1")).session).toMatchObject({ role: "admin" });
    await insertUser(await getPool(), { ...known, email: "bea@example.com", name: "Bea", role: "admin" });
    expect((await signIn("1")).session).toMatchObject({ role: "executive" });
  });

  it("refuses whom the claim gives no role, and says so", async () => {
    issuer.people.set("1", { ...ana, groups: ["kitchen"] });
    expect(await signIn("1")).toEqual({ page: "/sign-in?error=oidc-no-role", session: null });
    expect(await audit()).toEqual(["sign-in.failed oidc-no-role"]);
    expect((await (await getPool()).query("SELECT FROM users")).rowCount).toBe(0);
  });

  it("knows a user by a verified e-mail once, and by the subject from then on", async () => {
    const pool = await getPool();
    const id = await insertUser(pool, { ...known, name: "Ana", role: "csm" });
    issuer.people.set("1", { ...ana, email: "ANA@example.com" });
    expect((await signIn("1")).session).toMatchObject({ userId: id, name: "Ana" });
    issuer.people.set("1", { ...ana, email: "ana.ruiz@example.com", email_verified: false });
    expect((await signIn("1")).session).toMatchObject({ userId: id, email: "ana@example.com" });
    // Somebody else of the same address is not her.
    issuer.people.set("2", ana);
    expect((await signIn("2")).page).toBe("/sign-in?error=oidc-taken");
  });

  it.each([false, undefined])("knows nobody by an e-mail that is not verified (%s)", async (email_verified) => {
    await insertUser(await getPool(), { ...known, name: "Ana", role: "admin" });
    issuer.people.set("1", { ...ana, email_verified });
    expect(await signIn("1")).toEqual({ page: "/sign-in?error=oidc-unverified", session: null });
    const { rows } = await (await getPool()).query("SELECT oidc_subject FROM users");
    expect(rows).toEqual([{ oidc_subject: null }]);
  });

  it("keeps out who is disabled", async () => {
    const pool = await getPool();
    await insertUser(pool, { ...known, email: "bea@example.com", name: "Bea", role: "admin" });
    issuer.people.set("1", ana);
    const { session } = await signIn("1");
    await setDisabled(pool, session ? session.userId : 0, true, { userId: null, email: "cli" }, new Date());
    expect(await signIn("1")).toEqual({ page: "/sign-in?error=oidc-disabled", session: null });
  });
});

describe("an answer of the provider that is not for this browser", () => {
  /** One attempt up to the provider's answer. */
  async function attempt() {
    issuer.people.set("1", ana);
    issuer.signIn("1");
    const browser = new Browser();
    const back = await toCallback(browser, await press(browser));
    return { browser, back, cookies: browser.cookies(site.address) };
  }

  it.each(["state", "nonce", "pkce.code_verifier"])("is refused when its %s is another attempt's", async (name) => {
    const [mine, other] = [await attempt(), await attempt()];
    const cookie = `next-auth.${name}`;
    expect(mine.cookies.get(cookie)).toBeTruthy();
    mine.cookies.set(cookie, other.cookies.get(cookie) ?? "");
    expect(await arrive(mine.browser, mine.back)).toMatch(/^\/sign-in\?.*error=OAuthCallback$/);
    expect(mine.cookies.has(SESSION_COOKIE)).toBe(false);
  });

  it("is refused a second time", async () => {
    const { browser, back } = await attempt();
    expect(await arrive(browser, back)).toBe("/board?grain=year");
    expect(await arrive(browser, back)).toMatch(/^\/sign-in\?.*error=OAuthCallback$/);
  });
});
