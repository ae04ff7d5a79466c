import { beforeEach, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { importRows, refusals } from "./import.fixture";

withTestDatabase();

beforeEach(async () => {
  const pool = await getPool();
  await pool.query(
    "TRUNCATE accounts, account_aliases, account_merges, contacts, invoices, imports, import_rejects, overwritten, fact_extent CASCADE",
  );
  await importRows("accounts", ["code,name,segment", "NEW,New,smb", "X,Other,smb"]);
  // OLD was merged into NEW.
  await pool.query(
    `WITH merge AS (INSERT INTO account_merges (merged, into_id) SELECT '{}', id FROM accounts WHERE code = 'NEW' RETURNING id, into_id)
     INSERT INTO account_aliases (code, account_id, merge_id) SELECT 'OLD', into_id, id FROM merge`,
  );
});

async function accounts(): Promise<unknown[]> {
  return (await (await getPool()).query("SELECT code, name, segment FROM accounts ORDER BY code")).rows;
}

async function ofNew(table: string): Promise<number> {
  const { rows } = await (await getPool()).query<{ count: number }>(
    `SELECT count(*)::int FROM ${table} f JOIN accounts a ON a.id = f.account_id WHERE a.code = 'NEW'`,
  );
  return rows[0]?.count ?? 0;
}

it("rows that name the old code reach the account it was merged into, and never create it anew", async () => {
  const file = ["account,date,amount", "OLD,2024-01-05,1", "NEW,2024-01-06,2", "X,2024-01-07,3"];
  expect(await importRows("invoices", file, { createAccounts: true })).toMatchObject({ accepted: 3 });
  expect(await importRows("invoices", [...file, "NEW,2024-02-01,4"])).toMatchObject({ accepted: 4, rejected: 0 });
  expect(await ofNew("invoices")).toBe(5);
  expect(await accounts()).toHaveLength(2);
});

it("a file of accounts that names the old code changes the account it was merged into", async () => {
  expect(await importRows("accounts", ["code,segment", "OLD,enterprise", "Y,mid"])).toMatchObject({ accepted: 2 });
  expect(await accounts()).toEqual([
    { code: "NEW", name: "New", segment: "enterprise" },
    { code: "X", name: "Other", segment: "smb" },
    { code: "Y", name: "Y", segment: "mid" },
  ]);
});

it("the account's own row is taken before one by its old code, wherever it stands", async () => {
  const result = await importRows("accounts", ["code,segment", "OLD,enterprise", "NEW,mid", "OLD,big"]);
  expect(refusals(result)).toEqual([
    [2, "merged-away"],
    [4, "merged-away"],
  ]);
  expect(result.rejects[0]?.params).toEqual({ account: "NEW", line: 3 });
  expect(await accounts()).toContainEqual({ code: "NEW", name: "New", segment: "mid" });
});

it("two codes of one account are one where ids count within the account", async () => {
  const result = await importRows("contacts", ["account,id,name", "OLD,1,Ana", "NEW,1,Ana María", "X,1,Bo"]);
  expect(refusals(result)).toEqual([[3, "twice-in-file"]]);
  expect(await importRows("contacts", ["account,id,name", "NEW,1,Ana María"])).toMatchObject({ accepted: 1 });
  expect(await ofNew("contacts")).toBe(1);
});
