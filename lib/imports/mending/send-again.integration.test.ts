import { beforeEach, expect, it } from "vitest";
import { getPool } from "../../database/pool";
import { withTestDatabase } from "../../database/testing";
import { getImport } from "../data";
import { importRows, NOW, refusals } from "../import.fixture";
import { undoImport } from "../undo";
import { getMending, listOpen } from "./data";
import { sendAgain } from "./send-again";

withTestDatabase();

let userId: number;

beforeEach(async () => {
  const pool = await getPool();
  await pool.query(
    "TRUNCATE accounts, users, invoices, exchange_rates, imports, import_rejects, overwritten, fact_extent, rollup_mark CASCADE",
  );
  const { rows } = await pool.query(
    "INSERT INTO users (email, name, role) VALUES ('ana@example.com', 'Ana', 'admin') RETURNING id",
  );
  userId = rows[0].id as number;
});

async function send(importId: number | null, rows: { line: number; cells: string[] }[], createAccounts = false) {
  return sendAgain(await getImport(importId ?? 0), rows, { createAccounts, userId, now: NOW });
}

async function openLines(importId: number | null): Promise<number[]> {
  return (await listOpen(importId ?? 0, { after: 0, limit: 100 })).map(({ line }) => line);
}

const undo = (importId: number | null) =>
  undoImport(importId ?? 0, { now: NOW, by: { userId, email: "ana@example.com" } });

it("mended rows come in read as their file was, on their own lines, as an import of their own", async () => {
  const first = await importRows(
    "invoices",
    ["Kunde;Tag;Base;Note", "A;31.12.2023;1.234,50;", "A;31.02.2024;10,00;a", "B;03.02.2024;doce;b;extra"],
    { mapping: { account: "Kunde", date: "Tag", amount: "Base" }, createAccounts: true },
  );
  expect(first).toMatchObject({ accepted: 1, rejected: 2 });
  expect(await openLines(first.importId)).toEqual([3, 4]);
  const second = await send(first.importId, [
    { line: 3, cells: ["A", "01.02.2024", "10,00", "a"] },
    { line: 4, cells: ["B", "03.02.2024", "12,5", "b"] },
  ]);
  expect(refusals(second)).toEqual([[4, "unknown-account"]]);
  expect(second.refusedOf).toBe(first.importId);
  const { rows } = await (await getPool()).query("SELECT date, amount, line FROM invoices ORDER BY line");
  expect(rows).toEqual([
    { date: "2023-12-31", amount: "1234.500000", line: 2 },
    { date: "2024-02-01", amount: "10.000000", line: 3 },
  ]);
  // What is refused again is offered where it was last sent, and nowhere else.
  expect(await getMending(first.importId ?? 0)).toEqual({ open: 0, sentAs: [second.importId] });
  expect(await openLines(second.importId)).toEqual([4]);
  const third = await send(second.importId, [{ line: 4, cells: ["B", "03.02.2024", "12,5", "b"] }], true);
  expect(third).toMatchObject({ accepted: 1, rejected: 0 });
  expect(await getMending(first.importId ?? 0)).toEqual({ open: 0, sentAs: [second.importId, third.importId] });
});

it("rows whose mended import is undone are offered again, and those of an undone file are not taken", async () => {
  const first = await importRows("invoices", ["account,date,amount", "A,2024-01-05,x", "A,2024-01-06,1"], {
    createAccounts: true,
  });
  const row = { line: 2, cells: ["A", "2024-01-05", "5"] };
  const second = await send(first.importId, [row]);
  await expect(send(first.importId, [row])).rejects.toMatchObject({ code: "rows-sent" });
  await undo(second.importId);
  expect(await openLines(first.importId)).toEqual([2]);
  await expect(send(first.importId, [{ ...row, line: 3 }])).rejects.toMatchObject({ code: "rows-sent" });
  await undo(first.importId);
  await expect(send(first.importId, [row])).rejects.toMatchObject({ code: "import-not-committed" });
});

it("a file that comes again for its refused rows leaves out those that were mended meanwhile", async () => {
  const file = ["account,date,amount,currency", "A,2024-05-05,10,USD", "A,2024-05-06,20,USD", "A,2024-05-07,1,"];
  const first = await importRows("invoices", file, { createAccounts: true });
  expect(refusals(first)).toEqual([
    [2, "no-rate"],
    [3, "no-rate"],
  ]);
  await send(first.importId, [{ line: 2, cells: ["A", "2024-05-05", "9", "EUR"] }]);
  await importRows("exchange-rates", ["currency,month,rate", "USD,2024-05,0.5"]);
  expect(await importRows("invoices", file)).toMatchObject({ rows: 1, accepted: 1, refusedOf: first.importId });
  const { rows } = await (await getPool()).query("SELECT amount::int FROM invoices ORDER BY line");
  expect(rows).toEqual([{ amount: 9 }, { amount: 10 }, { amount: 1 }]);
  expect(await openLines(first.importId)).toEqual([]);
});
