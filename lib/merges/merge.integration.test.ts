import { beforeEach, describe, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { importRows, NOW, refusals } from "../imports/import.fixture";
import { kindOf } from "../imports/kinds/all";
import { lockKind } from "../imports/locks";
import { addDeeds, BY, emptied, merge, undo, unmerge } from "./merge.fixture";
import { previewMerge } from "./preview";

withTestDatabase();

const query = async (sql: string) => (await (await getPool()).query(sql)).rows;
const accountsOf = async (table: string) =>
  (await query(`SELECT a.code FROM ${table} t JOIN accounts a ON a.id = t.account_id ORDER BY t.id`)).map(
    ({ code }) => code,
  );

beforeEach(async () => {
  await emptied();
  await importRows("accounts", [
    "code,name,segment,owner,customer_since,colour",
    "A,Acme Ltd,smb,ana@example.com,2019-05-01,red",
    "B,Acme,,,2021-01-01,",
    "C,Other,mid,,,",
  ]);
  await importRows("invoices", ["id,account,date,amount", "1,A,2024-01-05,10", "2,B,2024-01-06,20"]);
});

describe("merging two accounts", () => {
  it("moves all rows, sets aside what the other cannot have twice, and takes over what was chosen", async () => {
    await importRows("contacts", [
      "account,email,name",
      "A,kim@acme.com,Kim",
      "A,lee@acme.com,Lee",
      "B,kim@acme.com,Kim B",
    ]);
    await addDeeds();
    const preview = await previewMerge(await getPool(), "A", "B");
    expect(preview.revenue).toEqual({ from: "10.000000", into: "20.000000" });
    expect(preview.rows).toContainEqual({ table: "contacts", from: 2, into: 1, aside: 1 });
    expect(preview.rows).toContainEqual({ table: "follow_ups", from: 2, into: 2, aside: 1 });
    await merge("A", "B", { name: "from" });
    expect(
      await query("SELECT code, name, segment, owner, customer_since, attributes FROM accounts ORDER BY code"),
    ).toEqual([
      {
        code: "B",
        name: "Acme Ltd",
        segment: "smb",
        owner: "ana@example.com",
        customer_since: "2019-05-01",
        attributes: { colour: "red" },
      },
      { code: "C", name: "Other", segment: "mid", owner: null, customer_since: null, attributes: {} },
    ]);
    expect(await accountsOf("invoices")).toEqual(["B", "B"]);
    expect(await query("SELECT name FROM contacts ORDER BY name")).toEqual([{ name: "Kim B" }, { name: "Lee" }]);
    expect(await query("SELECT count(*)::int AS open FROM follow_ups WHERE closed_at IS NULL")).toEqual([{ open: 2 }]);
    expect(
      await query("SELECT action, subject FROM audit_log WHERE action LIKE 'account.%' ORDER BY id DESC LIMIT 1"),
    ).toEqual([{ action: "account.merged", subject: "B" }]);
  });

  it("finds the account under its old code, and undone leaves there what came since", async () => {
    const id = await merge("A", "B");
    const { accepted } = await importRows("invoices", ["id,account,date,amount", "3,A,2024-02-01,5"]);
    expect(accepted).toBe(1);
    await unmerge(id);
    expect(
      await query("SELECT external_id, code FROM invoices i JOIN accounts a ON a.id = account_id ORDER BY 1"),
    ).toEqual([
      { external_id: "1", code: "A" },
      { external_id: "2", code: "B" },
      { external_id: "3", code: "B" },
    ]);
    // Sent once more, the row goes where its file says.
    await importRows("invoices", ["id,account,date,amount", "3,A,2024-02-01,5"], { again: true });
    expect((await accountsOf("invoices")).sort()).toEqual(["A", "A", "B"]);
  });

  it("leads from code to code, and is undone from the last to the first", async () => {
    const first = await merge("A", "B");
    const second = await merge("B", "C");
    expect(
      await query(
        "SELECT l.code, a.code AS now FROM account_aliases l JOIN accounts a ON a.id = account_id ORDER BY 1",
      ),
    ).toEqual([
      { code: "A", now: "C" },
      { code: "B", now: "C" },
    ]);
    await expect(unmerge(first)).rejects.toMatchObject({ code: "merge-later", params: { later: second } });
    await expect(merge("A", "C")).rejects.toMatchObject({
      code: "account-merged",
      params: { account: "A", into: "C" },
    });
    await expect(merge("C", "C")).rejects.toMatchObject({ code: "merge-itself" });
    await unmerge(second);
    expect(
      await query("SELECT l.code, a.code AS now FROM account_aliases l JOIN accounts a ON a.id = account_id"),
    ).toEqual([{ code: "A", now: "B" }]);
    await unmerge(first);
    await expect(unmerge(first)).rejects.toMatchObject({ code: "merge-undone" });
    await expect(unmerge(99)).rejects.toMatchObject({ code: "merge-unknown" });
    expect(await accountsOf("invoices")).toEqual(["A", "B"]);
  });

  it("does not bring back an account whose import was undone meanwhile, once nothing is left of it", async () => {
    const { importId } = await importRows("invoices", ["account,date,amount", "D,2024-03-01,7"], {
      createAccounts: true,
    });
    const id = await merge("D", "B");
    await undo(importId ?? 0);
    expect(await accountsOf("invoices")).toEqual(["A", "B"]);
    await unmerge(id);
    expect(await query("SELECT code FROM accounts ORDER BY code")).toEqual([
      { code: "A" },
      { code: "B" },
      { code: "C" },
    ]);
  });
});

describe("at the same time", () => {
  it("one of two that merge the same account does, and the other is told", async () => {
    for (const [one, other] of [
      [
        ["A", "B"],
        ["A", "C"],
      ],
      [
        ["A", "B"],
        ["B", "A"],
      ],
    ] as const) {
      const results = await Promise.allSettled([merge(one[0], one[1]), merge(other[0], other[1])]);
      const done = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
      const told = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
      expect([done.length, told]).toEqual([1, [expect.objectContaining({ code: "account-merged" })]]);
      await unmerge(done[0] ?? 0);
    }
  });

  it("an import loses no row to a merge, whichever comes first", async () => {
    const rows = Array.from({ length: 300 }, (_, line) => `x${line},A,2024-02-01,1`);
    const [imported] = await Promise.all([
      importRows("invoices", ["id,account,date,amount", ...rows]),
      new Promise((resolve) => setTimeout(resolve, 15)).then(() => merge("A", "B")),
    ]);
    expect(refusals(imported)).toEqual([]);
    expect(
      await query(
        "SELECT count(*)::int AS rows FROM invoices WHERE account_id = (SELECT id FROM accounts WHERE code = 'B')",
      ),
    ).toEqual([{ rows: 302 }]);
  });

  it("a merge tells who would wait too long for an import, and changes nothing", async () => {
    const connection = await (await getPool()).connect();
    await connection.query("BEGIN");
    await lockKind(connection, kindOf("invoices"), false);
    await expect(merge("A", "B", {}, 100)).rejects.toMatchObject({ code: "merge-busy" });
    await connection.query("ROLLBACK");
    connection.release();
    expect(await accountsOf("invoices")).toEqual(["A", "B"]);
    const id = await merge("A", "B");
    expect(id).toBeGreaterThan(0);
  });

  it("waits for a note that is being written, and takes it along", async () => {
    const connection = await (await getPool()).connect();
    await connection.query("BEGIN");
    await connection.query(
      "INSERT INTO notes (account_id, user_id, text) SELECT id, 1, 'late' FROM accounts WHERE code = 'A'",
    );
    const merging = merge("A", "B");
    await new Promise((resolve) => setTimeout(resolve, 200));
    await connection.query("COMMIT");
    connection.release();
    await merging;
    expect(await accountsOf("notes")).toEqual(["B"]);
  });
});

it("takes seconds for a hundred thousand rows", async () => {
  const pool = await getPool();
  await pool.query(
    `INSERT INTO invoices (account_id, date, amount, currency, external_id)
     SELECT (SELECT id FROM accounts WHERE code = 'A'), '2020-01-01'::date + n % 2000, n % 500, 'EUR', 'big' || n FROM generate_series(1, 100000) n`,
  );
  const { rebuildRollups } = await import("../rollups/rebuild");
  await rebuildRollups(pool, { now: NOW });
  const began = performance.now();
  const id = await merge("A", "B");
  const between = performance.now();
  await unmerge(id);
  const ended = performance.now();
  expect(between - began).toBeLessThan(20_000);
  expect(ended - between).toBeLessThan(20_000);
  expect(
    await query("SELECT actor FROM audit_log WHERE action = 'account.merge-undone' ORDER BY id DESC LIMIT 1"),
  ).toEqual([{ actor: BY.email }]);
}, 90_000);
