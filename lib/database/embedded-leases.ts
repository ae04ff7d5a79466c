import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { homeFolder } from "../env";
import { isAlive, markProcess, parseMark } from "../process/identity";

/** Each process that uses the embedded server has a file here; the last to leave may stop it. */
function leaseFolder(home: string): string {
  return join(home, "in-use");
}

let held: string | null = null;

/** Notes that this process uses the home's server, until it ends or lets go. */
export function holdLease(home = homeFolder()): void {
  const file = join(leaseFolder(home), String(process.pid));
  if (held === file) return;
  mkdirSync(leaseFolder(home), { recursive: true });
  writeFileSync(file, JSON.stringify(markProcess()));
  if (held === null) process.once("exit", dropLease);
  held = file;
}

/** Lets go; done by itself when the process ends. */
export function dropLease(): void {
  if (held) rmSync(held, { force: true });
  held = null;
}

/** The other processes that use the home's server. Files of processes that were killed are cleared away. */
export function otherUsers(home = homeFolder()): number[] {
  let names: string[];
  try {
    names = readdirSync(leaseFolder(home));
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const file = join(leaseFolder(home), name);
    const mark = readMark(file);
    if (mark && isAlive(mark)) return mark.pid === process.pid ? [] : [mark.pid];
    rmSync(file, { force: true });
    return [];
  });
}

function readMark(file: string) {
  try {
    return parseMark(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
