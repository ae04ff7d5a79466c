import { AppError } from "../../errors/app-error";
import type { Choices, Delimiter, Encoding, Part } from "../types";
import { readCsv } from "./csv";
import { createDecoder } from "./decode";
import { findDelimiter } from "./delimiter";
import type { Inspection } from "./inspect-file";
import type { RowBatch, Table } from "./rows";
import { listSheets, readXlsx } from "./xlsx";

/** PostgreSQL takes 1,600 columns in a table; a file with more than this is no table of data. */
const COLUMNS_LIMIT = 1_000;

export interface OpenedTable extends Table {
  encoding: Part<Encoding>;
  delimiter: Part<Delimiter>;
  sheet: string | null;
  /** Lets go of a file that is not to be read to its end. */
  close(): Promise<void>;
}

/**
 * Opens a file's table: its header, and its rows as far as they are asked for. Throws `header-duplicate` for two
 * columns of one name, `no-rows` when nothing follows the header, and the faults of the readers.
 */
export async function openTable(
  path: string,
  fileName: string,
  inspection: Inspection,
  choices: Choices,
): Promise<OpenedTable> {
  const opened = inspection.format === "xlsx" ? await openXlsx() : openCsv();
  const first = await opened.batches.next();
  const header = first.done ? undefined : first.value.rows.shift();
  if (first.done || !header) throw new AppError("file-empty", { file: fileName });
  first.value.lines.shift();
  const names = nameColumns(header, fileName);
  return {
    ...opened,
    close: async () => void (await opened.batches.return(undefined)),
    header: names,
    batches: rest(first.value, opened.batches, fileName, inspection.format === "xlsx" ? names.length : 0),
  };

  function openCsv() {
    const encoding = chosen(choices.encoding, inspection.encoding);
    const delimiter = chosen(choices.delimiter, findDelimiter(createDecoder(encoding.value).write(inspection.start)));
    const batches = readCsv(path, { encoding: encoding.value, delimiter: delimiter.value, fileName });
    return { encoding, delimiter, sheet: null, batches };
  }

  async function openXlsx() {
    const sheets = await listSheets(path, fileName);
    const sheet = choices.sheet ?? sheets[0];
    if (sheet === undefined || !sheets.includes(sheet)) throw new AppError("file-unreadable", { file: fileName });
    const batches = readXlsx(path, { sheet, bytes: inspection.bytes, fileName });
    return { encoding: sure<Encoding>("utf-8"), delimiter: sure<Delimiter>(","), sheet, batches };
  }
}

/** The rows after the header, each with at least `width` cells: a sheet does not store blank cells at a row's end. */
async function* rest(
  first: RowBatch,
  batches: AsyncIterable<RowBatch>,
  fileName: string,
  width: number,
): AsyncGenerator<RowBatch> {
  let any = first.rows.length > 0;
  if (any) yield padded(first, width);
  for await (const batch of batches) {
    any = true;
    yield padded(batch, width);
  }
  if (!any) throw new AppError("no-rows", { file: fileName });
}

function padded(batch: RowBatch, width: number): RowBatch {
  for (const row of batch.rows) while (row.length < width) row.push("");
  return batch;
}

/** The header's names; a column without one is kept and called by its number. */
function nameColumns(header: string[], fileName: string): string[] {
  while (header.length > 1 && header.at(-1) === "") header.pop();
  if (header.length > COLUMNS_LIMIT) throw new AppError("file-unreadable", { file: fileName });
  const seen = new Set<string>();
  return header.map((cell, index) => {
    const name = cell.replace(/\s+/g, " ").replaceAll("\0", "").slice(0, 200) || `#${index + 1}`;
    if (seen.has(name)) throw new AppError("header-duplicate", { column: name });
    seen.add(name);
    return name;
  });
}

function chosen<Value>(choice: Value | undefined, found: Part<Value>): Part<Value> {
  return choice === undefined ? found : sure(choice);
}

function sure<Value>(value: Value): Part<Value> {
  return { value, certain: true };
}
