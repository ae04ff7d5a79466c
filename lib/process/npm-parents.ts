import { readFileSync } from "node:fs";
import { markProcess, type ProcessMark } from "./identity";

/**
 * The processes through which npm started this one: the shell that npm uses, and npm itself where the system tells
 * (Linux). When either is gone, nobody's Ctrl-C reaches this process any more. Empty when npm did not start it.
 */
export function npmParents(): ProcessMark[] {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return [];
  const parent = markProcess(process.ppid);
  const grandparent = parentOf(process.ppid);
  // Some shells give their place to the program they start; the grandparent is then the user's own shell.
  const isNpm = grandparent !== null && /^npm |npm-cli\.js/.test(commandOf(grandparent));
  return isNpm ? [parent, markProcess(grandparent)] : [parent];
}

function parentOf(pid: number): number | null {
  const stat = read(`/proc/${pid}/stat`);
  const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  return parent > 1 ? parent : null;
}

function commandOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`).replaceAll("\0", " ");
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
