import { beforeEach, describe, expect, it } from "vitest";
import { readAccountsAddress, writeAccountsQuery } from "../accounts/schema";
import { mintScope } from "../auth/scope";
import { createSession, findSession } from "../auth/sessions";
import { readBoardFilters } from "../board/schema";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { importRows, NOW } from "../imports/import.fixture";
import { undoImport } from "../imports/undo";
import { listSegments } from "../segments/data";
import { listViews } from "../views/data";
import { maySee, namedOwners } from "../views/rights";
import { writeQuery } from "../views/schema";
import { countBelongings } from "./belongings";
import { addUser, changeUser, setDisabled } from "./mutations";
import { offBoard } from "./off-board";

withTestDatabase();

const actor = { userId: null, email: "cli" };
const ids = { ana: 0, bo: 0, cy: 0 };

beforeEach(async () => {
  const pool = await getPool();
  await pool.query(
    "TRUNCATE users, accounts, imports, overwritten, account_profile, rollup_mark, audit_log, targets, saved_views, saved_segments CASCADE",
  );
  const add = async (name: keyof typeof ids, role: "admin" | "csm", ownerAlias: string | null = null) => {
    ids[name] = (await addUser(pool, { email: `${name}@example.com`, name, role, ownerAlias }, actor, NOW)).userId;
  };
  await add("ana", "admin");
  await add("bo", "csm", "B. Ruiz");
  await add("cy", "csm");
  await importRows("accounts", ["code,owner", "A,bo@example.com", "B,B. Ruiz", "C,cy@example.com", "D,Nobody"]);
  await importRows("invoices", ["account,date,amount", ...["A", "B", "C", "D"].map((code) => `${code},2026-01-05,10`)]);
});

async function texts(sql: string, parameters: unknown[] = []): Promise<string[]> {
  const { rows } = await (await getPool()).query({ text: sql, values: parameters, rowMode: "array" });
  return rows.map((row) => row.join(" "));
}

const owners = () => texts("SELECT code, owner FROM accounts ORDER BY code");
const profiles = () =>
  texts("SELECT a.code, p.owner FROM account_profile p JOIN accounts a ON a.id = p.account_id ORDER BY 1");

async function giveWork(userId: number): Promise<void> {
  const pool = await getPool();
  const account = "(SELECT id FROM accounts WHERE code = 'A')";
  await pool.query(
    `INSERT INTO follow_ups (account_id, reason, subject, due_at, owner_id, closed_at)
     VALUES (${account}, 'detractor', 'answer:1', $2, $1, NULL), (${account}, 'contract-end', 'contract:1', $2, $1, $2)`,
    [userId, NOW],
  );
  await pool.query(
    `INSERT INTO planned_interviews (account_id, planned_on, user_id, held_at)
     VALUES (${account}, '2026-04-01', $1, NULL), (${account}, '2026-02-01', $1, $2)`,
    [userId, NOW],
  );
  await pool.query(
    "INSERT INTO targets (metric, grain, period, value, owner_id) VALUES ('nps', 'month', '2026-04-01', 40, $1)",
    [userId],
  );
  await pool.query(
    `INSERT INTO saved_views (user_id, name, board, query, shared)
     VALUES ($1, 'Weekly', 'overview', '', true), ($1, 'Mine', 'overview', '', false)`,
    [userId],
  );
}

