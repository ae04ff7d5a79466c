import { beforeEach, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { getImport } from "./data";
import { importRows, NOW, refusals } from "./import.fixture";
import { findRefusedOf } from "./known-file";
import { undoImport } from "./undo";

withTestDatabase();

/** No ids: a row that came in twice would count twice. */
const FILE = [
  "account,date,amount,currency",
  "A,2024-01-10,100,EUR",
  "A,2024-01-11,10,USD",
  "A,2024-02-11,20,USD",
  "A,yesterday,30,EUR",
  "B,2024-03-01,40,CHF",
];

beforeEach(async () => {
  await (await getPool()).query(
    "TRUNCATE accounts, imports, import_rejects, overwritten, fact_extent, rollup_mark, invoices, exchange_rates CASCADE",
  );
  await importRows("accounts", ["code", "A", "B"]);
});

const rates = (...rows: string[]) => importRows("exchange-rates", ["currency,month,rate", ...rows]);

async function amounts(): Promise<number[]> {
  const { rows } = await (await getPool()).query<{ amount: string }>("SELECT amount FROM invoices ORDER BY amount");
  return rows.map(({ amount }) => Number(amount));
}

it("takes only what it refused, once the rates have come, and nothing twice", async () => {
  const first = await importRows("invoices", FILE);
  expect([first.accepted, first.refusedOf]).toEqual([1, null]);
  expect(refusals(first)).toEqual([
    [3, "no-rate"],
    [4, "no-rate"],
    [5, "not-a-date"],
    [6, "no-rate"],
  ]);
  const known = { code: "file-known", params: { importId: first.importId } };
  await expect(importRows("invoices", FILE)).rejects.toMatchObject(known);
  const { rows: files } = await (await getPool()).query("SELECT file_hash FROM imports WHERE id = $1", [
    first.importId,
  ]);
  const refusedOf = async () => findRefusedOf(await getPool(), "invoices", files[0].file_hash);
  expect(await refusedOf()).toBeNull();

  await rates("USD,2024-01,0.5");
  expect(await refusedOf()).toBe(first.importId);
  const tried = await importRows("invoices", FILE, { dryRun: true });
  expect([tried.rows, tried.accepted, tried.refusedOf]).toEqual([4, 1, first.importId]);
  expect(await amounts()).toEqual([100]);
  const second = await importRows("invoices", FILE);
  expect([second.rows, second.accepted, second.refusedOf]).toEqual([4, 1, first.importId]);
  expect((await getImport(second.importId ?? 0)).reading.refusedOf).toBe(first.importId);
  expect(refusals(second).map(([line]) => line)).toEqual([4, 5, 6]);
  expect(await amounts()).toEqual([5, 100]);
  await expect(importRows("invoices", FILE)).rejects.toMatchObject({
    code: "file-known",
    params: { importId: second.importId },
  });

  await rates("USD,2024-02,0.5", "CHF,2024-03,2");
  const third = await importRows("invoices", FILE);
  expect([third.rows, third.accepted, third.refusedOf]).toEqual([3, 2, second.importId]);
  expect(await amounts()).toEqual([5, 10, 80, 100]);
  await expect(importRows("invoices", FILE)).rejects.toMatchObject({ code: "file-known" });
});

it("takes again what was undone, and leaves what others took", async () => {
  await importRows("invoices", FILE);
  await rates("USD,2024-01,0.5", "USD,2024-02,0.5", "CHF,2024-03,2");
  const second = await importRows("invoices", FILE);
  expect(await amounts()).toEqual([5, 10, 80, 100]);
  await undoImport(second.importId ?? 0, { now: NOW, by: { userId: null, email: "ana@example.com" } });
  expect(await amounts()).toEqual([100]);
  await importRows("invoices", FILE);
  expect(await amounts()).toEqual([5, 10, 80, 100]);
});

it("takes the whole file when told to take it again", async () => {
  await importRows("invoices", FILE);
  await rates("USD,2024-01,0.5");
  const again = await importRows("invoices", FILE, { again: true });
  expect([again.rows, again.accepted, again.refusedOf]).toEqual([5, 2, null]);
  expect(await amounts()).toEqual([5, 100, 100]);
  // What that one refused had not come in by the first either, but what it took must not come a third time.
  await rates("USD,2024-02,0.5");
  const last = await importRows("invoices", FILE);
  expect([last.rows, last.accepted, last.refusedOf]).toEqual([3, 1, again.importId]);
  expect(await amounts()).toEqual([5, 10, 100, 100]);
});
