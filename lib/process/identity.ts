import { readFileSync } from "node:fs";

/** Names one process for good: a pid alone is given to another program sooner or later. */
export interface ProcessMark {
  pid: number;
  /** When it started, in the kernel's ticks since boot; null where the system does not tell (not Linux). */
  started: string | null;
}

/** The mark of a process, by default this one. */
export function markProcess(pid = process.pid): ProcessMark {
  return { pid, started: statusOf(pid)?.started ?? null };
}

/** Whether that very process still runs. One that ended and waits for its parent to notice does not. */
export function isAlive(mark: ProcessMark): boolean {
  try {
    process.kill(mark.pid, 0);
  } catch (error) {
    // EPERM: it is there, and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const status = statusOf(mark.pid);
  if (!status) return true;
  return status.state !== "Z" && (mark.started === null || mark.started === status.started);
}

/** Reads a mark that was written as JSON; null for anything else. */
export function parseMark(text: string): ProcessMark | null {
  try {
    const { pid, started } = JSON.parse(text);
    return Number.isInteger(pid) && pid > 0 ? { pid, started: typeof started === "string" ? started : null } : null;
  } catch {
    return null;
  }
}

/** State and start from /proc/<pid>/stat, whose second field, the name, may hold spaces and brackets. */
function statusOf(pid: number): { state: string; started: string } | null {
  if (process.platform !== "linux") return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", started: fields[19] ?? "" };
  } catch {
    return null;
  }
}
