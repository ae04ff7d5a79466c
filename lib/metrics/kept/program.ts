import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rootFolder } from "../../env";

let known: string | undefined;

/**
 * Tells one program from another, whose figures may be counted otherwise: the fingerprint of the sources that the pages were
 * built from (lib/supervisor/build.ts), "" where none were built.
 */
export function programName(): string {
  known ??= readStamp(join(rootFolder(), process.env.LEALTA_DIST ?? ".next", "built-from"));
  return known;
}

const readStamp = (path: string) => (existsSync(path) ? readFileSync(path, "utf8").trim() : "");
