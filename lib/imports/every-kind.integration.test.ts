import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { SAMPLES, type Sample } from "./every-kind.fixture";
import { importRows, NOW, refusals } from "./import.fixture";
import { KINDS } from "./kinds/all";
import type { KindId } from "./kinds/declaration";
import { undoImport } from "./undo";

withTestDatabase();

type Factual = Exclude<KindId, "accounts">;
const kinds = Object.keys(SAMPLES) as Factual[];
const tables = kinds.map((kind) => KINDS[kind].table);

beforeAll(async () => {
  await importRows("accounts", ["code", "A", "B"]);
});

beforeEach(async () => {
  await (await getPool()).query(`TRUNCATE ${tables.join(", ")}, overwritten, fact_extent CASCADE`);
  await (await getPool()).query("DELETE FROM imports WHERE kind <> 'accounts'");
});

/** The stored rows as they are, with their numbers, and what is known of the kind. */
async function stateOf(kind: KindId) {
  const pool = await getPool();
  const read = async (sql: string) => (await pool.query(sql)).rows;
  return {
    rows: await read(`SELECT to_jsonb(f) AS row FROM ${KINDS[kind].table} f ORDER BY to_jsonb(f)::text`),
    extent: await read(`SELECT * FROM fact_extent WHERE kind = '${kind}'`),
    kept: await read(`SELECT count(*)::int AS kept FROM overwritten WHERE kind = '${kind}'`),
  };
}

async function bringNeeds({ needs = [] }: Sample) {
  for (const kind of needs as Factual[]) await importRows(kind, [SAMPLES[kind].header, ...SAMPLES[kind].rows]);
}

async function undo(importId: number | null) {
  await undoImport(importId ?? 0, { now: NOW, by: { userId: null, email: "ana@example.com" } });
}

describe.each(kinds)("%s", (kind) => {
  const sample = SAMPLES[kind];
  const { header, rows, changed, stored, refused } = sample;

  it("comes in, is overwritten by its own ids, and goes back to what it was when that is undone", async () => {
    await bringNeeds(sample);
    const first = await importRows(kind, [header, ...rows]);
    expect(first).toMatchObject({ accepted: rows.length, rejects: [] });
    const before = await stateOf(kind);
    expect(before.rows).toHaveLength(rows.length);
    const second = await importRows(kind, [header, ...changed]);
    expect(second).toMatchObject({ accepted: changed.length, rejects: [] });
    const { rows: found } = await (await getPool()).query({ text: stored.sql, rowMode: "array" });
    expect(found).toEqual(stored.rows);
    await undo(second.importId);
    expect(await stateOf(kind)).toEqual(before);
    await undo(first.importId);
    expect(await stateOf(kind)).toEqual({ rows: [], extent: [], kept: [{ kept: 0 }] });
  });

  it("is undone in the order in which it came as well", async () => {
    await bringNeeds(sample);
    const first = await importRows(kind, [header, ...rows]);
    const second = await importRows(kind, [header, ...changed]);
    await undo(first.importId);
    const { rows: left } = await stateOf(kind);
    expect(left).toHaveLength(changed.length);
    await undo(second.importId);
    expect(await stateOf(kind)).toEqual({ rows: [], extent: [], kept: [{ kept: 0 }] });
  });

  it("has bad rows refused with their reasons, and rows that come twice", async () => {
    await bringNeeds(sample);
    const file = [header, ...rows, ...refused.map(([row]) => row), ...rows];
    const result = await importRows(kind, file);
    const firstRefused = rows.length + 2;
    expect(refusals(result)).toEqual([
      ...refused.map(([, reason], index) => [firstRefused + index, reason]),
      ...rows.map((_, index) => [firstRefused + refused.length + index, "twice-in-file"]),
    ]);
    expect(result.accepted).toBe(rows.length);
  });
});

it("an account that goes takes its health with it", async () => {
  const pool = await getPool();
  const { importId } = await importRows("tickets", ["account,opened", "New,2024-01-05"], { createAccounts: true });
  await pool.query(
    "INSERT INTO account_health (account_id, month, version, parts) SELECT id, '2024-01-01', 1, '{}' FROM accounts WHERE code = 'New'",
  );
  await undo(importId);
  const { rows } = await pool.query("SELECT code FROM accounts ORDER BY code");
  expect(rows).toEqual([{ code: "A" }, { code: "B" }]);
});

it("a product that a sale has named stays when its file is undone, as the sale alone would have made it", async () => {
  const pool = await getPool();
  const { importId } = await importRows("products", ["code,name,category,offered", "P1,Plan,machines,no", "P2,Tea,,"]);
  await importRows("invoices", ["account,date,amount,product", "A,2024-01-05,10,P1"]);
  await undo(importId);
  const { rows } = await pool.query("SELECT code, name, category, offered, import_id FROM products");
  expect(rows).toEqual([{ code: "P1", name: "P1", category: null, offered: true, import_id: null }]);
});

it("a file of products changes only the columns it has", async () => {
  const pool = await getPool();
  await importRows("products", ["code,name,category,offered", "P1,Plan,machines,no"]);
  await importRows("products", ["code,category", "P1,leased machines"]);
  const { rows } = await pool.query("SELECT code, name, category, offered FROM products");
  expect(rows).toEqual([{ code: "P1", name: "Plan", category: "leased machines", offered: false }]);
});

describe("a CRM's export", () => {
  const header = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value";
  const rows = [
    "1,Moses Frase,GTX Basic,Cancity,Won,10/20/2016,3/1/2017,1054",
    "2,Moses Frase,GTX Basic,Cancity,Lost,10/21/2016,3/14/2017,0",
    "3,Anna Snelling,MG Special,,Engaging,11/8/2016,,",
    "4,Anna Snelling,MG Special,,Prospecting,,,",
  ];

  it("comes in whole: open ones without an account, the outcome told by the stage", async () => {
    const result = await importRows("opportunities", [header, ...rows], { createAccounts: true });
    expect(result).toMatchObject({ accepted: 4, rejected: 0, reading: { dateOrder: { value: "mdy", certain: true } } });
    const { rows: found } = await (await getPool()).query({
      text: `SELECT o.external_id, a.code, outcome, stage, opened_on, closed_on, amount, o.owner
               FROM opportunities o LEFT JOIN accounts a ON a.id = o.account_id ORDER BY o.line`,
      rowMode: "array",
    });
    expect(found).toEqual([
      ["1", "Cancity", "won", "Won", "2016-10-20", "2017-03-01", "1054.000000", "Moses Frase"],
      ["2", "Cancity", "lost", "Lost", "2016-10-21", "2017-03-14", "0.000000", "Moses Frase"],
      ["3", null, "open", "Engaging", "2016-11-08", null, null, "Anna Snelling"],
      ["4", null, "open", "Prospecting", null, null, null, "Anna Snelling"],
    ]);
    await undo(result.importId);
    const { rows: accounts } = await (await getPool()).query("SELECT code FROM accounts ORDER BY code");
    expect(accounts).toEqual([{ code: "A" }, { code: "B" }]);
  });

  it("needs no column of accounts at all", async () => {
    const result = await importRows("opportunities", ["deal_stage,close_value", "Demo,10"], { createAccounts: true });
    expect(result).toMatchObject({ accepted: 1, rejected: 0 });
    const { rows: found } = await (await getPool()).query("SELECT account_id, outcome FROM opportunities");
    expect(found).toEqual([{ account_id: null, outcome: "open" }]);
  });
});
