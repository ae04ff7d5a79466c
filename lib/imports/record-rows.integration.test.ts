import { beforeEach, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { getImport } from "./data";
import { importRows, NOW, refusals } from "./import.fixture";
import { recordRows } from "./record-rows";
import { undoImport } from "./undo";

withTestDatabase();

beforeEach(async () => {
  await (await getPool()).query(
    "TRUNCATE accounts, imports, import_rejects, overwritten, fact_extent, rollup_mark, invoices, interviews CASCADE",
  );
  await importRows("accounts", ["code", "A", "B"]);
});

const given = { origin: "form", name: "Call", userId: null, now: NOW } as const;
const talk = { account: "A", held: "2024-01-10", form: "call", learned: 'They said: "later",\nand rang off; 1,5' };

async function learned(): Promise<string[]> {
  const { rows } = await (await getPool()).query<{ learned: string }>("SELECT learned FROM interviews");
  return rows.map((row) => row.learned);
}

it("takes a row as a file's, and undoes it", async () => {
  const { importId, accepted } = await recordRows({ ...given, kind: "interviews", rows: [talk] });
  expect(accepted).toBe(1);
  expect(await learned()).toEqual([talk.learned]);
  expect(await getImport(importId ?? 0)).toMatchObject({ origin: "form", fileName: "Call", status: "committed" });
  await undoImport(importId ?? 0, { now: NOW, by: { userId: null, email: "ana@example.com" } });
  expect(await learned()).toEqual([]);
});

it("takes the same words twice, reads numbers exactly, and tells what is refused", async () => {
  await recordRows({ ...given, kind: "interviews", rows: [talk] });
  await recordRows({ ...given, kind: "interviews", rows: [talk] });
  expect(await learned()).toHaveLength(2);
  const rows = [
    { account: "A", date: "2024-02-03", amount: "1234.567891" },
    { account: "C", date: "2024-02-03", amount: "1" },
    { account: "B", date: "2024-02-03", amount: "1,5" },
  ];
  const result = await recordRows({ ...given, kind: "invoices", rows });
  expect(refusals(result)).toEqual([
    [3, "unknown-account"],
    [4, "not-a-number"],
  ]);
  const { rows: invoices } = await (await getPool()).query("SELECT date, amount FROM invoices");
  expect(invoices).toEqual([{ date: "2024-02-03", amount: "1234.567891" }]);
});

it("knows the fields of the kind only", async () => {
  const rows = [{ account: "A", date: "2024-02-03", amount: "1", colour: "red" }];
  await expect(recordRows({ ...given, kind: "invoices", rows })).rejects.toMatchObject({ code: "field-unknown" });
});
