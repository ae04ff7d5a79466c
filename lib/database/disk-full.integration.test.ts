import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { asAppError } from "../errors/as-app-error";
import { fileOf, importRows, NOW } from "../imports/import.fixture";
import { runQueuedImport } from "../imports/queued";
import { runImport } from "../imports/run";
import { appendToUpload, createUpload, findUpload } from "../imports/uploads";
import { ranOutOfDisk } from "./disk-full";
import { ensureEmbedded, stopEmbedded } from "./embedded";
import { migrate } from "./migrate";
import { closePool, getPool, openOwnerPool } from "./pool";
import { inTransaction } from "./query";

const MB = 1024 ** 2;
const disk = mkdtempSync(join(tmpdir(), "lealta-disk-"));
const filler = join(disk, "filler");
/** A disk of our own that can be filled; only root may make one, and only where the system lets it. */
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=300m,mode=755", "tmpfs", disk]).status === 0;

/** Leaves so much of the disk, and no more. */
function leave(bytes: number): void {
  rmSync(filler, { force: true });
  const { bavail, bsize } = statfsSync(disk);
  // Written out: a file with holes takes up no room.
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - bytes), 1));
}

async function* bytes(count: number) {
  for (let sent = 0; sent < count; sent += MB) yield Buffer.alloc(Math.min(MB, count - sent), 65);
}

function manyInvoices(): string {
  const rows = Array.from({ length: 400_000 }, (_, n) => `A${n % 90},2024-0${(n % 9) + 1}-05,${n},order number ${n}`);
  return fileOf(["account,date,amount,order number", ...rows]);
}

async function facts(): Promise<{ invoices: number; accounts: number; revenue: number; marks: number }> {
  const { rows } = await (await getPool()).query(
    `SELECT (SELECT count(*)::int FROM invoices) AS invoices, (SELECT count(*)::int FROM accounts) AS accounts,
            (SELECT sum(revenue)::float FROM account_month) AS revenue, (SELECT count(*)::int FROM rollup_mark) AS marks`,
  );
  return rows[0];
}

describe.skipIf(!mounted)("a full disk", () => {
  beforeAll(async () => {
    vi.stubEnv("LEALTA_HOME", disk);
    chmodSync(disk, 0o755);
    await migrate();
    await importRows("invoices", ["account,date,amount", "A1,2024-01-05,10", "A2,2024-02-05,20"], {
      createAccounts: true,
    });
  });
  afterAll(async () => {
    await closePool();
    await stopEmbedded(disk);
    vi.unstubAllEnvs();
    spawnSync("umount", [disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  // Where rows find no room the statement fails; where PostgreSQL's own log finds none the server stops, and comes back.
  it.each([5, 60])("with %d MB left stops an import, which says so and leaves nothing behind", async (left) => {
    const before = await facts();
    const request = { kind: "invoices", filePath: manyInvoices(), now: NOW, userId: null, createAccounts: true };
    leave(left * MB);
    const failure = await runImport({ ...request, refresh: "wait" }).catch(asAppError);
    expect(failure).toMatchObject({ code: "disk-full" });
    rmSync(filler);
    expect(await facts()).toEqual(before);
    const { rows } = await (await getPool()).query("SELECT status, error FROM imports ORDER BY id DESC LIMIT 1");
    expect(rows).toEqual([{ status: "failed", error: { code: "disk-full", params: {} } }]);
  });

  it("is told to who queued an import, which is not tried again by itself but keeps its file", async () => {
    const requestKey = "6f1f7b0e-3c59-4a55-9a50-0f6c1e3c9a11";
    const filePath = manyInvoices();
    const job = {
      kind: "invoices",
      filePath,
      fileName: "a.csv",
      createAccounts: true,
      again: true,
      userId: null,
      requestKey,
    };
    leave(25 * MB);
    await expect(runQueuedImport(job)).resolves.toBeUndefined();
    await expect(runQueuedImport(job)).resolves.toBeUndefined();
    rmSync(filler);
    const { rows } = await (await getPool()).query(
      "SELECT status, error->>'code' AS code FROM imports WHERE reading->>'requestKey' = $1",
      [requestKey],
    );
    expect(rows).toEqual([{ status: "failed", code: "disk-full" }]);
  });

  it("lets the same file in once there is room", async () => {
    const before = await facts();
    await importRows("invoices", ["account,date,amount", "A1,2024-03-05,30"]);
    expect(await facts()).toEqual({ ...before, invoices: before.invoices + 1, revenue: before.revenue + 30 });
  });

  it("stops an upload, of which nothing is kept", async () => {
    const file = { fileName: "a.csv", bytes: 12 * MB, userId: 1, kind: "invoices" as const };
    const { id } = await createUpload(file, NOW);
    leave(5 * MB);
    const piece = appendToUpload(id, 0, bytes(12 * MB)).catch(asAppError);
    await expect(piece).resolves.toMatchObject({ code: "disk-full" });
    expect(await findUpload(id)).toBeNull();
    leave(0);
    await expect(createUpload(file, NOW).catch(asAppError)).resolves.toMatchObject({ code: "disk-full" });
    expect(readdirSync(join(disk, "uploads"))).toEqual([]);
    rmSync(filler);
    const whole = await createUpload(file, NOW);
    expect(await appendToUpload(whole.id, 0, bytes(12 * MB))).toBe(12 * MB);
  });

  it("stops the server where its own log finds no room, which says so and comes back", async () => {
    const before = await facts();
    leave(5 * MB);
    const pool = await getPool();
    const owner = await openOwnerPool();
    await owner?.query("GRANT EXECUTE ON FUNCTION pg_switch_wal() TO PUBLIC");
    await owner?.end();
    // Each switch begins a new file of 16 MB; some lie ready.
    const work = inTransaction(pool, async (connection) => {
      for (let each = 0; each < 300; each++) {
        await connection.query("UPDATE accounts SET name = name || '.'");
        await connection.query("SELECT pg_switch_wal()");
      }
    });
    await expect(work.catch(asAppError)).resolves.toMatchObject({ code: "disk-full" });
    await vi.waitFor(() => expect(ranOutOfDisk(new Date(Date.now() - 60_000))).toBe(true), 10_000);
    rmSync(filler);
    // Connections of the server that stopped fail once more.
    await vi.waitFor(async () => expect(await facts()).toEqual(before), 30_000);
  });

  it("keeps the server from starting, which says so, and starts once there is room", async () => {
    await closePool();
    await stopEmbedded(disk);
    leave(0);
    await expect(ensureEmbedded({ home: disk }).catch(asAppError)).resolves.toMatchObject({ code: "disk-full" });
    rmSync(filler);
    await expect(ensureEmbedded({ home: disk })).resolves.toContain("127.0.0.1");
  });
});
