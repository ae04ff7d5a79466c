import { createHash } from "node:crypto";
import type { Inspection } from "./reader/inspect-file";
import { type OpenedTable, openTable } from "./reader/open-table";
import type { ImportRequest } from "./types";

/** SHA-256 of the names of a file's columns in their order, hexadecimal: files of one program have one shape. */
export function shapeOf(header: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(header)).digest("hex");
}

/**
 * The shape of a file that is open. It is always that of the columns which the reader finds by itself, since that is all that is
 * known of the next file before somebody says how to cut it. Null where the reader finds none.
 */
export async function shapeOfOpen(
  { filePath, choices = {} }: ImportRequest,
  fileName: string,
  inspection: Inspection,
  table: OpenedTable,
): Promise<string | null> {
  const { encoding, delimiter, sheet } = choices;
  if (!encoding && !delimiter && !sheet) return shapeOf(table.header);
  const byItself = await openTable(filePath, fileName, inspection, {}).catch(() => null);
  await byItself?.close();
  return byItself && shapeOf(byItself.header);
}
