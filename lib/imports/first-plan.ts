import { getPool } from "../database/pool";
import { AppError } from "../errors/app-error";
import type { KindId } from "./kinds/declaration";
import { inspectFile } from "./reader/inspect-file";
import { openTable } from "./reader/open-table";
import { recall } from "./remembered";
import type { Plan } from "./schema";
import { shapeOf } from "./shape";
import { suggestKind } from "./suggest-kind";
import type { Upload } from "./uploads";

/**
 * How to begin with a file: as the last one of the same columns was read, else as the reader finds, of the kind that its columns
 * suggest. `kind` is what somebody has said its rows are.
 */
export async function findFirstPlan(
  { path, fileName }: Pick<Upload, "path" | "fileName">,
  kind?: KindId,
): Promise<Plan> {
  const header = await readHeader(path, fileName);
  const last = header && (await recall(await getPool(), shapeOf(header), kind));
  if (!last) {
    const suggested = kind ?? (header ? suggestKind(header, fileName) : "invoices");
    return { kind: suggested, choices: {}, mapping: {}, assumed: {}, createAccounts: null, again: false, as: "new" };
  }
  const { mapping, choices, assumed, createAccounts } = last;
  return { kind: last.kind, mapping, choices, assumed, createAccounts, again: false, as: "last" };
}

/** The names of a file's columns as the reader finds them; null where it finds none. */
async function readHeader(path: string, fileName: string): Promise<string[] | null> {
  try {
    const table = await openTable(path, fileName, await inspectFile(path, fileName), {});
    await table.close();
    return table.header;
  } catch (error) {
    // What is wrong with the file is told where it is looked at.
    if (error instanceof AppError) return null;
    throw error;
  }
}
