import Papa from "papaparse";
import { guardFormula } from "../format/formula-guard";

/** Begins a file that spreadsheets open: without it they do not take it for UTF-8. */
export const UTF8_MARK = "\ufeff";

/**
 * Rows of a file that people mend in a spreadsheet and send again, each on its line. Cells that it would run as formulas are
 * guarded, which an import takes off again.
 */
export function spreadsheetLines(rows: readonly (readonly string[])[], delimiter: string): string {
  const guarded = rows.map((row) => row.map(guardFormula));
  return `${Papa.unparse(guarded, { delimiter, newline: "\r\n" })}\r\n`;
}
