import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { translatorFor } from "../i18n/translate";
import { failAbandonedImports } from "./abandoned";
import { listImports } from "./data";
import { fileOf, importRows, NOW } from "./import.fixture";
import { rejectsFile } from "./rejects-file";
import { runImport } from "./run";

withTestDatabase();

beforeEach(async () => {
  await (await getPool()).query(
    "TRUNCATE accounts, invoices, costs, imports, import_rejects, overwritten, fact_extent, rollup_mark RESTART IDENTITY CASCADE",
  );
});

async function total(table = "invoices") {
  const { rows } = await (await getPool()).query(
    `SELECT count(*)::int AS rows, sum(amount)::text AS amount FROM ${table}`,
  );
  return rows[0];
}

const DATA = resolve(import.meta.dirname, "../../../shared/data");

describe.skipIf(!existsSync(DATA))("reference data (skipped where ../shared/data is absent)", () => {
  const request = { now: NOW, userId: null, refresh: "wait", createAccounts: true } as const;

  it("CDNOW: all 69,659 purchases of 23,570 customers, 2,500,315.63 in all", async () => {
    const filePath = join(DATA, "cdnow/transactions.csv");
    // Rolling up 23,570 accounts is not this test's concern, so the figures are left to a dry run and a count.
    const result = await runImport({
      ...request,
      kind: "invoices",
      filePath,
      mapping: { account: "customer_id" },
      dryRun: true,
    });
    expect(result).toMatchObject({ importId: null, rows: 69_659, accepted: 69_659, rejected: 0 });
    expect(await total()).toEqual({ rows: 0, amount: null });
  });

  it("Superstore: byte-order mark, M/D/YYYY, quoted line breaks; the columns are known by name", async () => {
    const filePath = join(DATA, "superstore/orders.csv");
    const result = await runImport({ ...request, kind: "invoices", filePath });
    expect(result).toMatchObject({ rows: 9_994, rejected: 0, reading: { dateOrder: { value: "mdy", certain: true } } });
    expect(result.mapping).toEqual({
      account: "Customer ID",
      account_name: "Customer Name",
      date: "Order Date",
      amount: "Sales",
      quantity: "Quantity",
      product: "Product ID",
      product_name: "Product Name",
      order: "Order ID",
      id: "Row ID",
    });
    const { rows } = await (await getPool()).query("SELECT count(*)::int AS accounts FROM accounts");
    expect(rows).toEqual([{ accounts: 793 }]);
    expect((await total()).rows).toBe(9_994);
  });
});

describe("an import", () => {
  it("gives back its refused rows as a file that can be mended and sent again", async () => {
    const first = await importRows("costs", ["account;date;amount", "A;31.12.2024;1,5", '"B; C";31.12.2024;x'], {
      createAccounts: true,
    });
    const pieces = [];
    for await (const piece of rejectsFile(first.importId ?? 0, translatorFor("es"))) pieces.push(piece);
    const text = pieces.join("");
    expect(text).toBe(
      '\ufeffaccount;date;amount;lealta_reason\r\n"B; C";31.12.2024;x;«x» no es un número. Escríbalo como los demás números del archivo.\r\n',
    );
    const mended = Buffer.from(text.replace(";x;", ";2,5;"));
    expect(await importRows("costs", mended, { createAccounts: true })).toMatchObject({ accepted: 1, rejected: 0 });
    expect(await total("costs")).toEqual({ rows: 2, amount: "4.000000" });
  });

  it("gives refused formulas back so that no spreadsheet runs them, and takes them in as they were", async () => {
    const comment = "=1+1";
    const first = await importRows("survey-answers", ["account,date,score,comment", `A,2024-01-05,x,${comment}`], {
      createAccounts: true,
    });
    let text = "";
    for await (const piece of rejectsFile(first.importId ?? 0, translatorFor("en"))) text += piece;
    expect(text).toContain(`,x,'${comment},`);
    await importRows("survey-answers", Buffer.from(text.replace(",x,", ",9,")), { createAccounts: true });
    const { rows } = await (await getPool()).query("SELECT comment FROM survey_answers");
    expect(rows).toEqual([{ comment }]);
  });

  it("of the same ids at the same time as another loses nothing", async () => {
    await importRows("accounts", ["code", "A"]);
    const rows = (amount: number) => [
      "id,account,date,amount",
      ...Array.from({ length: 200 }, (_, id) => `${id},A,2024-01-05,${amount}`),
    ];
    await Promise.all([
      importRows("invoices", rows(1)),
      importRows("invoices", rows(2)),
      importRows("invoices", rows(3)),
    ]);
    const { rows: found } = await (await getPool()).query(
      "SELECT count(*)::int AS rows, count(DISTINCT amount)::int AS versions FROM invoices",
    );
    expect(found).toEqual([{ rows: 200, versions: 1 }]);
  });

  it("that is killed in any phase leaves nothing of it, and the next one comes in", async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, index) => `A${index % 100},2024-01-${String(1 + (index % 28)).padStart(2, "0")},1`,
    );
    const filePath = fileOf(["account,date,amount", ...rows]);
    for (const [phase, delayMs] of [
      ["reading", 0],
      ["checking", 50],
      ["writing", 0],
      ["writing", 200],
    ] as const) {
      await killDuring(filePath, phase, delayMs);
      // The server notices the broken connection a moment later, and only then takes the import for abandoned.
      await expect.poll(failAbandonedImports, { timeout: 30_000 }).toBe(1);
      const [last] = await listImports({ limit: 1 });
      expect(last).toMatchObject({ status: "failed", error: { code: "import-interrupted" } });
      expect(await total()).toEqual({ rows: 0, amount: null });
    }
    const { accepted } = await runImport({
      kind: "invoices",
      filePath,
      now: NOW,
      userId: null,
      refresh: "wait",
      createAccounts: true,
    });
    expect(accepted).toBe(30_000);
    expect((await total()).rows).toBe(30_000);
  }, 180_000);
});

/** Imports in a process of its own, which is killed so long after it tells that it is in a phase. */
async function killDuring(filePath: string, phase: string, delayMs: number): Promise<void> {
  const script = resolve(import.meta.dirname, "run-once.fixture.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, filePath], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit");
  for await (const piece of child.stdout) if (String(piece).includes(phase)) break;
  await setTimeout(delayMs);
  child.kill("SIGKILL");
  await gone;
}
