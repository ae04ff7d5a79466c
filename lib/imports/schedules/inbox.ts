import { mkdir, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { homeFolder } from "../../env";
import { AppError } from "../../errors/app-error";

/** The only folder below which files are looked for. */
export function inboxFolder(): string {
  return join(homeFolder(), "inbox");
}

/**
 * A folder as somebody writes it, with "/" between its parts and relative to the inbox, which is "" itself. Throws
 * `schedule-folder` for what leads anywhere else.
 */
export function readFolder(text: string): string {
  const folder = text.trim().replace(/\/$/, "");
  if (folder === "") return "";
  const parts = folder.split("/");
  const isOdd = (part: string) =>
    part === "" || part.startsWith(".") || part !== part.trim() || /[\\\p{Cc}:]/u.test(part);
  if (parts.some(isOdd)) throw new AppError("schedule-folder", { folder: text.slice(0, 100) });
  return folder;
}

/**
 * Where a folder of the inbox really is. Throws `schedule-folder` where a link leads out of the inbox, and `folder-missing` where
 * there is none.
 */
export async function findFolder(folder: string): Promise<string> {
  const wanted = join(inboxFolder(), readFolder(folder));
  const [inbox, real] = await Promise.all([realpath(inboxFolder()), realpath(wanted)]).catch((cause: Error) => {
    throw new AppError("folder-missing", { folder: wanted }, { cause });
  });
  if (real !== inbox && !real.startsWith(inbox + sep)) throw new AppError("schedule-folder", { folder });
  return real;
}

/** Makes the folder where there is none, so that files can be put there. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(join(inboxFolder(), readFolder(folder)), { recursive: true });
}
