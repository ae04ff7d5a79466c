import { createReadStream } from "node:fs";
import Papa from "papaparse";
import { AppError } from "../../errors/app-error";
import type { Delimiter, Encoding } from "../types";
import { createDecoder } from "./decode";
import type { RowBatch } from "./rows";

const CHUNK_BYTES = 128 * 1024;

/** Text of one row beyond which a quote was never closed; parsing it again with each chunk would take for ever. */
const ROW_LIMIT = 4 * 1024 * 1024;

/**
 * Rows of a CSV file in batches, header first. Blank lines and rows of blank cells are left out. The file is read only
 * as fast as the batches are taken. Throws `file-unreadable` when a row does not end.
 */
export async function* readCsv(
  path: string,
  { encoding, delimiter, fileName }: { encoding: Encoding; delimiter: Delimiter; fileName: string },
): AsyncGenerator<RowBatch> {
  const decoder = createDecoder(encoding);
  let text = "";
  let line = 1;
  let bytes = 0;
  const take = (last: boolean): RowBatch => {
    const parser = new Papa.Parser({ delimiter, newline: "\n" });
    const parsed = parser.parse(text, 0, !last) as { data: string[][]; meta: { cursor: number } };
    // Only quoted cells can hold line ends.
    const quoted = text.includes('"');
    const batch: RowBatch = { lines: [], rows: [], bytes };
    for (const row of parsed.data) {
      if (!isBlank(row)) {
        batch.lines.push(line);
        batch.rows.push(row.map(trim));
      }
      line += 1 + (quoted ? lineEnds(row) : 0);
    }
    text = text.slice(parsed.meta.cursor);
    return batch;
  };
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    bytes += chunk.length;
    text += decoder.write(chunk);
    const batch = take(false);
    if (text.length > ROW_LIMIT) throw new AppError("file-unreadable", { file: fileName });
    if (batch.rows.length > 0) yield batch;
  }
  text += decoder.end();
  if (text !== "") {
    const batch = take(true);
    if (batch.rows.length > 0) yield batch;
  }
}

function trim(cell: string): string {
  return cell.trim();
}

function isBlank(row: string[]): boolean {
  return row.every((cell) => cell === "" || cell.trim() === "");
}

function lineEnds(row: string[]): number {
  let count = 0;
  for (const cell of row) {
    for (let at = cell.indexOf("\n"); at !== -1; at = cell.indexOf("\n", at + 1)) count++;
  }
  return count;
}
