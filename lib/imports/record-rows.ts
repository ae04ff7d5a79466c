import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { refreshStandingOf } from "../accounts/refresh-standing";
import { getPool } from "../database/pool";
import { runImport } from "./run";
import type { Choices, ImportResult, Mapping, Origin } from "./types";

/** Field of the kind → its value: days as YYYY-MM-DD, moments as ISO 8601, numbers with a point. Blank and null are the same. */
export type RecordedRow = Readonly<Record<string, string | null>>;

/** Somebody waits for the answer; a large import may hold the kind for minutes. */
const PATIENCE_MS = 20_000;

/**
 * Takes rows that a form or another program gives, by the same checks and the same way as those of a file, so that each knows
 * where it came from and can be undone. `name` is shown in the history of imports. Rows at fault are refused and told, the
 * first one on line 2. Throws as `runImport` does, `field-unknown` for a field that the kind does not have, and `import-busy`.
 *
 * Whose accounts the rows may concern is the caller's to prove; unknown accounts are refused unless `createAccounts`.
 */
export async function recordRows({
  kind,
  rows,
  origin,
  name,
  userId,
  now,
  createAccounts,
  dryRun,
}: {
  kind: string;
  rows: readonly RecordedRow[];
  origin: Exclude<Origin, "file">;
  name: string;
  userId: number | null;
  now: Date;
  createAccounts?: boolean;
  dryRun?: boolean;
}): Promise<ImportResult> {
  const { text, mapping, choices } = rowsAsFile(rows);
  const folder = await mkdtemp(join(tmpdir(), "lealta-rows-"));
  try {
    const filePath = join(folder, "rows.csv");
    await writeFile(filePath, text);
    const result = await runImport({
      kind,
      filePath,
      fileName: name,
      mapping,
      choices,
      // The same words may be typed in twice, and mean it.
      again: true,
      origin,
      userId,
      now,
      createAccounts,
      dryRun,
      patienceMs: PATIENCE_MS,
      refresh: "job",
    });
    // The list of accounts shows at once what was just saved.
    const codes = new Set(rows.flatMap(({ account, code }) => (kind === "accounts" ? code : account) ?? []));
    if (!dryRun) await refreshStandingOf(await getPool(), [...codes]);
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Rows as a file, and how it is read. */
export function rowsAsFile(rows: readonly RecordedRow[]): { text: string; mapping: Mapping; choices: Choices } {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row).filter((field) => row[field])))];
  return {
    text: Papa.unparse({ fields, data: rows.map((row) => fields.map((field) => row[field] ?? "")) }),
    mapping: Object.fromEntries(fields.map((field) => [field, field])),
    choices: { encoding: "utf-8", delimiter: ",", decimal: ".", dateOrder: "ymd" },
  };
}
