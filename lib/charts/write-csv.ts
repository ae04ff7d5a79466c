const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Rows as CSV (RFC 4180): commas, CRLF, decimal points, unrounded; null is an empty cell. Begins with a byte-order mark,
 * without which spreadsheets take UTF-8 for a Windows code page.
 */
export function writeCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number | boolean | null)[])[],
): string {
  const lines = [header, ...rows].map((cells) => cells.map(writeCell).join(","));
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}

function writeCell(cell: string | number | boolean | null): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  // A spreadsheet runs text that begins like a formula; a name from a file must not become one.
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
