import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { getImport } from "./data";
import { importRows, NOW } from "./import.fixture";
import { KINDS } from "./kinds/all";
import { lockKind } from "./locks";
import { sendAgain } from "./mending/send-again";
import { undoImport } from "./undo";

withTestDatabase();

beforeEach(async () => {
  await (await getPool()).query(
    "TRUNCATE accounts, invoices, imports, import_rejects, overwritten, fact_extent, rollup_mark RESTART IDENTITY CASCADE",
  );
});

const undo = (importId: number | null, patienceMs?: number) =>
  undoImport(importId ?? 0, { now: NOW, by: { userId: null, email: "ana@example.com" }, patienceMs });

const HEADER = "id,account,date,amount";
const rows = (amount: number, count = 300) => [
  HEADER,
  ...Array.from({ length: count }, (_, id) => `${id},A${id % 7},2024-01-05,${amount}`),
];

async function amounts(): Promise<unknown[]> {
  return (await (await getPool()).query("SELECT amount::int, count(*)::int FROM invoices GROUP BY 1 ORDER BY 1")).rows;
}

describe("an undo while the same ids come in again", () => {
  it("leaves what came, whichever is first, and an undo of that leaves nothing", async () => {
    for (const delayMs of [0, 5, 20, 40, 80]) {
      const first = await importRows("invoices", rows(1), { createAccounts: true });
      const later = importRows("invoices", rows(2), { createAccounts: true, again: true });
      await sleep(delayMs);
      const [second] = await Promise.all([later, undo(first.importId)]);
      expect(await amounts(), `${delayMs} ms`).toEqual([{ amount: 2, count: 300 }]);
      await undo(second.importId);
      expect(await amounts(), `${delayMs} ms`).toEqual([]);
      const { rows: left } = await (await getPool()).query("SELECT FROM accounts");
      expect(left, `${delayMs} ms`).toEqual([]);
    }
  }, 60_000);

  it("is done once, however many ask for it", async () => {
    const { importId } = await importRows("invoices", rows(1), { createAccounts: true });
    const asked = await Promise.allSettled([undo(importId), undo(importId), undo(importId)]);
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(asked.filter(({ status }) => status === "rejected")).toMatchObject([
      { reason: { code: "import-not-committed" } },
      { reason: { code: "import-not-committed" } },
    ]);
  });
});

it("who waits too long for another import or undo is told, and nothing has changed", async () => {
  const { importId } = await importRows("invoices", rows(1), { createAccounts: true });
  const other = await (await getPool()).connect();
  await other.query("BEGIN");
  await lockKind(other, KINDS.invoices, false);
  try {
    await expect(undo(importId, 200)).rejects.toMatchObject({ code: "import-busy" });
    const late = importRows("invoices", [HEADER, "999,A1,2024-01-05,5"], { patienceMs: 200 });
    await expect(late).rejects.toMatchObject({ code: "import-busy" });
  } finally {
    await other.query("ROLLBACK");
    other.release();
  }
  expect(await amounts()).toEqual([{ amount: 1, count: 300 }]);
  await undo(importId, 200);
});

it("of two people who send the same refused rows again one is told, and the rows come in once", async () => {
  const { importId } = await importRows("invoices", [HEADER, "1,A,2024-01-05,x", "2,A,2024-01-05,3"], {
    createAccounts: true,
  });
  const { rows: users } = await (await getPool()).query(
    "INSERT INTO users (email, name, role) VALUES ('ana@example.com', 'Ana', 'admin') RETURNING id",
  );
  const found = await getImport(importId ?? 0);
  const mended = [{ line: 2, cells: ["", "A", "2024-01-05", "7"] }];
  const send = () => sendAgain(found, mended, { createAccounts: false, userId: users[0].id as number, now: NOW });
  const sent = await Promise.allSettled([send(), send()]);
  expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(sent.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "rows-sent" } });
  expect(await amounts()).toEqual([
    { amount: 3, count: 1 },
    { amount: 7, count: 1 },
  ]);
});
