import { spawn } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, markProcess } from "../process/identity";
import type { Owner, Place } from "./embedded-place";

/** Backends of a killed server end by themselves within moments; one that is busy is not waited for longer. */
const LEFTOVER_MS = 2_000;
const LOG_BYTES = 10 * 1024 ** 2;

/** The running server of a place, from its postmaster.pid; null when it does not run or is not ready yet. */
export function readServer(place: Place): { pid: number; port: number } | null {
  let lines: string[];
  try {
    lines = readFileSync(join(place.data, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (lines[7]?.trim() !== "ready" || !Number.isInteger(pid) || !Number.isInteger(port)) return null;
  return belongs(pid, place) ? { pid, port } : null;
}

/** Makes way for a start after a crash: ends the dead server's orphans and removes its pid file. */
export async function clearLeftovers(place: Place): Promise<void> {
  const file = join(place.data, "postmaster.pid");
  const pid = Number(firstLine(file));
  if (pid > 0 && belongs(pid, place)) return;
  // The number may be another program's by now, and PostgreSQL, which cannot tell, would refuse to start.
  rmSync(file, { force: true });
  const deadline = Date.now() + LEFTOVER_MS;
  let orphans = processesIn(place);
  while (orphans.length > 0 && Date.now() < deadline) {
    await sleep(50);
    orphans = processesIn(place);
  }
  // Without their server they only hold its shared memory; the start that follows recovers from the log.
  for (const orphan of orphans) process.kill(orphan, "SIGKILL");
}

/** Keeps the server's log from growing without end: the last full one stays as log.old. */
export function turnLog(place: Place): void {
  try {
    if (statSync(place.log).size > LOG_BYTES) renameSync(place.log, `${place.log}.old`);
  } catch {
    // No log yet.
  }
}

/** Why the last start failed, in PostgreSQL's words. */
export function lastFault(place: Place): string {
  try {
    const lines = readFileSync(place.log, "utf8").trim().split("\n").slice(-30).reverse();
    return lines.find((line) => /FATAL|PANIC|could not/.test(line)) ?? lines[0] ?? "";
  } catch {
    return "";
  }
}

/** Runs one of PostgreSQL's programs as the place's owner; resolves with its exit code and what it said. */
export function runProgram(program: string, args: string[], owner: Owner): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    // A server started by pg_ctl inherits its pipes: then they would stay open as long as the server runs.
    const quiet = args.includes("start");
    const child = spawn(program, args, { ...owner, cwd: "/", stdio: quiet ? "ignore" : ["ignore", "pipe", "pipe"] });
    let said = "";
    child.stdout?.on("data", (chunk) => {
      said += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      said += chunk;
    });
    child.on("error", (error) => resolve({ code: 1, said: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, said: said.trim() }));
  });
}

/** Whether a process is a server of this place. Where the system does not tell, the pid alone must do. */
function belongs(pid: number, place: Place): boolean {
  if (!isAlive(markProcess(pid))) return false;
  return process.platform !== "linux" || folderOf(pid) === realpathSync(place.data);
}

/** PostgreSQL's processes of a place: each works in its data folder (known on Linux only). */
function processesIn(place: Place): number[] {
  if (process.platform !== "linux") return [];
  const data = realpathSync(place.data);
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && folderOf(pid) === data && nameOf(pid) === "postgres");
}

function folderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

function nameOf(pid: number): string {
  return firstLine(`/proc/${pid}/comm`);
}

function firstLine(file: string): string {
  try {
    return readFileSync(file, "utf8").split("\n")[0] ?? "";
  } catch {
    return "";
  }
}
