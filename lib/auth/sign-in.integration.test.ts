import { beforeAll, describe, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { addUser, insertUser, setDisabled } from "../users/mutations";
import { createSignInLink, findSignInLink } from "./links";
import { authOptions } from "./options";
import { hashPassword } from "./passwords";
import { findSession, revokeSession, SESSION_DAYS } from "./sessions";
import { signInWithLink, signInWithPassword } from "./sign-in";

withTestDatabase();

const now = new Date("2026-03-01T09:00:00Z");
const visitor = { address: "203.0.113.5", userAgent: "test", now };
const password = "correct horse battery";
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
let csmId = 0;

beforeAll(async () => {
  const pool = await getPool();
  const passwordHash = await hashPassword(password);
  const common = { passwordHash, locale: null, ownerAlias: null };
  await insertUser(pool, { ...common, email: "admin@example.com", name: "Admin", role: "admin" });
  csmId = await insertUser(pool, { ...common, email: "csm@example.com", name: "Carla", role: "csm" });
});

async function audited(action: string): Promise<number> {
  const { rowCount } = await (await getPool()).query("SELECT FROM audit_log WHERE action = $1", [action]);
  return rowCount ?? 0;
}

describe("signing in with a password", () => {
  it("opens a session whatever the case of the e-mail, and writes it down", async () => {
    const pool = await getPool();
    const { sessionId, userId } = await signInWithPassword(pool, { email: " CSM@Example.com ", password }, visitor);
    expect(userId).toBe(csmId);
    expect(await findSession(pool, sessionId, now)).toMatchObject({ email: "csm@example.com", role: "csm" });
    expect(await audited("sign-in.succeeded")).toBe(1);
  });

  it.each([
    ["a wrong password", "csm@example.com", "correct horse battery!"],
    ["an unknown e-mail", "nobody@example.com", password],
    ["an empty password", "csm@example.com", ""],
  ])("answers %s with the same error", async (_what, email, wrong) => {
    const before = await audited("sign-in.failed");
    const attempt = signInWithPassword(await getPool(), { email, password: wrong }, visitor);
    await expect(attempt).rejects.toMatchObject({ code: "sign-in-failed" });
    expect(await audited("sign-in.failed")).toBe(before + 1);
  });

  it("refuses an empty password also for who has none", async () => {
    const pool = await getPool();
    const invited = { email: "invited@example.com", name: "Ina", role: "executive", ownerAlias: null } as const;
    await addUser(pool, invited, { userId: null, email: "cli" }, now);
    const attempt = signInWithPassword(pool, { email: "invited@example.com", password: "" }, visitor);
    await expect(attempt).rejects.toMatchObject({ code: "sign-in-failed" });
  });
});

describe("sessions", () => {
  it("end at once when revoked, when they expire, and when their user is disabled", async () => {
    const pool = await getPool();
    const open = async () =>
      (await signInWithPassword(pool, { email: "csm@example.com", password }, visitor)).sessionId;
    const [revoked, expiring, shut] = [await open(), await open(), await open()];
    expect(await revokeSession(pool, csmId, revoked, now)).toBe(true);
    expect(await findSession(pool, revoked, now)).toBeNull();
    expect(await findSession(pool, expiring, later(SESSION_DAYS - 1))).not.toBeNull();
    expect(await findSession(pool, expiring, later(SESSION_DAYS))).toBeNull();
    await setDisabled(pool, csmId, true, { userId: null, email: "cli" }, now);
    expect(await findSession(pool, shut, now)).toBeNull();
    await expect(open()).rejects.toMatchObject({ code: "sign-in-failed" });
    await setDisabled(pool, csmId, false, { userId: null, email: "cli" }, now);
    // Letting somebody in again does not bring old sessions back.
    expect(await findSession(pool, shut, now)).toBeNull();
  });

  it("end with next-auth's own way out as with the button, and that is written down once", async () => {
    const pool = await getPool();
    const today = { ...visitor, now: new Date() };
    const { sessionId } = await signInWithPassword(pool, { email: "csm@example.com", password }, today);
    const before = await audited("sign-out");
    const { events } = authOptions(new Headers({ "x-forwarded-for": "203.0.113.5" }));
    const token = { sub: String(csmId), sessionId };
    expect(await findSession(pool, sessionId, today.now)).not.toBeNull();
    await events?.signOut?.({ token, session: { expires: "" } });
    await events?.signOut?.({ token, session: { expires: "" } });
    expect(await findSession(pool, sessionId, today.now)).toBeNull();
    expect(await audited("sign-out")).toBe(before + 1);
  });

  it("cannot be revoked by another user", async () => {
    const pool = await getPool();
    const { sessionId } = await signInWithPassword(pool, { email: "csm@example.com", password }, visitor);
    expect(await revokeSession(pool, csmId - 1, sessionId, now)).toBe(false);
    expect(await findSession(pool, sessionId, now)).not.toBeNull();
  });
});

describe("one-time links", () => {
  const tokenOf = (path: string) => path.replace("/link/", "");

  it("sign in once, and looking at them does not use them up", async () => {
    const pool = await getPool();
    const token = tokenOf(await createSignInLink(csmId, { hours: 1, now }));
    expect(await findSignInLink(pool, token, now)).toEqual({ name: "Carla", email: "csm@example.com" });
    expect(await findSignInLink(pool, token, now)).not.toBeNull();
    await signInWithLink(pool, token, visitor);
    expect(await findSignInLink(pool, token, now)).toBeNull();
    await expect(signInWithLink(pool, token, visitor)).rejects.toMatchObject({ code: "link-used" });
  });

  it("give one session when used many times at once", async () => {
    const pool = await getPool();
    const token = tokenOf(await createSignInLink(csmId, { hours: 1, now }));
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => signInWithLink(pool, token, visitor)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("expire, and die with their user's access", async () => {
    const pool = await getPool();
    const old = tokenOf(await createSignInLink(csmId, { hours: 1, now: later(-1) }));
    await expect(signInWithLink(pool, old, visitor)).rejects.toMatchObject({ code: "link-used" });
    const open = tokenOf(await createSignInLink(csmId, { hours: 1, now }));
    await setDisabled(pool, csmId, true, { userId: null, email: "cli" }, now);
    await expect(signInWithLink(pool, open, visitor)).rejects.toMatchObject({ code: "link-used" });
  });

  it("are kept as a hash only", async () => {
    const pool = await getPool();
    const token = tokenOf(await createSignInLink(csmId, { hours: 1, now }));
    const { rows } = await pool.query<{ row: string }>("SELECT l::text AS row FROM sign_in_links l");
    expect(rows.some(({ row }) => row.includes(token))).toBe(false);
  });
});
