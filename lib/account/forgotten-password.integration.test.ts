import { beforeAll, expect, it } from "vitest";
import { createSession, findSession } from "../auth/sessions";
import { signInWithLink, signInWithPassword } from "../auth/sign-in";
import { countMail, MAILS_PER_PERSON } from "../auth/throttle";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { insertUser, setDisabled } from "../users/mutations";
import { choosePassword } from "./choose-password";
import { makePasswordLink } from "./forgotten-password";

withTestDatabase();

const now = new Date("2026-03-01T09:00:00Z");
const visit = { address: "203.0.113.5", now };
const visitor = { ...visit, userAgent: null };
const email = "ana@example.com";
const password = "correct horse battery";
let userId = 0;

beforeAll(async () => {
  const pool = await getPool();
  const person = { ownerAlias: null, passwordHash: null, locale: "es" } as const;
  userId = await insertUser(pool, { ...person, email, name: "Ana", role: "csm" });
  await insertUser(pool, { ...person, email: "bea@example.com", name: "Bea", role: "admin" });
});

const tokenOf = (path: string) => /^\/link\/([\w-]+)\/password$/.exec(path)?.[1] ?? "";

it("a link sent to its user sets a password once, and ends sessions and other links", async () => {
  const pool = await getPool();
  const made = await makePasswordLink(pool, email, visit);
  const other = await makePasswordLink(pool, email, visit);
  expect(made?.to).toMatchObject({ email, name: "Ana", locale: "es" });
  const token = tokenOf(made?.path ?? "");
  const session = await createSession(pool, { userId, address: null, userAgent: null, now });
  await expect(choosePassword(pool, { token, password: "aaaaaaaaaaaa" }, visit)).rejects.toMatchObject({
    code: "password-weak",
  });
  const outcomes = await Promise.allSettled([1, 2].map(() => choosePassword(pool, { token, password }, visit)));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await signInWithPassword(pool, { email, password }, visitor)).toMatchObject({ userId });
  expect(await findSession(pool, session, now)).toBeNull();
  await expect(signInWithLink(pool, tokenOf(other?.path ?? ""), visitor)).rejects.toMatchObject({ code: "link-used" });
});

it("there is no link for a stranger or somebody disabled", async () => {
  const pool = await getPool();
  expect(await makePasswordLink(pool, "nobody@example.com", visit)).toBeNull();
  await setDisabled(pool, userId, true, { userId: null, email: "cli" }, now);
  expect(await makePasswordLink(pool, email, visit)).toBeNull();
});

it("mails are throttled alike for known and unknown addresses, and do not lock anybody's sign-in", async () => {
  const pool = await getPool();
  for (const asked of ["bea@example.com", "nobody@example.com"]) {
    const ask = () => countMail(pool, { email: asked, ...visit });
    const outcomes = await Promise.allSettled(Array.from({ length: MAILS_PER_PERSON + 2 }, ask));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(MAILS_PER_PERSON);
    await expect(ask()).rejects.toMatchObject({ code: "mails-throttled" });
  }
  const attempt = signInWithPassword(pool, { email: "bea@example.com", password }, visitor);
  await expect(attempt).rejects.toMatchObject({ code: "sign-in-failed" });
});
