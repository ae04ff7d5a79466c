import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, markProcess, parseMark } from "./identity";

/** A lock file without its owner's mark was caught while being written, unless it is older than this. */
const WRITING_MS = 5_000;

/**
 * Runs `work` while no other process holds `file`. A lock whose owner died is taken over, so a crash never needs a hand.
 * Waits as long as it takes: the owner is alive and will finish.
 */
export async function withLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  mkdirSync(dirname(file), { recursive: true });
  const own = JSON.stringify({ ...markProcess(), nonce: Math.random() });
  while (!take(file, own)) {
    if (!breakStale(file)) await sleep(50);
  }
  try {
    return await work();
  } finally {
    if (read(file) === own) rmSync(file, { force: true });
  }
}

function take(file: string, own: string): boolean {
  try {
    writeFileSync(file, own, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Puts a dead owner's lock out of the way; true when it is worth trying at once. */
function breakStale(file: string): boolean {
  const seen = read(file);
  if (seen === null) return true;
  const owner = parseMark(seen);
  if (owner ? isAlive(owner) : ageMs(file) < WRITING_MS) return false;
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    // Another process may have broken the same lock and taken it in between: then this one is alive, and goes back.
    if (read(aside) !== seen) renameSync(aside, file);
    else rmSync(aside, { force: true });
  } catch {
    // Gone already: somebody else was quicker.
  }
  return true;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function ageMs(file: string): number {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
