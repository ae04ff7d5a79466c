import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { importRows, NOW } from "./import.fixture";
import { undoImport } from "./undo";

withTestDatabase();

afterEach(async () => {
  await (await getPool()).query(
    "TRUNCATE accounts, contacts, invoices, subscriptions, imports, import_rejects, overwritten, fact_extent, rollup_mark RESTART IDENTITY CASCADE",
  );
});

/** Everything that imports write, apart from generated ids. */
async function snapshot() {
  const pool = await getPool();
  const read = async (sql: string) => (await pool.query(sql)).rows;
  const fact = (table: string) =>
    read(`SELECT a.code, to_jsonb(f) - 'id' - 'account_id' - 'product_id' AS row FROM ${table} f JOIN accounts a ON a.id = f.account_id
           ORDER BY a.code, to_jsonb(f) - 'id' - 'account_id' - 'product_id'`);
  return {
    accounts: await read("SELECT to_jsonb(a) - 'id' - 'created_at' AS row FROM accounts a ORDER BY code"),
    invoices: await fact("invoices"),
    subscriptions: await fact("subscriptions"),
    contacts: await fact("contacts"),
    overwritten: await read("SELECT count(*)::int FROM overwritten"),
    extent: await read("SELECT * FROM fact_extent ORDER BY kind"),
  };
}

const undo = (importId: number) => undoImport(importId, { now: NOW, by: { userId: null, email: "ana@example.com" } });

const code = fc.constantFrom("A", "B", "C");
const ownId = fc.constantFrom("1", "2", "3", "");
const day = fc.constantFrom("2024-01-05", "2024-02-05", "2025-03-01");

const file = fc.oneof(
  fc.record({
    kind: fc.constant("invoices"),
    rows: fc.array(
      fc
        .tuple(ownId, code, day, fc.integer({ min: -5, max: 500 }))
        .map(([id, account, date, amount]) => `${id},${account},${date},${amount}`),
      { minLength: 1, maxLength: 5 },
    ),
    header: fc.constant("id,account,date,amount"),
  }),
  fc.record({
    kind: fc.constant("accounts"),
    rows: fc.array(
      fc.tuple(code, fc.constantFrom("smb", "mid", "")).map((row) => row.join(",")),
      { minLength: 1, maxLength: 3 },
    ),
    header: fc.constant("code,segment"),
  }),
  fc.record({
    kind: fc.constant("contacts"),
    rows: fc.array(
      fc.tuple(ownId, code, fc.constantFrom("Ana", "Bo")).map((row) => row.join(",")),
      { minLength: 1, maxLength: 3 },
    ),
    header: fc.constant("id,account,name"),
  }),
);

it("writes an undo down exactly when it happens", async () => {
  const pool = await getPool();
  const told = async () =>
    (await pool.query("SELECT actor, subject FROM audit_log WHERE action = 'import.undone'")).rows;
  const { importId } = await importRows("invoices", ["account,date,amount", "A,2024-01-05,1"], {
    createAccounts: true,
  });
  await pool.query("ALTER TABLE audit_log RENAME TO audit_log_away");
  await expect(undo(importId ?? 0)).rejects.toThrow("audit_log");
  await pool.query("ALTER TABLE audit_log_away RENAME TO audit_log");
  expect((await pool.query("SELECT count(*)::int AS rows FROM invoices")).rows).toEqual([{ rows: 1 }]);
  await undo(importId ?? 0);
  await expect(undo(importId ?? 0)).rejects.toMatchObject({ code: "import-not-committed" });
  expect(await told()).toEqual([{ actor: "ana@example.com", subject: String(importId) }]);
});

describe("undo", () => {
  it("in any order brings back exactly the rows there were", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(file, { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.nat()),
        async (files, choices) => {
          await importRows("invoices", ["id,account,date,amount", "1,A,2024-01-05,100", "9,Z,2023-01-05,7"], {
            createAccounts: true,
            again: true,
          });
          const before = await snapshot();
          const imports: number[] = [];
          for (const { kind, header, rows } of files) {
            const { importId } = await importRows(kind, [header, ...rows], { createAccounts: true, again: true });
            if (importId !== null) imports.push(importId);
          }
          while (imports.length > 0) {
            const [next] = imports.splice((choices.next().value ?? 0) % imports.length, 1);
            if (next !== undefined) await undo(next);
          }
          expect(await snapshot()).toEqual(before);
          await undo(1);
          expect((await snapshot()).accounts).toEqual([]);
          await (await getPool()).query("TRUNCATE imports, import_rejects RESTART IDENTITY CASCADE");
        },
      ),
      { numRuns: 15 },
    );
  }, 240_000);

  it("returns a row that had moved to another account", async () => {
    const header = "id,account,date,amount";
    await importRows("invoices", [header, "1,A,2024-01-05,100"], { createAccounts: true });
    const before = await snapshot();
    const moved = await importRows("invoices", [header, "1,B,2025-01-05,50"], { createAccounts: true });
    expect((await snapshot()).invoices).toMatchObject([{ code: "B", row: { amount: 50, date: "2025-01-05" } }]);
    await undo(moved.importId ?? 0);
    expect(await snapshot()).toEqual(before);
  });

  it("is done once", async () => {
    const { importId } = await importRows("accounts", ["code", "A"]);
    await undo(importId ?? 0);
    await expect(undo(importId ?? 0)).rejects.toMatchObject({ code: "import-not-committed" });
    await expect(undo(4711)).rejects.toMatchObject({ code: "import-unknown" });
  });

  it("lets the same file come in again", async () => {
    const rows = ["code", "A"];
    const { importId } = await importRows("accounts", rows);
    await expect(importRows("accounts", rows)).rejects.toMatchObject({ code: "file-known", params: { importId } });
    await undo(importId ?? 0);
    await expect(importRows("accounts", rows)).resolves.toMatchObject({ accepted: 1 });
  });
});
