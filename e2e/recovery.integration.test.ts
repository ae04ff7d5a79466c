/**
 * Kills the importing process, PostgreSQL, or both with -9 at random moments of an import, again and again, and looks
 * whether the next use comes up by itself with all of that import or nothing of it. RECOVERY_ROUNDS says how often.
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { ensureEmbedded, stopEmbedded } from "../lib/database/embedded";
import { migrate } from "../lib/database/migrate";
import { closePool, getPool } from "../lib/database/pool";
import { queryRows } from "../lib/database/query";
import { failAbandonedImports } from "../lib/imports/abandoned";
import { refreshRollups } from "../lib/rollups/refresh";

const ROUNDS = Number(process.env.RECOVERY_ROUNDS ?? 3);
const ROWS = 20_000;
const CENTS = 1_25;
const VICTIMS = ["import", "postgres", "both"] as const;

let home: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "lealta-recovery-"));
  chmodSync(home, 0o755);
  process.env.LEALTA_HOME = home;
  await migrate();
});

afterAll(async () => {
  await closePool();
  await stopEmbedded(home);
  rmSync(home, { recursive: true, force: true });
  Reflect.deleteProperty(process.env, "LEALTA_HOME");
});

/** A file of its own for each round: ROWS purchases of 1.25 each, so that a part of it would show in the sum. */
function invoices(round: number): string {
  const lines = Array.from({ length: ROWS }, (_, row) => {
    const day = String((row % 28) + 1).padStart(2, "0");
    return `R${round}-${row},C${row % 500},2025-${String((row % 12) + 1).padStart(2, "0")}-${day},1.25`;
  });
  const path = join(home, `round-${round}.csv`);
  writeFileSync(path, `id,account,date,amount\n${lines.join("\n")}\n`);
  return path;
}

function startImport(round: number): ChildProcess {
  const command = ["scripts/lealta.mjs", "import", "invoices", invoices(round), "--create-accounts", "--json"];
  return spawn(process.execPath, command, { stdio: "ignore" });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}

function killPostgres(): void {
  const file = join(home, "postgres", "data", "postmaster.pid");
  process.kill(Number(readFileSync(file, "utf8").split("\n")[0]), "SIGKILL");
}

/** Rows and cents of all invoices, as the table has them. */
async function facts(): Promise<{ rows: number; cents: number }> {
  const shape = z.object({ rows: z.coerce.number(), cents: z.coerce.number() });
  const sql = "SELECT count(*) AS rows, coalesce(sum(amount) * 100, 0) AS cents FROM invoices";
  const [row] = await queryRows(await getPool(), shape, sql);
  return row ?? { rows: 0, cents: 0 };
}

/** The same money as the indicator shows it. */
async function shownCents(): Promise<number> {
  const command = ["scripts/lealta.mjs", "metric", "revenue", "--from", "2025-01", "--to", "2025-12", "--json"];
  const { stdout } = await promisify(execFile)(process.execPath, command);
  const { rows } = z.object({ rows: z.array(z.object({ value: z.number().nullable() })) }).parse(JSON.parse(stdout));
  return Math.round(rows.reduce((sum, row) => sum + (row.value ?? 0), 0) * 100);
}

it(
  `has all of an import or nothing after each of ${ROUNDS} kills`,
  async () => {
    const startedMs = Date.now();
    await ended(startImport(0));
    const durationMs = Date.now() - startedMs;
    let before = await facts();
    expect(before).toEqual({ rows: ROWS, cents: ROWS * CENTS });

    for (let round = 1; round <= ROUNDS; round++) {
      const victim = VICTIMS[round % VICTIMS.length];
      const delayMs = Math.round(Math.random() * durationMs);
      const child = startImport(round);
      await sleep(delayMs);
      if (victim !== "import") killPostgres();
      if (victim !== "postgres") child.kill("SIGKILL");
      await ended(child);

      // What a start does first; it is a process of its own, without connections to the server that was killed.
      await closePool();
      // PostgreSQL needs a second to notice that a client is gone; starting takes longer than that.
      await sleep(2_000);
      await ensureEmbedded();
      await failAbandonedImports();
      await refreshRollups(await getPool(), { now: new Date() });
      const after = await facts();
      const what = `round ${round}: ${victim} killed ${delayMs} ms into an import of ${durationMs} ms`;
      expect([before.rows, before.rows + ROWS], what).toContain(after.rows);
      expect(after.cents, what).toBe(after.rows * CENTS);
      expect(await shownCents(), what).toBe(after.cents);
      const open = await queryRows(
        await getPool(),
        z.object({ id: z.number() }),
        "SELECT id FROM imports WHERE status = 'running'",
      );
      expect(open, what).toEqual([]);
      console.log(`${what}: ${after.rows === before.rows ? "nothing of it" : "all of it"}`);
      before = after;
    }
  },
  60_000 + ROUNDS * 60_000,
);
