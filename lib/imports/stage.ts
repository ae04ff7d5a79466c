import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ClientBase } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { unguardFormula } from "../format/formula-guard";
import { REASON_COLUMN } from "./header";
import type { KindDeclaration } from "./kinds/declaration";
import type { NotationCensus } from "./notation/census";
import type { OpenedTable } from "./reader/open-table";
import type { Mapping } from "./types";

/** Text longer than this in a coded column is a slip of the export, in a comment it is not. */
const TEXT_LIMIT = 1_000;
const LONG_TEXT_LIMIT = 20_000;

/**
 * Copies a table's rows as text into a temporary table of the session: `line`, `fault` ("code:column:cells" where the shape of
 * the row is wrong), `extra` (cells beyond the header's) and c0, c1, ... per column.
 * Returns the number of rows. `limit` stops the copying, not the census.
 */
export async function stageRows(
  connection: ClientBase,
  table: OpenedTable,
  {
    kind,
    mapping,
    census,
    limit = Number.POSITIVE_INFINITY,
    lines,
    onRows,
  }: {
    kind: KindDeclaration;
    mapping: Mapping;
    census: NotationCensus;
    limit?: number;
    /** The lines on which the rows stand in another file, in their order; as in this one unless given. */
    lines?: readonly number[];
    onRows?: (rows: number, bytes: number) => void;
  },
): Promise<number> {
  const columns = table.header.map((_, index) => `c${index} text`).join(", ");
  await connection.query("DROP TABLE IF EXISTS import_stage");
  await connection.query(
    `CREATE TEMP TABLE import_stage (line int, fault text, extra text, ${columns}) ON COMMIT DROP`,
  );
  const limits = cellLimits(kind, table.header, mapping);
  // Only the file of refused rows has that column, and its cells were guarded when it was written.
  const isOurs = table.header.includes(REASON_COLUMN);
  let rows = 0;
  async function* encode(): AsyncGenerator<Buffer> {
    for await (const batch of table.batches) {
      let text = "";
      for (const [index, cells] of batch.rows.entries()) {
        const row = isOurs ? cells.map(unguardFormula) : cells;
        const fault = faultOfShape(row, limits);
        if (fault === null) census.add(row);
        if (rows < limit) text += encodeRow(lines?.[rows] ?? batch.lines[index] ?? 0, fault, row, limits.length);
        rows++;
      }
      onRows?.(rows, batch.bytes);
      if (text !== "") yield Buffer.from(text);
    }
  }
  const target = connection.query(copyFrom("COPY import_stage FROM STDIN"));
  await pipeline(Readable.from(encode(), { objectMode: true, highWaterMark: 1 }), target);
  return rows;
}

/** The longest text each column may hold. */
function cellLimits(kind: KindDeclaration, header: string[], mapping: Mapping): number[] {
  const coded = new Set(kind.fields.filter((field) => field.type !== "long-text").map((field) => mapping[field.name]));
  return header.map((column) => (coded.has(column) ? TEXT_LIMIT : LONG_TEXT_LIMIT));
}

/** A fault that shows before the cells are understood, as "code:column:cells"; null when there is none. */
function faultOfShape(row: string[], limits: number[]): string | null {
  if (row.length < limits.length) return `fewer-cells::${row.length}`;
  // Some programs end each line with a delimiter.
  if (row.length > limits.length && row.slice(limits.length).some((cell) => cell !== ""))
    return `more-cells::${row.length}`;
  for (let column = 0; column < limits.length; column++) {
    const cell = row[column] ?? "";
    if (cell.length > (limits[column] ?? TEXT_LIMIT)) return `text-too-long:${column}`;
    if (CONTROL.test(cell)) return `control-characters:${column}`;
  }
  return null;
}

/** Control characters other than tab and line ends. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;
const NEEDS_ESCAPE = /[\p{Cc}\\]/u;

/** One line of COPY's text format; empty cells are null. */
function encodeRow(line: number, fault: string | null, row: string[], width: number): string {
  let text = `${line}\t${fault ?? "\\N"}\t`;
  text += row.length > width ? escapeCell(JSON.stringify(row.slice(width))) : "\\N";
  for (let column = 0; column < width; column++) text += `\t${escapeCell(row[column] ?? "")}`;
  return `${text}\n`;
}

function escapeCell(cell: string): string {
  if (cell === "") return "\\N";
  if (!NEEDS_ESCAPE.test(cell)) return cell;
  return cell
    .replaceAll("\0", "\u2400")
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t");
}
