import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "../../errors/app-error";
import { fitsPattern } from "./pattern";

/** A file of a folder, as it stood when it was looked at. */
export interface FoundFile {
  name: string;
  path: string;
  bytes: number;
  /** When anything about it changed last, as the file system says; nobody can set it back. */
  changedAt: Date;
}

/**
 * Files of a folder that fit a pattern, by name. Links are passed over, whatever they lead to, and so is what is hidden. Throws
 * `folder-missing` where the folder may not be read.
 */
export async function listFound(folder: string, pattern: string): Promise<FoundFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: Error) => {
    throw new AppError("folder-missing", { folder }, { cause });
  });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const fitting = names.filter((name) => !name.startsWith(".") && fitsPattern(name, pattern)).sort();
  const found = await Promise.all(fitting.map((name) => lookAt(folder, name)));
  return found.filter((file) => file !== null);
}

/** Of these files those that nobody has written to for so long; the others are for the next time. */
export async function settled(folder: string, files: readonly FoundFile[], quietMs: number): Promise<FoundFile[]> {
  if (files.length === 0) return [];
  await sleep(quietMs);
  const now = await Promise.all(files.map(({ name }) => lookAt(folder, name)));
  return files.filter((file, index) => isSame(file, now[index] ?? null));
}

/** Whether a file is as it was. */
export function isSame(
  before: Pick<FoundFile, "bytes" | "changedAt">,
  after: Pick<FoundFile, "bytes" | "changedAt"> | null,
) {
  return after !== null && before.bytes === after.bytes && before.changedAt.getTime() === after.changedAt.getTime();
}

/** Null when it is gone, or no file any more. */
export async function lookAt(folder: string, name: string): Promise<FoundFile | null> {
  const path = join(folder, name);
  const found = await lstat(path).catch(() => null);
  if (!found?.isFile()) return null;
  return { name, path, bytes: found.size, changedAt: found.ctime };
}
