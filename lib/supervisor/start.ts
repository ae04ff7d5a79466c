import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { embeddedAddress, ensureEmbedded, stopEmbedded } from "../database/embedded";
import { migrate } from "../database/migrate";
import { closePool } from "../database/pool";
import { homeFolder, readEnv, rootFolder } from "../env";
import { isAlive } from "../process/identity";
import { npmParents } from "../process/npm-parents";
import { buildWhenNeeded, countedBy } from "./build";
import { Part, type PartPlan, type PartWatcher } from "./part";
import { checkPort, waitForServer } from "./port";
import { Running } from "./running";
import { RECORD_VARIABLE } from "./starting";

const WATCH_MS = 500;
const BANNER = /▲ Next\.js|- (Local|Network|Environments?):|✓ (Starting|Ready|Running)/;

/** Tells people what happens: a message key of `start` with its values. */
export type Tell = (key: string, values?: Record<string, string | number>) => void;

/**
 * Starts everything, keeps it running until a signal comes, and stops it. Throws when it cannot start: `port-taken`,
 * `already-running`, `build-failed`, or what the database says.
 */
export async function startAndWait(tell: Tell, onReady: (address: string) => Promise<void>): Promise<void> {
  const startedMs = performance.now();
  const env = readEnv();
  const home = homeFolder(env);
  const address = env.NEXTAUTH_URL ?? `http://${env.HOST === "127.0.0.1" ? "localhost" : env.HOST}:${env.PORT}`;
  const ending = waitForEnd();
  const running = await Running.claim(home, address);
  const watcher: PartWatcher = {
    onStart: (pid) => running.add(pid),
    onRestart: (name, reason) => tell(`${name}-back`, { reason }),
  };
  const parts: Part[] = [];
  const stopBuild = new AbortController();
  let watch: NodeJS.Timeout | undefined;
  const startPart = (plan: PartPlan) => {
    const part = new Part(plan, watcher);
    parts.push(part);
    part.start();
  };
  try {
    await checkPort(env.PORT, env.HOST);
    // The page server comes up meanwhile, and says that all is starting.
    const pages = buildWhenNeeded(() => tell("building"), stopBuild.signal).then(
      (folder) => stopBuild.signal.aborted || startPart(serverPlan(folder, address, running.file)),
    );
    await Promise.race([Promise.all([pages, prepareDatabase().then(() => running.markPrepared())]), ending.come]);
    if (!env.DATABASE_URL) watch = watchDatabase(home, tell);
    const served = await waitForServer(env.PORT, env.HOST === "0.0.0.0" ? "127.0.0.1" : env.HOST, ending.hasCome);
    if (served) {
      startPart(workerPlan(address));
      const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
      await Promise.race([onReady(address), ending.come]);
      tell("running", { address, seconds });
    }
    await ending.come;
    tell("stopping");
  } finally {
    stopBuild.abort();
    clearInterval(watch);
    await Promise.all(parts.map((part) => part.stop()));
    await closePool();
    running.release();
    const users = env.DATABASE_URL ? [] : await stopEmbedded(home);
    if (ending.hasCome()) tell(users.length > 0 ? "still-used" : "stopped");
  }
}

async function prepareDatabase(): Promise<void> {
  await migrate();
  const { getBoss } = await import("../jobs/boss");
  await getBoss();
  const { failAbandonedImports } = await import("../imports/abandoned");
  await failAbandonedImports();
}

function serverPlan(folder: string, address: string, record: string): PartPlan {
  const imports = [...importing("scripts", "leash.mjs"), ...importing("scripts", "forwarded.mjs")];
  const args = [...imports, join(rootFolder(), "scripts", "pages.mjs"), join(folder, "server.js")];
  return { name: "server", args, cwd: folder, env: { ...partEnv(address), [RECORD_VARIABLE]: record }, hide: BANNER };
}

function workerPlan(address: string): PartPlan {
  const main = join(rootFolder(), "lib", "jobs", "main.ts");
  const args = [...importing("node_modules", "tsx", "dist", "esm", "index.mjs"), main];
  return { name: "worker", args, cwd: rootFolder(), env: partEnv(address) };
}

function importing(...path: string[]): string[] {
  return ["--import", pathToFileURL(join(rootFolder(), ...path)).href];
}

function partEnv(address: string): NodeJS.ProcessEnv {
  const { HOST, PORT } = readEnv();
  const places = { LEALTA_ROOT: rootFolder(), LEALTA_HOME: homeFolder(), NEXTAUTH_URL: address };
  const program = { LEALTA_PROGRAM: countedBy() };
  return { ...process.env, ...places, ...program, NODE_ENV: "production", HOSTNAME: HOST, PORT: String(PORT) };
}

/** Brings the embedded server back when it ends; the parts' pools wait for it. */
function watchDatabase(home: string, tell: Tell): NodeJS.Timeout {
  let busy = false;
  return setInterval(async () => {
    if (busy || embeddedAddress(home)) return;
    busy = true;
    try {
      await ensureEmbedded({ home });
      tell("database-back");
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    } finally {
      busy = false;
    }
  }, WATCH_MS);
}

/** A signal to stop, or the end of the npm that started this: without it nobody could stop it with Ctrl-C. */
function waitForEnd(): { come: Promise<void>; hasCome(): boolean } {
  let over = false;
  const come = new Promise<void>((resolve) => {
    const end = () => {
      over = true;
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
    const parents = npmParents();
    if (parents.length > 0) setInterval(() => parents.every(isAlive) || end(), WATCH_MS).unref();
  });
  return { come, hasCome: () => over };
}
