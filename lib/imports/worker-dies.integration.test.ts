import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { failAbandonedImports } from "./abandoned";
import { findRequested, getImport } from "./data";
import { followingTry } from "./following-try";
import { fileOf } from "./import.fixture";
import { queueImport } from "./queued";

withTestDatabase();

const ROWS = 40_000;

/** The worker as the supervisor starts it; it is ready once it has its lock. */
async function startWorker(): Promise<ChildProcess> {
  const script = resolve(import.meta.dirname, "../jobs/main.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  await once(child, "message");
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

it("goes on after the server was killed in the middle, and its progress is told by the same address", async () => {
  const rows = Array.from(
    { length: ROWS },
    (_, row) => `A${row % 100},2024-01-${String(1 + (row % 28)).padStart(2, "0")},1`,
  );
  const filePath = fileOf(["account,date,amount", ...rows]);
  const request = { kind: "invoices", filePath, fileName: "a.csv", createAccounts: true, userId: null };
  const key = await queueImport(request);
  const first = await startWorker();
  await expect.poll(async () => (await findRequested(key))?.status, { timeout: 30_000, interval: 20 }).toBe("running");
  await sleep(300);
  await kill(first);
  const killed = await findRequested(key);
  expect(killed?.status).toBe("running");
  // Whoever watches the one that died is told that another try comes, and then which it is.
  await expect.poll(failAbandonedImports, { timeout: 10_000 }).toBe(1);
  const dead = await getImport(killed?.id ?? 0);
  expect(await followingTry(dead)).toBe("waiting");
  const second = await startWorker();
  await expect.poll(async () => (await findRequested(key))?.status, { timeout: 60_000 }).toBe("committed");
  await kill(second);
  const done = await findRequested(key);
  expect(done).toMatchObject({ accepted: ROWS, rejected: 0 });
  expect(done?.id).not.toBe(killed?.id);
  expect(await followingTry(dead)).toMatchObject({ id: done?.id });
  const { rows: found } = await (await getPool()).query("SELECT count(*)::int AS rows FROM invoices");
  expect(found).toEqual([{ rows: ROWS }]);
}, 120_000);
