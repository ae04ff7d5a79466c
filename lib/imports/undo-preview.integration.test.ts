import { beforeEach, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { importRows, NOW } from "./import.fixture";
import { undoImport } from "./undo";
import { previewUndo } from "./undo-preview";

withTestDatabase();

beforeEach(async () => {
  await (await getPool()).query(
    "TRUNCATE accounts, users, notes, invoices, costs, products, exchange_rates, imports, import_rejects, overwritten, fact_extent, rollup_mark CASCADE",
  );
});

const preview = (importId: number | null) => previewUndo(importId ?? 0, NOW);
const undo = (importId: number | null) =>
  undoImport(importId ?? 0, { now: NOW, by: { userId: null, email: "ana@example.com" } });
const count = async (table: string) =>
  Number((await (await getPool()).query(`SELECT count(*) FROM ${table}`)).rows[0].count);

const HEADER = "id,account,date,amount";

it("foretells rows, accounts, months and the imports concerned, as the undo then does it", async () => {
  const first = await importRows("invoices", [HEADER, "1,A,2024-01-05,1", "2,A,2024-01-06,1", "3,B,2024-03-01,1"], {
    createAccounts: true,
  });
  const second = await importRows("invoices", [HEADER, "2,A,2024-02-06,2", "9,C,2024-04-01,9"], {
    createAccounts: true,
  });
  const third = await importRows("costs", ["account,date,amount", "B,2024-01-05,1"]);
  expect(await preview(first.importId)).toEqual({
    kind: "invoices",
    rows: { going: 2, restored: 0, overwritten: 1 },
    overwrittenBy: [second.importId],
    accounts: { going: 0, staying: 2 },
    standingOn: [second.importId, third.importId],
    products: null,
    months: { count: 2, first: "2024-01-01", last: "2024-03-01" },
    blocked: null,
  });
  expect(await preview(second.importId)).toMatchObject({
    rows: { going: 1, restored: 1, overwritten: 0 },
    accounts: { going: 1, staying: 0 },
    standingOn: [],
    months: { count: 3, first: "2024-01-01", last: "2024-04-01" },
  });
  await undo(second.importId);
  expect(await count("accounts")).toBe(2);
  expect(await count("invoices")).toBe(3);
  await undo(third.importId);
  expect(await preview(first.importId)).toMatchObject({ accounts: { going: 2, staying: 0 }, rows: { going: 3 } });
});

it("says that an account with notes stays, and the undo lets it stay", async () => {
  const pool = await getPool();
  const { importId } = await importRows("accounts", ["code", "A", "B"]);
  await pool.query("INSERT INTO users (email, name, role) VALUES ('ana@example.com', 'Ana', 'csm')");
  await pool.query(
    "INSERT INTO notes (account_id, user_id, text) SELECT a.id, u.id, 'Call back' FROM accounts a, users u WHERE a.code = 'A'",
  );
  expect(await preview(importId)).toMatchObject({ rows: { going: 1 }, accounts: { going: 1, staying: 1 } });
  await undo(importId);
  expect((await pool.query("SELECT code FROM accounts")).rows).toEqual([{ code: "A" }]);
});

it("names what has to be undone before rates can go, and changes nothing by looking", async () => {
  const rates = await importRows("exchange-rates", ["currency,month,rate", "USD,2024-05,0.5"]);
  const sales = await importRows("invoices", ["account,date,amount,currency", "A,2024-05-05,10,USD"], {
    createAccounts: true,
  });
  const { blocked } = await preview(rates.importId);
  expect(blocked).toMatchObject({ code: "rate-needed", params: { imports: String(sales.importId) } });
  expect(await count("exchange_rates")).toBe(1);
});

it("tells which products go", async () => {
  const { importId } = await importRows("products", ["code,name", "P1,Plan", "P2,Tea"]);
  await importRows("invoices", ["account,date,amount,product", "A,2024-01-05,10,P1"], { createAccounts: true });
  expect(await preview(importId)).toMatchObject({ products: 1, rows: { going: 1 }, months: null });
});
