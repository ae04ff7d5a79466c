import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { getPool } from "../../database/pool";
import { withTestDatabase } from "../../database/testing";
import { getBoss } from "../../jobs/boss";
import { importRows } from "../import.fixture";
import { runQueuedImport } from "../queued";
import { listFiles, listSchedules } from "./data";
import { saveSchedule } from "./mutations";
import { scheduleForm } from "./schema";
import { workSchedules } from "./work";

withTestDatabase();

const home = mkdtempSync(join(tmpdir(), "lealta-inbox-"));
const actor = { userId: null, email: "ana@example.com" };

beforeAll(async () => {
  vi.stubEnv("LEALTA_HOME", home);
  Reflect.deleteProperty(globalThis, "lealtaBoss");
  await getBoss();
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});
beforeEach(async () => {
  const pool = await getPool();
  await pool.query(
    "TRUNCATE accounts, invoices, imports, import_rejects, overwritten, import_mappings, import_schedules, import_schedule_files, pgboss.job CASCADE",
  );
  rmSync(join(home, "inbox"), { recursive: true, force: true });
  mkdirSync(join(home, "inbox"));
});

function put(name: string, text: string): string {
  const path = join(home, "inbox", name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

function add(schedule: Record<string, string>): Promise<void> {
  const form = { name: "Sales", kind: "invoices", folder: "", pattern: "*", everyMinutes: "60", createAccounts: "on" };
  // A box that is not ticked is not sent.
  const sent = Object.entries({ ...form, ...schedule }).filter(
    ([name, text]) => name !== "createAccounts" || text !== "",
  );
  const draft = scheduleForm.parse(Object.fromEntries(sent));
  return getPool().then((pool) => saveSchedule(pool, draft, actor));
}

/** Looks as if an interval had passed since the last time, and does what was asked for, in order. */
async function look(quietMs = 10): Promise<void> {
  const pool = await getPool();
  await pool.query("UPDATE import_schedules SET looked_at = NULL");
  await workSchedules(new Date(), quietMs);
  for (;;) {
    const [job] = (await (await getBoss()).fetch("import")) ?? [];
    if (!job) return;
    await runQueuedImport(job.data);
    await (await getBoss()).complete("import", job.id);
  }
}

const outcome = async () =>
  (await listFiles())
    .map(({ fileName, status, accepted, error, importError }) => [
      fileName,
      status,
      accepted,
      error?.code ?? importError?.code ?? null,
    ])
    .sort();

const SALES = "account,date,amount\nA,2024-01-05,1\n";

it("takes a file once by name and content, and what its writer puts in its place again", async () => {
  await add({ folder: "crm/daily", pattern: "sales-*.csv" });
  put("crm/daily/sales-1.csv", SALES);
  put("crm/daily/other.csv", SALES);
  put("crm/daily/.sales-2.csv", SALES);
  await look();
  await look();
  expect(await outcome()).toEqual([["sales-1.csv", "committed", 1, null]]);
  const { rows } = await (await getPool()).query("SELECT origin::text, file_name FROM imports");
  expect(rows).toEqual([{ origin: "folder", file_name: "sales-1.csv" }]);
  // Written anew with the same words: known. With others: a file of its own.
  put("crm/daily/sales-1.csv", SALES);
  await look();
  expect(await outcome()).toHaveLength(1);
  put("crm/daily/sales-1.csv", `${SALES}B,2024-01-06,2\n`);
  await look();
  expect(await outcome()).toEqual([
    ["sales-1.csv", "committed", 1, null],
    ["sales-1.csv", "committed", 2, null],
  ]);
});

it("leaves a file alone while somebody writes to it", async () => {
  await add({});
  const path = put("sales.csv", SALES);
  const writing = setInterval(() => appendFileSync(path, "A,2024-01-06,1\n"), 20);
  await look(150);
  clearInterval(writing);
  expect(await outcome()).toEqual([]);
  await look(50);
  expect((await outcome()).map(([name, status]) => [name, status])).toEqual([["sales.csv", "committed"]]);
});

it("reads a file as the last one of its columns was read, and tells what it cannot read", async () => {
  await add({});
  const strange = (row: string) => `Kunde;Tag;Base\n${row}\n`;
  put("a.csv", strange("A;01.02.2024;1,5"));
  await look();
  expect(await outcome()).toEqual([["a.csv", "failed", 0, "field-unmapped"]]);
  const mapping = { account: "Kunde", date: "Tag", amount: "Base" };
  await importRows("invoices", Buffer.from(strange("A;01.02.2024;1,5")), {
    mapping,
    createAccounts: true,
    remember: true,
  });
  put("b.csv", strange("A;02.02.2024;2,5"));
  await look();
  expect(await outcome()).toContainEqual(["b.csv", "committed", 1, null]);
});

it("brings accounts in before what belongs to them", async () => {
  await add({ name: "A sales", pattern: "sales*", createAccounts: "" });
  await add({ name: "B accounts", kind: "accounts", pattern: "accounts*", createAccounts: "" });
  put("sales.csv", SALES);
  put("accounts.csv", "code,name\nA,Alba\n");
  await look();
  expect(await outcome()).toEqual([
    ["accounts.csv", "committed", 1, null],
    ["sales.csv", "committed", 1, null],
  ]);
});

it("never leaves the inbox", async () => {
  const outside = mkdtempSync(join(tmpdir(), "lealta-outside-"));
  writeFileSync(join(outside, "secret.csv"), SALES);
  for (const folder of ["..", "../..", "a/../..", "/etc", "a//b", "a\\..\\b", "./a", ".hidden", "c:/x", "a/ b"]) {
    await expect(add({ folder }), folder).rejects.toMatchObject({ code: "schedule-folder" });
  }
  symlinkSync(outside, join(home, "inbox", "way-out"));
  symlinkSync(join(outside, "secret.csv"), join(home, "inbox", "secret.csv"));
  await add({ folder: "way-out" });
  await add({ folder: "" });
  await look();
  expect(await outcome()).toEqual([]);
  const told = (await listSchedules()).map(({ folder, error }) => [folder, error?.code ?? null]);
  expect(told.sort()).toEqual([
    ["", null],
    ["way-out", "schedule-folder"],
  ]);
  rmSync(outside, { recursive: true });
});

it("says that a folder is missing until it is there", async () => {
  await add({ folder: "later" });
  await look();
  expect((await listSchedules())[0]?.error).toMatchObject({ code: "folder-missing" });
  put("later/sales.csv", SALES);
  await look();
  expect((await listSchedules())[0]?.error).toBeNull();
  expect(await outcome()).toHaveLength(1);
});

it("takes a file again whose import was never asked for", async () => {
  await add({});
  put("sales.csv", SALES);
  await workSchedules(new Date(), 10);
  await (await getPool()).query("DELETE FROM pgboss.job");
  await look();
  await look();
  expect(await outcome()).toEqual([["sales.csv", "committed", 1, null]]);
});

it("does not look for the same files twice", async () => {
  await add({ pattern: "*.csv" });
  await expect(add({ pattern: "*.csv", name: "Again" })).rejects.toMatchObject({ code: "schedule-known" });
});
