import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder with all migrations, which a test adds its own to; gone after the test. */
export function migrationsFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "lealta-migrations-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync("prisma/migrations", folder, { recursive: true });
  return folder;
}
