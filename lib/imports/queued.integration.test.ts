import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { getBoss } from "../jobs/boss";
import { findRequested, listImports } from "./data";
import { runQueuedImport } from "./queued";
import { appendToUpload, createUpload, noteRequest, type Upload } from "./uploads";

withTestDatabase();

const home = mkdtempSync(join(tmpdir(), "lealta-queued-"));
beforeAll(() => {
  vi.stubEnv("LEALTA_HOME", home);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});

/** Uploads a file and asks for its import; returns what the worker is handed. */
async function ask(text: string, requestKey: string): Promise<{ upload: Upload; job: Record<string, unknown> }> {
  const pool = await getPool();
  const { rows } = await pool.query(`INSERT INTO users (email, name, role) VALUES ($1, 'Ana', 'admin') RETURNING id`, [
    `${requestKey}@example.com`,
  ]);
  const userId = rows[0].id as number;
  const bytes = Buffer.from(text);
  const upload = await createUpload({ fileName: "a.csv", bytes: bytes.length, userId, kind: "invoices" }, new Date());
  await appendToUpload(
    upload.id,
    0,
    (async function* () {
      yield bytes;
    })(),
  );
  await noteRequest(upload, { requestKey, plan: "kind=invoices" });
  const { path: filePath, fileName } = upload;
  return {
    upload,
    job: { kind: "invoices", filePath, fileName, createAccounts: true, again: true, userId, requestKey },
  };
}

async function auditOf(action: string): Promise<unknown[]> {
  const { rows } = await (await getPool()).query("SELECT actor, subject, detail FROM audit_log WHERE action = $1", [
    action,
  ]);
  return rows;
}

it("imports an upload once, however often it is handed out, and then removes it", async () => {
  const requestKey = "6f1f7b0e-3c59-4a55-9a50-0f6c1e3c9a01";
  const { upload, job } = await ask("account,date,amount\nq1,2024-01-05,10\n", requestKey);
  await runQueuedImport(job);
  await runQueuedImport(job);
  const found = await findRequested(requestKey);
  expect(found).toMatchObject({ status: "committed", accepted: 1 });
  expect(await listImports()).toHaveLength(1);
  expect(existsSync(upload.path)).toBe(false);
  expect(await auditOf("import.committed")).toEqual([
    {
      actor: `${requestKey}@example.com`,
      subject: String(found?.id),
      detail: { kind: "invoices", fileName: "a.csv", rows: 1, accepted: 1, rejected: 0 },
    },
  ]);
});

it("keeps a file of which nothing came in, to be mended", async () => {
  const broken = await ask("account,date,date\nq1,2024-01-05,10\n", "6f1f7b0e-3c59-4a55-9a50-0f6c1e3c9a02");
  await runQueuedImport(broken.job);
  expect(existsSync(broken.upload.path)).toBe(true);
  expect(await auditOf("import.failed")).toMatchObject([{ detail: { error: "header-duplicate" } }]);

  const refused = await ask("account,date,amount\nq1,someday,10\n", "6f1f7b0e-3c59-4a55-9a50-0f6c1e3c9a03");
  await runQueuedImport(refused.job);
  expect(await findRequested(String(refused.job.requestKey))).toMatchObject({ status: "committed", rejected: 1 });
  expect(existsSync(refused.upload.path)).toBe(true);
});

it("waits for the file that has to come first as long as that is going to be tried again", async () => {
  const [first, second] = ["6f1f7b0e-3c59-4a55-9a50-0f6c1e3c9a04", "6f1f7b0e-3c59-4a55-9a50-0f6c1e3c9a05"];
  const pool = await getPool();
  const accounts = await ask("code\nnew1\n", first);
  const sales = await ask("account,date,amount\nnew1,2024-01-05,10\n", second);
  const boss = await getBoss();
  // Its worker has died, and it is about to be tried again.
  await boss.send("import", { ...accounts.job, kind: "accounts" }, { startAfter: new Date(Date.now() + 60_000) });
  await runQueuedImport({ ...sales.job, createAccounts: false, after: first });
  expect(await findRequested(second)).toBeNull();
  const { rows: waiting } = await pool.query(
    "SELECT start_after > now() AS later FROM pgboss.job WHERE data->>'requestKey' = $1",
    [second],
  );
  expect(waiting).toEqual([{ later: true }]);
  await runQueuedImport({ ...accounts.job, kind: "accounts" });
  await runQueuedImport({ ...sales.job, createAccounts: false, after: first });
  expect(await findRequested(second)).toMatchObject({ status: "committed", accepted: 1 });
});

it("does not wait for what nobody is going to try again", async () => {
  const key = "6f1f7b0e-3c59-4a55-9a50-0f6c1e3c9a06";
  const { job } = await ask("account,date,amount\nnew2,2024-01-05,10\n", key);
  await runQueuedImport({ ...job, after: "6f1f7b0e-3c59-4a55-9a50-0f6c1e3c9a99" });
  expect(await findRequested(key)).toMatchObject({ status: "committed" });
});
