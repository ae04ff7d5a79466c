import type { Readable } from "node:stream";
import { AppError } from "../../errors/app-error";
import type { RowBatch } from "./rows";
import { XlsxArchive } from "./xlsx-archive";
import { columnOf, dateText, numberText } from "./xlsx-cell";
import { readWorkbook, type Workbook } from "./xlsx-workbook";
import { walkXml } from "./xml";

const ROWS_PER_BATCH = 2_000;

/** A sheet may have no more columns than this to be taken for a table of data. */
const COLUMNS_LIMIT = 1_000;

/** Names of the visible sheets. */
export async function listSheets(path: string, fileName: string): Promise<string[]> {
  const archive = await XlsxArchive.open(path, fileName);
  try {
    return (await readWorkbook(archive, fileName)).sheets.map((sheet) => sheet.name);
  } finally {
    archive.close();
  }
}

/**
 * Rows of one sheet in batches, header first; numbers as plain decimals and dates as "YYYY-MM-DD[ HH:MM:SS]".
 * Throws `file-unreadable` when the file is broken and `archive-bomb` when it unpacks to too much.
 */
export async function* readXlsx(
  path: string,
  { sheet, bytes, fileName }: { sheet: string; bytes: number; fileName: string },
): AsyncGenerator<RowBatch> {
  const archive = await XlsxArchive.open(path, fileName);
  try {
    const workbook = await readWorkbook(archive, fileName);
    const chosen = workbook.sheets.find((each) => each.name === sheet);
    if (!chosen) throw new AppError("file-unreadable", { file: fileName });
    yield* readSheet(await archive.read(chosen.part), workbook, bytes);
  } catch (error) {
    throw error instanceof AppError ? error : new AppError("file-unreadable", { file: fileName }, { cause: error });
  } finally {
    archive.close();
  }
}

async function* readSheet(stream: Readable, workbook: Workbook, bytes: number): AsyncGenerator<RowBatch> {
  let batch: RowBatch = { lines: [], rows: [], bytes };
  let line = 0;
  let column = -1;
  let cells: string[] = [];
  let cell = { type: "", style: 0, text: "" };
  let inValue = false;
  const steps = walkXml(stream, {
    open(name, attributes) {
      if (name === "row") {
        line = Number(attributes.r ?? line + 1);
        column = -1;
        cells = [];
      } else if (name === "c") {
        column = attributes.r ? columnOf(attributes.r) : column + 1;
        cell = { type: attributes.t ?? "n", style: Number(attributes.s ?? 0), text: "" };
      } else if (name === "v" || name === "t") {
        inValue = true;
      }
    },
    text(piece) {
      if (inValue) cell.text += piece;
    },
    close(name) {
      if (name === "v" || name === "t") inValue = false;
      if (name === "c" && cell.text !== "" && column < COLUMNS_LIMIT) {
        while (cells.length < column) cells.push("");
        cells[column] = cellText(cell, workbook).trim();
      }
      if (name === "row" && cells.some((text) => text !== "")) {
        batch.lines.push(line);
        batch.rows.push(cells);
      }
    },
  });
  for await (const _ of steps) {
    if (batch.rows.length < ROWS_PER_BATCH) continue;
    yield batch;
    batch = { lines: [], rows: [], bytes };
  }
  if (batch.rows.length > 0) yield batch;
}

function cellText({ type, style, text }: { type: string; style: number; text: string }, workbook: Workbook): string {
  if (type === "s") return workbook.strings[Number(text)] ?? "";
  if (type === "b") return text === "1" ? "TRUE" : "FALSE";
  if (type === "d") return text.replace("T", " ");
  if (type !== "n") return text;
  return workbook.dateStyles[style] ? dateText(text, workbook.date1904) : numberText(text);
}
