import { writeCsv, writeCsvLines } from "../charts/write-csv";
import { readLines } from "./data";
import type { AuditLine, AuditSearch } from "./types";

/** Lines read at once: a few megabytes at most. */
const BATCH = 5_000;

/** The lines that fit as a file, part by part, the newest first; `named` as `readLines` takes it. */
export async function* linesCsv(
  search: AuditSearch,
  header: readonly string[],
  named: readonly string[] = [],
): AsyncGenerator<string, void> {
  yield writeCsv(header, []);
  for (let before: string | null = null; ; ) {
    const lines: AuditLine[] = await readLines(search, before, BATCH, named);
    if (lines.length > 0) yield writeCsvLines(lines.map(cellsOf));
    if (lines.length < BATCH) return;
    before = lines.at(-1)?.id ?? null;
  }
}

function cellsOf({ id, at, actor, action, subject, detail, address }: AuditLine): (string | null)[] {
  return [id, at, actor, action, subject, detail && JSON.stringify(detail), address];
}
