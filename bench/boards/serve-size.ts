import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { getPool } from "../../lib/database/pool";
import { addUser } from "../../lib/users/mutations";
import { useBenchDatabase } from "../bench-database";
import type { Size } from "../sizes";

/** A build comes first where there is none yet. */
const READY_SECONDS = 600;

export interface Served {
  /** Where the pages are. */
  origin: string;
  /** Path of the one-time link by which an executive signs in. */
  link: string;
  /** Ends the program, and takes the executive away. */
  stop(): Promise<void>;
}

/** The whole program as `npm start` runs it, on a size's database, with somebody who sees all accounts. */
export async function serveSize(size: Size): Promise<Served> {
  const address = await useBenchDatabase(size);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const env: NodeJS.ProcessEnv = { ...process.env, DATABASE_URL: address, PORT: String(port), NEXTAUTH_URL: origin };
  const program = spawn(process.execPath, ["scripts/lealta.mjs", "start"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<void>((resolve) => program.once("exit", () => resolve()));
  const deadline = Date.now() + READY_SECONDS * 1000;
  while (!(await isReady(origin))) {
    if (program.exitCode !== null || Date.now() > deadline) throw new Error("The program did not start.");
    await sleep(500);
  }
  const pool = await getPool();
  const email = `reader-${process.pid}@example.com`;
  const person = { email, name: "Reader", role: "executive" as const, ownerAlias: null };
  const { userId, link } = await addUser(pool, person, { userId: null, email: "bench" }, new Date());
  return {
    origin,
    link,
    async stop() {
      await pool.query("DELETE FROM users WHERE id = $1", [userId]);
      program.kill("SIGTERM");
      await ended;
    },
  };
}

async function isReady(origin: string): Promise<boolean> {
  return fetch(`${origin}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** One that nothing listens on now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
