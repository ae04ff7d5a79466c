import { randomBytes } from "node:crypto";
import { appendFileSync, chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { homeFolder } from "../env";
import { AppError } from "../errors/app-error";
import { withLock } from "../process/lock";
import { startFault } from "./disk-full";
import { binariesFor } from "./embedded-binaries";
import { dropLease, holdLease, otherUsers } from "./embedded-leases";
import { findPlace, makePlace, type Place } from "./embedded-place";
import { APPLICATION_ROLE, DATABASE, OWNER_ROLE, prepareDatabase } from "./embedded-roles";
import { clearLeftovers, lastFault, readServer, runProgram, turnLog } from "./embedded-server";
import { serverSettings } from "./embedded-settings";

const START_TRIES = 30;

/**
 * Address of the home's embedded PostgreSQL for the application, which is made and started when needed. Any number of processes
 * may call at once: one does the work, the others wait. Recovers by itself from whatever was killed before.
 * Throws `embedded-missing`, `embedded-user`, `disk-full` or `embedded-failed`.
 */
export async function ensureEmbedded(options: { home?: string; durable?: boolean } = {}): Promise<string> {
  const home = options.home ?? homeFolder();
  holdLease(home);
  const running = embeddedAddress(home);
  if (running) return running;
  return withLock(lockOf(home), async () => {
    const startedMeanwhile = embeddedAddress(home);
    if (startedMeanwhile) return startedMeanwhile;
    const place = findPlace(home) ?? (await initialise(home));
    // One that runs already was started by a version whose application had no role of its own.
    if (!readServer(place)) await startServer(place, options.durable ?? true);
    await prepare(home, place);
    return embeddedAddress(home) ?? failed(place);
  });
}

/**
 * Brings back what the home's running server lacks: a process that was killed after starting it left out the database, and one
 * that was put back from a backup may not know the application's role.
 */
export async function mendEmbedded(home = homeFolder()): Promise<void> {
  await withLock(lockOf(home), async () => {
    const place = findPlace(home);
    if (place && readServer(place)) await prepare(home, place);
  });
}

async function prepare(home: string, place: Place): Promise<void> {
  await prepareDatabase(embeddedOwnerAddress(home) ?? failed(place), place);
}

function failed(place: Place): never {
  throw new AppError("embedded-failed", { detail: lastFault(place), log: place.log });
}

/**
 * Address of the home's server for the application, or null when it does not run or is not prepared. Starts nothing, waits for
 * nothing.
 */
export function embeddedAddress(home = homeFolder()): string | null {
  const place = findPlace(home);
  if (!place || !existsSync(place.applicationPassword)) return null;
  return addressIn(place, APPLICATION_ROLE, place.applicationPassword);
}

/** The same for the owner of the database, who may do everything: for migrations, tests and benchmarks. */
export function embeddedOwnerAddress(home = homeFolder()): string | null {
  const place = findPlace(home);
  return place && addressIn(place, OWNER_ROLE, place.password);
}

function addressIn(place: Place, role: string, passwordFile: string): string | null {
  const server = readServer(place);
  if (!server) return null;
  return `postgresql://${role}:${readFileSync(passwordFile, "utf8").trim()}@127.0.0.1:${server.port}/${DATABASE}`;
}

/** Stops the home's server unless other processes use it; returns their pids, so an empty list means it is stopped. */
export async function stopEmbedded(home = homeFolder()): Promise<number[]> {
  if (!existsSync(home)) return [];
  return withLock(lockOf(home), async () => {
    dropLease();
    const users = otherUsers(home);
    const place = findPlace(home);
    if (users.length > 0 || !place || !readServer(place)) return users;
    const pgCtl = join(binariesFor(place.owner), "pg_ctl");
    await runProgram(pgCtl, ["-D", place.data, "-m", "fast", "-w", "-t", "120", "stop"], place.owner);
    return [];
  });
}

function lockOf(home: string): string {
  return join(home, "postgres.lock");
}

/** Makes the data folder under another name first: what a crash leaves half made is never taken for a database. */
async function initialise(home: string): Promise<Place> {
  const place = makePlace(home);
  const part = join(place.folder, "data.part");
  rmSync(part, { recursive: true, force: true });
  writeFileSync(place.password, randomBytes(24).toString("hex"), { mode: 0o600 });
  if (place.owner) chownSync(place.password, place.owner.uid, place.owner.gid);
  const identity = ["-U", OWNER_ROLE, "--pwfile", place.password, "--auth=scram-sha-256"];
  const initdb = join(binariesFor(place.owner), "initdb");
  const language = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  const { code, said } = await runProgram(initdb, ["-D", part, ...identity, ...language], place.owner);
  if (code !== 0) {
    // It would fill what little is left.
    rmSync(part, { recursive: true, force: true });
    throw startFault(said, { detail: said.split("\n").at(-1) ?? "", log: place.folder });
  }
  appendFileSync(join(part, "postgresql.conf"), "\ninclude_if_exists = 'lealta.conf'\n");
  renameSync(part, place.data);
  return place;
}

async function startServer(place: Place, durable: boolean): Promise<void> {
  const pgCtl = join(binariesFor(place.owner), "pg_ctl");
  const settings = join(place.data, "lealta.conf");
  writeFileSync(settings, serverSettings(undefined, durable));
  if (place.owner) chownSync(settings, place.owner.uid, place.owner.gid);
  turnLog(place);
  for (let tries = 1; ; tries++) {
    await clearLeftovers(place);
    const port = await choosePort(place);
    // Recovery after a crash may take minutes where much was written; -w waits for it.
    const args = ["-D", place.data, "-w", "-t", "600", "-l", place.log, "-o", `-p ${port}`, "start"];
    const { code } = await runProgram(pgCtl, args, place.owner);
    if (code === 0) return;
    const fault = lastFault(place);
    // Shared memory that a dying process still holds, or a port that was free a moment ago.
    const passing = /shared memory block|lock file|Address already in use|could not create any TCP/.test(fault);
    if (!passing || tries === START_TRIES) throw startFault(fault, { detail: fault, log: place.log });
    await sleep(500);
  }
}

/** The port of the last start, so that connections find the server again; another one when that is taken. */
async function choosePort(place: Place): Promise<number> {
  const last = existsSync(place.port) ? Number(readFileSync(place.port, "utf8")) : 0;
  const port = (last > 0 && (await listenOnce(last))) || (await listenOnce(0));
  if (port !== last) writeFileSync(place.port, String(port));
  return port;
}

/** The port if it could be listened on (0: any), else 0. */
function listenOnce(port: number): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(0));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
