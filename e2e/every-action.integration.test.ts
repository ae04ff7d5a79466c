import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it, vi } from "vitest";
import { createSession } from "../lib/auth/sessions";
import { copySessionToken } from "../lib/auth/token";
import { getPool } from "../lib/database/pool";
import { withTestDatabase } from "../lib/database/testing";
import {
  BOS_OTHER_SESSION,
  beside,
  EXECUTIVES_TOO,
  elsewhere,
  OTHERS,
  OWN_ONLY,
  REFUSED,
} from "./support/actions-tried";

/**
 * Every action that exists, listed from the code, tried by a customer success manager on a colleague's account: nothing of it is
 * changed and nothing of it is told. A new action fails here until it is thought of.
 */
const request = vi.hoisted(() => ({ cookie: "" }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (name === "lealta.session" && request.cookie ? { value: request.cookie } : undefined),
    set: () => {},
    delete: () => {},
  }),
  headers: async () => new Headers({ host: "localhost" }),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
vi.mock("next/server", async (original) => ({ ...(await original<object>()), after: () => {} }));
vi.mock("next-intl/server", () => ({ getLocale: async () => "en" }));
vi.mock("next/navigation", () => {
  const leave = (how: string) => (where?: string) => {
    throw new Error(`${how} ${where ?? ""}`.trim());
  };
  return { forbidden: leave("forbidden"), notFound: leave("not found"), redirect: leave("redirect") };
});

type Action = (...given: unknown[]) => Promise<unknown>;
const FILES = readdirSync("lib", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("actions.ts"))
  .map((path) => `lib/${path}`)
  .sort();

withTestDatabase();

/** Nobody may read these words but Bo and those who see all accounts. */
const SECRET = /Zirkon|zirkon/;
const sessions: Record<"ann" | "bo" | "eve", string> = { ann: "", bo: "", eve: "" };

beforeEach(async () => {
  const pool = await getPool();
  const { rows } = await pool.query(
    `SELECT string_agg(quote_ident(relname), ', ') AS names FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname NOT IN ('_prisma_migrations', 'audit_log')`,
  );
  await pool.query(`TRUNCATE ${rows[0].names} RESTART IDENTITY CASCADE`);
  await pool.query(`
    INSERT INTO setting (id, name, time_zone) VALUES (1, 'Test', 'UTC');
    INSERT INTO users (id, email, name, role, password_hash) VALUES
      (1, 'ann@example.com', 'Ann', 'csm', NULL), (2, 'bo@example.com', 'Bo', 'csm', NULL), (3, 'ada@example.com', 'Ada', 'admin', NULL),
      (4, 'eve@example.com', 'Eve', 'executive', NULL);
    INSERT INTO sessions (id, user_id, expires_at, last_seen_at) VALUES ('${BOS_OTHER_SESSION}', 2, '2100-01-01', now());
    INSERT INTO accounts (id, code, name, owner) VALUES
      (1, 'mine', 'Mine', 'ann@example.com'), (2, 'zirkon', 'Zirkon', 'bo@example.com');
    INSERT INTO account_profile (account_id, owner) VALUES (1, 'ann@example.com'), (2, 'bo@example.com');
INSERT INTO notes (account_id, user_id, text) VALUES (2, 2, 'Zirkon note');
    INSERT INTO follow_ups (account_id, reason, subject, title, due_at, owner_id, steps) VALUES
      (2, 'detractor', 'answer:1', 'Zirkon call', now() + interval '1 day', 2, '[{"text": "Ring Zirkon", "doneAt": null, "doneBy": null}]');
    INSERT INTO gesture_budgets (kind, per_month) VALUES ('credit', 100);
    INSERT INTO gestures (account_id, follow_up_id, user_id, kind, amount, month) VALUES (2, 1, 2, 'credit', 5, date_trunc('month', now() AT TIME ZONE 'UTC'));
    INSERT INTO planned_interviews (account_id, planned_on, user_id, about) VALUES (2, '2027-01-10', 2, 'Zirkon renewal');
    INSERT INTO account_references (account_id, external_id, willing_on, note) VALUES (2, 'r1', '2024-01-10', 'Zirkon is glad');
    INSERT INTO reference_requests (account_id, asked_on, asked_by, prospect) VALUES (2, '2024-02-01', 2, 'Zirkon''s neighbour');
    INSERT INTO imports (kind, origin, file_name, file_hash, file_bytes, status, reading, rows, accepted)
      VALUES ('contacts', 'form', 'Contact', 'h', 1, 'committed', '{}', 1, 1);
    INSERT INTO contacts (account_id, external_id, name, import_id, line) VALUES (2, 'c1', 'Zirkonia', 1, 2);
    INSERT INTO interviews (account_id, held_at, external_id, learned) VALUES (2, '2024-01-10', 't1', 'Zirkon grows');
    INSERT INTO wallet_estimates (account_id, estimated_on, external_id, amount, currency) VALUES (2, '2024-01-10', 'e1', 5, 'EUR');
    INSERT INTO saved_segments (user_id, name, query) VALUES (2, 'Zirkon and others', '');
    INSERT INTO saved_views (user_id, name, board, query) VALUES (2, 'Zirkon view', 'overview', '');
    INSERT INTO api_keys (user_id, name, prefix, key_hash, scopes) VALUES (2, 'Zirkon key', 'lk_1', 'hash', '{}');`);
  for (const [name, userId] of [
    ["ann", 1],
    ["bo", 2],
    ["eve", 4],
  ] as const) {
    const id = await createSession(pool, { userId, address: null, userAgent: null, now: new Date() });
    sessions[name] = await copySessionToken(id, 600);
  }
});

