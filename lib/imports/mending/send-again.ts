import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { AppError } from "../../errors/app-error";
import type { ImportSummary } from "../data";
import { REASON_COLUMN } from "../header";
import { kindOf } from "../kinds/all";
import { runImport } from "../run";
import { fileChoices } from "../schema";
import type { ImportResult } from "../types";
import type { MendedRow } from "./mend-rows";

/** Somebody waits for the answer, with what they typed before them. */
const PATIENCE_MS = 15_000;

/**
 * Has refused rows of an import come in again, mended, as an import of their own: by the same parser, read as that file was, and on
 * the lines on which they stood in it. Throws `import-not-committed` where that import was undone, `rows-sent` where somebody has
 * sent some of them meanwhile, `import-busy`, and as `runImport` does.
 */
export async function sendAgain(
  { id, kind, fileName, reading }: ImportSummary,
  rows: readonly MendedRow[],
  { createAccounts, userId, now }: { createAccounts: boolean; userId: number; now: Date },
): Promise<ImportResult> {
  const { header, mapping, assumptions, decimal, dateOrder } = reading;
  const columns = header.map((name, index) => ({ name, index })).filter(({ name }) => name !== REASON_COLUMN);
  const said = assumptions.filter(({ by }) => by === "user").map(({ field, value }) => [field, value]);
  const folder = await mkdtemp(join(tmpdir(), "lealta-mended-"));
  try {
    const filePath = join(folder, "rows.csv");
    const data = rows.map(({ cells }) => columns.map(({ index }) => cells[index] ?? ""));
    await writeFile(filePath, Papa.unparse({ fields: columns.map(({ name }) => name), data }));
    return await runImport({
      kind,
      filePath,
      fileName,
      mapping: Object.fromEntries(kindOf(kind).fields.map(({ name }) => [name, mapping[name] ?? ""])),
      choices: {
        ...fileChoices.parse({ decimal: decimal?.value, dateOrder: dateOrder?.value }),
        encoding: "utf-8",
        delimiter: ",",
      },
      assumed: Object.fromEntries(said),
      createAccounts,
      mends: { importId: id, lines: rows.map(({ line }) => line) },
      patienceMs: PATIENCE_MS,
      userId,
      now,
      refresh: "job",
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The import, if its refused rows can be mended. Throws `import-not-committed`. */
export function mendable(found: ImportSummary): ImportSummary {
  if (found.status !== "committed") throw new AppError("import-not-committed", { importId: found.id });
  return found;
}
