import { beforeAll, describe, expect, it } from "vitest";
import { createSignInLink, findSignInLink } from "../auth/links";
import { createSession, findSession } from "../auth/sessions";
import { signInWithPassword } from "../auth/sign-in";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { insertUser } from "../users/mutations";
import { listSessions } from "./data";
import { changePassword, endOtherSessions, endSession, type Owner } from "./mutations";

withTestDatabase();

const now = new Date("2026-03-01T09:00:00Z");
const device = { address: null, userAgent: null, now };
let owner: Owner;

beforeAll(async () => {
  const pool = await getPool();
  const person = { email: "ana@example.com", name: "Ana", role: "admin", ownerAlias: null } as const;
  const userId = await insertUser(pool, { ...person, passwordHash: null, locale: null });
  const sessionId = await createSession(pool, { userId, ...device });
  owner = { userId, sessionId, email: person.email, name: person.name, address: null };
});

describe("one's own password", () => {
  it("is set without an old one by who has none, and ends the other sessions and unused links", async () => {
    const pool = await getPool();
    const link = await createSignInLink(owner.userId, { hours: 1, now, connection: pool });
    const other = await createSession(pool, { userId: owner.userId, ...device });
    await changePassword(pool, owner, { current: "", next: "correct horse battery" }, now);
    expect(await findSession(pool, other, now)).toBeNull();
    expect(await findSignInLink(pool, link.replace("/link/", ""), now)).toBeNull();
    expect(await findSession(pool, owner.sessionId, now)).toMatchObject({ hasPassword: true });
  });

  it("is changed only by who knows the old one", async () => {
    const pool = await getPool();
    const guess = changePassword(pool, owner, { current: "a wrong guess here", next: "new horse battery" }, now);
    await expect(guess).rejects.toMatchObject({ code: "sign-in-failed" });
    await changePassword(pool, owner, { current: "correct horse battery", next: "new horse battery" }, now);
    const signIn = signInWithPassword(pool, { email: owner.email, password: "new horse battery" }, device);
    await expect(signIn).resolves.toMatchObject({ userId: owner.userId });
  });

  it("may not be weak", async () => {
    const weak = changePassword(await getPool(), owner, { current: "new horse battery", next: "aaaaaaaaaaaaaa" }, now);
    await expect(weak).rejects.toMatchObject({ code: "password-weak" });
  });
});

describe("one's own sessions", () => {
  it("are ended one by one or all but this", async () => {
    const pool = await getPool();
    await endOtherSessions(pool, owner, now);
    const [first, second, third] = await Promise.all(
      [1, 2, 3].map(() => createSession(pool, { userId: owner.userId, ...device })),
    );
    await endSession(pool, owner, first ?? "", now);
    const ids = (await listSessions(pool, owner.userId, now)).map(({ id }) => id);
    expect(ids.sort()).toEqual([owner.sessionId, second, third].sort());
    await endOtherSessions(pool, owner, now);
    expect(await listSessions(pool, owner.userId, now)).toHaveLength(1);
  });
});