/** All that stands in the database, but for who was here when, and what only says so. */
async function everything(): Promise<Record<string, unknown[]>> {
  const pool = await getPool();
  const { rows: tables } = await pool.query(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
        AND relname NOT IN ('audit_log', 'facts_changed', '_prisma_migrations') ORDER BY 1`,
  );
  const entries = [];
  for (const { name } of tables) {
    const { rows } = await pool.query(`SELECT to_jsonb(t) - 'last_seen_at' AS row FROM "${name}" t ORDER BY 1`);
    if (rows.length > 0) entries.push([name, rows.map(({ row }) => row)]);
  }
  return Object.fromEntries(entries);
}

async function load(file: string): Promise<Record<string, Action>> {
  return (await import(join(process.cwd(), file))) as Record<string, Action>;
}

/** What the action answers, or how it left. An action of a form is given the state before and what was typed. */
async function tryAction(
  action: Action,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
  try {
    return JSON.stringify((await (action.length === 1 ? action(form) : action({}, form))) ?? null);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const named = async () => {
  const found: [name: string, action: Action][] = [];
  for (const file of FILES) {
    for (const [name, action] of Object.entries(await load(file)))
      found.push([`${file.slice("lib/".length, -"/actions.ts".length)} ${name}`, action]);
  }
  return found;
};

/** All that stands of the colleague's account, and of what is Bo's alone. */
async function theirs(): Promise<unknown[]> {
  const tables = Object.entries(await everything());
  const rows = tables.flatMap(([table, all]) => all.map((row) => ({ table, ...(row as object) })));
  return rows.filter((row) => ("account_id" in row ? row.account_id === 2 : "user_id" in row && row.user_id === 2));
}

/** What an action told, what was typed left out: that comes back to who typed it. */
function toldBy(answer: string): Record<string, unknown> {
  const { values: _, ...told } = answer.startsWith("{") ? JSON.parse(answer) : { error: answer };
  return told;
}

it("knows every action that exists", async () => {
  const known = [...Object.keys(OTHERS), ...REFUSED, ...OWN_ONLY].sort();
  expect((await named()).map(([name]) => name).sort()).toEqual(known);
});

it("knows every file that has actions, and no page or component has one of its own", () => {
  const files = ["lib", "components", "app"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => /(?<!\.test)\.tsx?$/.test(path))
      .map((path) => `${folder}/${path}`),
  );
  expect(files.filter((path) => /^\s*["']use server["']/m.test(readFileSync(path, "utf8"))).sort()).toEqual(FILES);
});

it("refuses a customer success manager what is an admin's or an executive's", async () => {
  const before = await everything();
  request.cookie = sessions.ann;
  for (const [name, action] of await named())
    if (REFUSED.includes(name)) expect([name, await tryAction(action, {})]).toEqual([name, "forbidden"]);
  expect(await everything()).toEqual(before);
});

it("refuses an executive what is an admin's", async () => {
  const before = await everything();
  request.cookie = sessions.eve;
  for (const [name, action] of await named()) {
    if (!REFUSED.includes(name) || EXECUTIVES_TOO.includes(name)) continue;
    expect([name, await tryAction(action, {})]).toEqual([name, "forbidden"]);
  }
  expect(await everything()).toEqual(before);
});

it("asks strangers to sign in, whatever they try", async () => {
  const before = await everything();
  request.cookie = "";
  for (const [name, action] of await named()) {
    if (!(name in OTHERS) && !REFUSED.includes(name)) continue;
    expect([name, await tryAction(action, OTHERS[name] ?? {})]).toEqual([
      name,
      expect.stringMatching(/^redirect \/sign-in/),
    ]);
  }
  expect(await everything()).toEqual(before);
});

for (const [name, fields] of Object.entries(OTHERS)) {
  it(`lets nobody do "${name}" to a colleague's, and the colleague do it`, async () => {
    const action = (await named()).find(([found]) => found === name)?.[1];
    if (!action) throw new Error(`there is no action ${name}`);
    const before = await everything();
    request.cookie = sessions.ann;
    const answer = await tryAction(action, fields);
    expect(await everything()).toEqual(before);
    const told = toldBy(answer);
    expect(JSON.stringify(told)).not.toMatch(SECRET);
    // Nor is it told that there is anything at all.
    expect(told).toEqual(toldBy(await tryAction(action, elsewhere(fields))));
    expect(told.done).toBeUndefined();
    // Nor does it help to name an account of one's own with the rows of the colleague's.
    const standing = await theirs();
    expect(JSON.stringify(toldBy(await tryAction(action, beside(fields))))).not.toMatch(SECRET);
    expect(await theirs()).toEqual(standing);
    // Were the fields at fault, the refusals above would say nothing.
    request.cookie = sessions.bo;
    await tryAction(action, fields);
    expect(await theirs()).not.toEqual(standing);
  });
}
