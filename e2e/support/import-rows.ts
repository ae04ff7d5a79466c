import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lealta } from "./lealta";

/** Brings rows in as a file of that kind, creating the accounts they name, and returns the import's number. */
export async function importRows(kind: string, rows: readonly string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "lealta-rows-"));
  try {
    const file = join(folder, "rows.csv");
    await writeFile(file, `${rows.join("\n")}\n`);
    const { importId } = await lealta<{ importId: number }>("import", kind, file, "--create-accounts");
    return importId;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Takes imports back, the last first, with the accounts that they created. */
export async function undoImports(imports: readonly number[]): Promise<void> {
  for (const importId of [...imports].reverse()) await lealta("import", "undo", String(importId));
}
