import { guardFormula } from "../format/formula-guard";

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Rows as CSV (RFC 4180): commas, CRLF, decimal points, unrounded up to the fifteen digits that a number
 * carries (12 × 104.1 is 1249.2, not 1249.1999999999998); null is an empty cell. Begins with a byte-order mark,
 * without which spreadsheets take UTF-8 for a Windows code page.
 */
export function writeCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number | boolean | null)[])[],
): string {
  return `${BYTE_ORDER_MARK}${writeCsvLines([header, ...rows])}`;
}

/** More rows of the same file, each on its line. */
export function writeCsvLines(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return rows.map((cells) => `${cells.map(writeCell).join(",")}\r\n`).join("");
}

function writeCell(cell: string | number | boolean | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(Number(cell.toPrecision(15)));
  if (typeof cell !== "string") return String(cell);
  // A name from a file must not become a formula.
  const harmless = guardFormula(cell);
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
