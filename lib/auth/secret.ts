import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { homeFolder, readEnv } from "../env";

let kept: string | undefined;

/** The secret that signs session cookies: NEXTAUTH_SECRET, else one made at first start and kept beside the data. */
export function authSecret(): string {
  kept ??= readEnv().NEXTAUTH_SECRET ?? storedSecret(homeFolder());
  return kept;
}

/** Reads `<folder>/secret`, making it first when it is missing; two processes at once agree on one. */
export function storedSecret(folder: string): string {
  const file = join(folder, "secret");
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600 });
  try {
    // A link fails when the file exists, so the first process wins and no one ever reads a half-written secret.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    unlinkSync(draft);
  }
  return readFileSync(file, "utf8");
}