describe("off-boarding", () => {
  it("gives a successor all that is open, and leaves what was done", async () => {
    const pool = await getPool();
    await giveWork(ids.bo);
    await pool.query(
      "INSERT INTO saved_views (user_id, name, board, query, shared) VALUES ($1, 'Weekly', 'voice', '', true)",
      [ids.cy],
    );
    await pool.query(
      "INSERT INTO api_keys (user_id, name, prefix, key_hash, scopes) VALUES ($1, 'k', 'p', 'h', '{}')",
      [ids.bo],
    );
    const session = await createSession(pool, { userId: ids.bo, address: null, userAgent: null, now: NOW });
    expect(await countBelongings(pool, ids.bo)).toEqual({
      targets: 1,
      followUps: 1,
      interviews: 1,
      rules: 0,
      views: 1,
      segments: 0,
    });
    expect(await offBoard(pool, { userId: ids.bo, successorId: ids.cy }, actor, NOW)).toBe(true);

    expect(await owners()).toEqual(["A cy@example.com", "B cy@example.com", "C cy@example.com", "D Nobody"]);
    expect(await profiles()).toEqual(await owners());
    expect(await findSession(pool, session, NOW)).toBeNull();
    expect(await texts("SELECT revoked_at IS NULL FROM api_keys")).toEqual(["false"]);
    const mine = [ids.cy];
    expect(await texts("SELECT reason::text, version FROM follow_ups WHERE owner_id = $1", mine)).toEqual([
      "detractor 2",
    ]);
    expect(await texts("SELECT planned_on FROM planned_interviews WHERE user_id = $1", mine)).toEqual(["2026-04-01"]);
    expect(await texts("SELECT metric FROM targets WHERE owner_id = $1", mine)).toEqual(["nps"]);
    const views = await texts("SELECT name FROM saved_views WHERE user_id = $1 ORDER BY name", mine);
    expect(views).toEqual(["Weekly", expect.stringMatching(/^Weekly #\d+$/)]);
    expect(await texts("SELECT name FROM saved_views WHERE user_id = $1", [ids.bo])).toEqual(["Mine"]);
    expect(
      await texts("SELECT subject, detail->>'successor' FROM audit_log WHERE action = 'user.off-boarded'"),
    ).toEqual(["bo@example.com cy@example.com"]);
  });

  it("sends what later files and an undo give to the leaver on to the last successor, by the name files know", async () => {
    const pool = await getPool();
    await offBoard(pool, { userId: ids.bo, successorId: ids.cy }, actor, NOW);
    const { importId } = await importRows("accounts", ["code,owner", "A,Nobody", "E,bo@example.com"]);
    expect(await owners()).toEqual([
      "A Nobody",
      "B cy@example.com",
      "C cy@example.com",
      "D Nobody",
      "E cy@example.com",
    ]);
    await changeUser(pool, ids.ana, { name: "ana", role: "admin", ownerAlias: "Ana L.", seesAll: false }, actor);
    await offBoard(pool, { userId: ids.cy, successorId: ids.ana }, actor, NOW);
    await undoImport(importId ?? 0, { now: NOW, by: actor });
    await importRows("accounts", ["code,owner", "D,B. Ruiz"]);
    expect(await owners()).toEqual(["A Ana L.", "B Ana L.", "C Ana L.", "D Ana L."]);
    expect(await profiles()).toEqual(await owners());
    // Who comes back is nobody's predecessor any more.
    await setDisabled(pool, ids.bo, false, actor, NOW);
    await importRows("accounts", ["code,owner", "D,bo@example.com"]);
    expect((await owners()).at(-1)).toBe("D bo@example.com");
  });

  it("has what is saved under the leaver's names ask for the last successor, until the leaver is let in again", async () => {
    const pool = await getPool();
    const query = new URLSearchParams({ compare: "owner:bo@example.com" });
    for (const name of ["bo@example.com", "B. Ruiz", "Nobody"]) query.append("owner", name);
    const before = writeQuery(readBoardFilters(query));
    const list = writeAccountsQuery({ owner: ["B. Ruiz", "cy@example.com"] });
    await pool.query(
      "INSERT INTO saved_views (user_id, name, board, query, shared) VALUES ($1, 'Of Bo', 'overview', $2, true)",
      [ids.ana, before],
    );
    await pool.query("INSERT INTO saved_segments (user_id, name, query, shared) VALUES ($1, 'Of Bo', $2, true)", [
      ids.ana,
      list,
    ]);
    const asked = async () => {
      const [[view], [segment]] = await Promise.all([listViews(pool, ids.ana), listSegments(pool, ids.ana)]);
      const found = namedOwners(view?.query ?? "").sort();
      return [found, readAccountsAddress(new URLSearchParams(segment?.query)).owner] as const;
    };
    const [first] = await asked();
    expect(first).toEqual(["B. Ruiz", "Nobody", "bo@example.com", "bo@example.com"]);
    await offBoard(pool, { userId: ids.bo, successorId: ids.cy }, actor, NOW);
    expect(await asked()).toEqual([["Nobody", "cy@example.com", "cy@example.com"], ["cy@example.com"]]);
    const [view] = await listViews(pool, null);
    const owners = ["cy@example.com", "Nobody"];
    const cy = { userId: ids.cy, role: "csm", scope: mintScope({ kind: "owned", owners }) } as const;
    expect(view && maySee(view, cy)).toBe(true);
    await setDisabled(pool, ids.bo, false, actor, NOW);
    expect(await asked()).toEqual([first, ["B. Ruiz", "cy@example.com"]]);
  });

  it("lets one of two who would take over from each other go, and tells the other", async () => {
    const pool = await getPool();
    const outcomes = await Promise.allSettled([
      offBoard(pool, { userId: ids.bo, successorId: ids.cy }, actor, NOW),
      offBoard(pool, { userId: ids.cy, successorId: ids.bo }, actor, NOW),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = outcomes.find((outcome) => outcome.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "successor-unknown" });
    expect(await texts("SELECT count(*) FROM users WHERE disabled_at IS NOT NULL")).toEqual(["1"]);
  });

  it("hands over once, to somebody else who can sign in, and keeps an admin", async () => {
    const pool = await getPool();
    const to = (userId: number, successorId: number) => offBoard(pool, { userId, successorId }, actor, NOW);
    await expect(to(ids.ana, ids.cy)).rejects.toMatchObject({ code: "last-admin" });
    await expect(to(ids.bo, ids.bo)).rejects.toMatchObject({ code: "successor-unknown" });
    await expect(to(ids.bo, 999_999)).rejects.toMatchObject({ code: "successor-unknown" });
    await to(ids.bo, ids.cy);
    await expect(to(ids.bo, ids.ana)).rejects.toMatchObject({ code: "user-left" });
    await expect(
      changeUser(pool, ids.ana, { name: "ana", role: "csm", ownerAlias: null, seesAll: false }, actor),
    ).rejects.toMatchObject({ code: "last-admin" });
    await expect(
      changeUser(pool, ids.cy, { name: "cy", role: "csm", ownerAlias: "bo@example.com", seesAll: false }, actor),
    ).rejects.toMatchObject({ code: "alias-taken" });
  });

  it("does not wait for an import that is writing accounts, whose accounts come to the successor all the same", async () => {
    const pool = await getPool();
    const writer = await pool.connect();
    try {
      // As an import of accounts does from its check to its end; the numbers are those of lib/imports/locks.ts.
      await writer.query("BEGIN");
      await writer.query("SELECT pg_advisory_xact_lock(7110010, k) FROM generate_series(0, 40) k");
      expect(await offBoard(pool, { userId: ids.bo, successorId: ids.cy }, actor, NOW)).toBe(false);
      expect(await texts("SELECT disabled_at IS NOT NULL FROM users WHERE id = $1", [ids.bo])).toEqual(["true"]);
    } finally {
      await writer.query("ROLLBACK");
      writer.release();
    }
    await importRows("accounts", ["code,name", "A,Acme"]);
    expect(await owners()).toEqual(["A cy@example.com", "B cy@example.com", "C cy@example.com", "D Nobody"]);
  }, 20_000);
});

it("a CSM sees all accounts by a switch of their own", async () => {
  const pool = await getPool();
  const open = () => createSession(pool, { userId: ids.cy, address: null, userAgent: null, now: NOW });
  expect(await findSession(pool, await open(), NOW)).toMatchObject({ csmSeesAll: false });
  await changeUser(pool, ids.cy, { name: "cy", role: "csm", ownerAlias: null, seesAll: true }, actor);
  expect(await findSession(pool, await open(), NOW)).toMatchObject({ csmSeesAll: true });
});
